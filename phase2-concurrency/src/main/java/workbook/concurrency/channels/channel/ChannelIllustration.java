package workbook.concurrency.channels.channel;

import java.util.List;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;

/**
 * A channel to play with. What may block runs on a thread of its own, named A, B, and so on. The
 * channel has room for two values until another one is made.
 */
public final class ChannelIllustration
        implements Illustration<IllustrationThreads<Channel<String>>> {

    private static final int CAPACITY = 2;
    private static final int LARGEST = 64;

    @Override
    public IllustrationThreads<Channel<String>> start() {
        return new IllustrationThreads<>(Channel.make(CAPACITY), List::of);
    }

    @Override
    public List<Operation<IllustrationThreads<Channel<String>>>> operations() {
        return List.of(
            new Operation<>("send VALUE", (threads, call) -> {
                String value = call.word("VALUE");
                return threads.start(channel -> {
                    channel.send(value);
                    return "sent " + value;
                });
            }),
            new Operation<>("receive", (threads, call) ->
                threads.start(channel -> words(channel.receive()))),
            new Operation<>("trysend VALUE", (threads, call) -> threads.now(channel ->
                channel.trySend(call.word("VALUE")) ? "sent" : "not sent")),
            new Operation<>("tryreceive", (threads, call) -> threads.now(channel ->
                channel.tryReceive().map(ChannelIllustration::words).orElse("nothing there"))),
            new Operation<>("close", (threads, call) -> threads.now(channel -> {
                channel.close();
                return "closed";
            })),
            new Operation<>("interrupt THREAD", (threads, call) ->
                threads.interrupt(call.word("THREAD"))),
            new Operation<>("make CAPACITY", (threads, call) ->
                threads.replace(Channel.make(call.whole("CAPACITY", -1, LARGEST)))));
    }

    private static String words(Received<String> received) {
        return received.ok() ? "received " + received.value() : "received nothing: it is closed";
    }

    @Override
    public String example() {
        return "send 1; send 2; send 3; receive; close; receive";
    }

    @Override
    public Picture draw(IllustrationThreads<Channel<String>> threads) {
        return ChannelDrawing.of(threads.channels().inspect());
    }

    @Override
    public void end(IllustrationThreads<Channel<String>> threads) {
        threads.end();
    }
}
