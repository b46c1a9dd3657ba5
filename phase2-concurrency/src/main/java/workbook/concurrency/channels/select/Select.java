package workbook.concurrency.channels.select;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Waits on several channels at once, as Go's runtime does: exactly one case is done, and if several
 * are ready, one of them is drawn, each as likely as any other. A case that would send to a closed
 * channel is ready too: if it is drawn, it panics.
 *
 * <p>Immutable: it may be used again, and threads may share it. Each use draws anew. While it
 * waits, the thread is in the queue of a channel once for every case that names the channel.
 *
 * @see <a href="https://go.dev/src/runtime/select.go">runtime/select.go</a>
 */
public final class Select {

    @Given
    private final List<Case<?>> cases;
    @Given
    private final RandomGenerator random;

    /**
     * A select over {@code cases}.
     *
     * @param random draws among the cases that are ready; threads that share the select share it,
     *     and then it is up to the caller to give one that is thread-safe
     * @param cases at most 65536; a case that names a nil channel is never done
     * @throws ChannelPanic {@code reflect.Select: too many cases (max 65536)}, with their number
     * @throws NullPointerException if {@code random} or {@code cases} is null
     */
    @Solve
    public Select(RandomGenerator random, List<Case<?>> cases) {
        throw new Unsolved("new Select");
    }

    /** A select over {@code cases} whose draw nobody can foresee. */
    public static Select of(Case<?>... cases) {
        return new Select(new Unforeseen(), List.of(cases));
    }

    @Given
    private static final class Unforeseen implements RandomGenerator {
        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }

    /**
     * Does one of the cases; waits until one can be done. Without any case, or with nil channels
     * only, it waits for ever. A channel that is closed meanwhile ends the wait: a case that would
     * receive from it is done, and one that would send to it panics.
     *
     * @throws ChannelPanic {@code send on closed channel}, if a send to one is drawn, or a channel
     *     that it would send to is closed while it waits
     * @throws InterruptedException if the thread is interrupted while it waits, or was before, even
     *     where a case is ready; then nothing was done
     */
    @Solve
    public Choice await() throws InterruptedException {
        throw new Unsolved("Select.await");
    }

    /**
     * Does one of the cases if one can be done within {@code limit}; one of zero or less is for
     * cases that are ready, one of more than 292 years for ever.
     *
     * @return empty if none could; then nothing was done
     * @throws ChannelPanic {@code send on closed channel}, if a send to one is drawn, or a channel
     *     that it would send to is closed while it waits
     * @throws InterruptedException if the thread is interrupted while it waits, or was before, even
     *     where a case is ready; then nothing was done
     * @throws NullPointerException if {@code limit} is null
     */
    @Solve
    public Optional<Choice> await(Duration limit) throws InterruptedException {
        throw new Unsolved("Select.await");
    }

    /**
     * Does one of the cases if that needs no waiting. Interrupts do not matter. In Go this is a
     * select with a {@code default}: a branch that is done when no case is ready.
     *
     * @return empty if no case was ready; then nothing was done
     * @throws ChannelPanic {@code send on closed channel}, if a send to one is drawn
     */
    @Solve
    public Optional<Choice> poll() {
        throw new Unsolved("Select.poll");
    }
}
