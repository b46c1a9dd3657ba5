package workbook.concurrency.channels.select;

import java.util.List;
import java.util.SplittableRandom;
import workbook.concurrency.channels.channel.IllustrationThreads;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;

/**
 * Selects over two channels to play with. Each runs on a thread of its own, named A, B, and so on.
 * A case is the name of a channel, to receive from it, or {@code b=7}, to send 7 to b.
 */
public final class SelectIllustration
        implements Illustration<IllustrationThreads<IllustrationChannels>> {

    @Override
    public IllustrationThreads<IllustrationChannels> start() {
        return new IllustrationThreads<>(IllustrationChannels.make(), IllustrationChannels::both);
    }

    @Override
    public List<Operation<IllustrationThreads<IllustrationChannels>>> operations() {
        return List.of(
            new Operation<>("select CASE...", (threads, call) -> {
                List<String> cases = call.words("CASE");
                return threads.start(channels -> words(select(channels, cases).await()));
            }),
            new Operation<>("poll CASE...", (threads, call) -> threads.now(channels ->
                select(channels, call.words("CASE")).poll()
                    .map(SelectIllustration::words).orElse("default"))),
            new Operation<>("send CHANNEL VALUE", (threads, call) -> threads.start(channels -> {
                channels.named(call.word("CHANNEL")).send(call.word("VALUE"));
                return "sent " + call.word("VALUE");
            })),
            new Operation<>("receive CHANNEL", (threads, call) -> threads.start(channels ->
                words(channels.named(call.word("CHANNEL")).receive()))),
            new Operation<>("close CHANNEL", (threads, call) -> threads.now(channels -> {
                channels.named(call.word("CHANNEL")).close();
                return "closed";
            })),
            new Operation<>("interrupt THREAD", (threads, call) ->
                threads.interrupt(call.word("THREAD"))));
    }

    private static Select select(IllustrationChannels channels, List<String> cases) {
        return new Select(new SplittableRandom(1), cases.stream()
            .<Case<?>>map(each -> toCase(channels, each)).toList());
    }

    private static Case<String> toCase(IllustrationChannels channels, String written) {
        int equals = written.indexOf('=');
        return equals < 0 ? Case.receive(channels.named(written))
            : Case.send(channels.named(written.substring(0, equals)),
                written.substring(equals + 1));
    }

    private static String words(Choice choice) {
        return "case " + choice.index()
            + (choice.received() == null ? ": sent" : ": " + words(choice.received()));
    }

    private static String words(Received<?> received) {
        return received.ok() ? "received " + received.value() : "received nothing: it is closed";
    }

    @Override
    public String example() {
        return "select a b=7; select a b; send a 1";
    }

    @Override
    public Picture draw(IllustrationThreads<IllustrationChannels> threads) {
        return threads.channels().draw();
    }

    @Override
    public void end(IllustrationThreads<IllustrationChannels> threads) {
        threads.end();
    }
}
