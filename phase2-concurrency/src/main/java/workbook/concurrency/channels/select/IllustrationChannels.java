package workbook.concurrency.channels.select;

import java.util.List;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelDrawing;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/**
 * What the pictures of selects are about: two channels without a buffer.
 *
 * @param a the one
 * @param b the other
 */
public record IllustrationChannels(Channel<String> a, Channel<String> b) {

    /** Two new ones. */
    static IllustrationChannels make() {
        return new IllustrationChannels(Channel.make(0), Channel.make(0));
    }

    List<Channel<String>> both() {
        return List.of(a, b);
    }

    /**
     * The channel of that name.
     *
     * @throws ScriptException if there is none
     */
    Channel<String> named(String name) {
        return switch (name) {
            case "a" -> a;
            case "b" -> b;
            default -> throw new ScriptException(
                "no channel '" + name + "'; there are: a, b");
        };
    }

    /** The two at one instant; a select stands in the queues of both. */
    Picture draw() {
        return Picture.of("two channels", box("a", a), box("b", b));
    }

    private static Box box(String name, Channel<String> channel) {
        Picture drawn = ChannelDrawing.of(channel.inspect());
        return new Box(name, drawn.title(), drawn.parts());
    }
}
