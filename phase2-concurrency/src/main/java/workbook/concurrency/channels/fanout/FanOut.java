package workbook.concurrency.channels.fanout;

import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** Several workers that receive from one channel, and send their results to another. */
public final class FanOut {

    private FanOut() {
    }

    /**
     * Does a job for every item that is received from {@code in}, until that is closed, and sends
     * the results to {@code out}. Up to {@code workers} jobs are done at the same time, each on one
     * of the threads that this method starts. At any time, at most {@code workers + 1} items have
     * been received whose results have not been sent.
     *
     * <p>When this comes back, in whatever way, all its threads have ended, whatever jobs do with
     * interrupts, and {@code out} is closed; only if an argument is refused, both channels stay as
     * they were. Nobody else may close {@code out}. This never closes {@code in}.
     *
     * <p>When an item fails, nothing more is received, except by a worker that is receiving just
     * then. Jobs that are being done are waited for, and may be interrupted; what has not been sent
     * is lost. This method comes back also if nobody receives from {@code out}. In the order
     * {@link Order#KEPT} the results that were sent are always those of the first items, without a
     * gap.
     *
     * @param workers at least 1
     * @param order in which results are sent
     * @param job is called by several threads; the interrupt flag that one call leaves behind is
     *     clear in the next
     * @throws ChannelPanic if somebody else has closed {@code out}, before or meanwhile; jobs may
     *     have been done. Where an item has failed too, either may be thrown
     * @throws IllegalArgumentException if {@code workers} is less than 1, with the value
     * @throws InterruptedException if the calling thread is interrupted before the end; then all
     *     jobs are interrupted, also one that begins just then. If it was interrupted before the
     *     call, nothing is received, and {@code out} is closed all the same; with an argument that
     *     is refused, either may be thrown. Its interrupt flag is clear then
     * @throws ItemFailedException if a job threw something, errors included, or gave {@code null}.
     *     Its cause is what the first one threw, first in time, or a {@code NullPointerException}
     *     for the {@code null}; the message names the position of its item. What other jobs threw
     *     is suppressed as it was thrown, an {@code InterruptedException} like anything else
     * @throws NullPointerException if an argument is null, naming it
     */
    @Solve
    public static <T, R> void run(Channel<T> in, Channel<R> out, int workers, Order order,
            Job<? super T, ? extends R> job) throws ItemFailedException, InterruptedException {
        throw new Unsolved("FanOut.run");
    }
}
