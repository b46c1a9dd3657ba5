package workbook.concurrency.channels.channel;

import java.util.ArrayList;
import java.util.List;
import workbook.concurrency.channels.channel.ChannelView.Waiting;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/** How a channel is drawn: its ring, and below it the two queues, longest wait first. */
public final class ChannelDrawing {

    private ChannelDrawing() {
    }

    /** The picture of a channel at one instant. */
    public static Picture of(ChannelView<?> channel) {
        List<Part> parts = new ArrayList<>();
        if (channel.capacity() > 0) {
            parts.add(Grid.of(new Row("buffer", ring(channel))));
        } else {
            parts.add(new Note("no buffer: senders and receivers meet"));
        }
        parts.add(queue("senders  ", channel.senders()));
        parts.add(queue("receivers", channel.receivers()));
        return new Picture("channel: length %d, capacity %d%s".formatted(channel.length(),
            channel.capacity(), channel.closed() ? ", closed" : ""), parts);
    }

    private static List<Cell> ring(ChannelView<?> channel) {
        List<Cell> ring = new ArrayList<>();
        for (int slot = 0; slot < channel.capacity(); slot++) {
            int age = Math.floorMod(slot - channel.recvx(), channel.capacity());
            Cell cell = age < channel.buffer().size()
                ? Cell.plain(channel.buffer().get(age)) : Cell.empty();
            ring.add(cell.above(slot + (slot == channel.recvx() ? " recvx" : ""))
                .below(slot == channel.sendx() ? "sendx" : ""));
        }
        return ring;
    }

    private static Chain queue(String label, List<? extends Waiting<?>> waiting) {
        return new Chain(label, waiting.isEmpty() ? List.of(Cell.empty())
            : waiting.stream().map(each -> Cell.plain(each.thread()
                + (each.value() == null ? ": receive" : ": send " + each.value()))).toList());
    }
}
