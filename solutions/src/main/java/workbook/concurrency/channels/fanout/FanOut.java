package workbook.concurrency.channels.fanout;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.Received;
import workbook.concurrency.channels.select.Case;
import workbook.concurrency.channels.select.Choice;
import workbook.concurrency.channels.select.Select;
import workbook.grader.Solve;

/** Several workers that receive from one channel, and send their results to another. */
public final class FanOut {

    /*
     * Implementation notes
     *
     *              +--> worker: take, job, turn, send --+
     *     in ------+--> worker: take, job, turn, send --+----> out
     *              +--> worker: take, job, turn, send --+
     *
     * Taking an item and numbering it is one step, under a lock. Each item has a channel, its turn,
     * that the item before closes when it has been sent: a baton. So results are sent in the order
     * of their items, and nobody has to sort.
     *
     * I1: an item is with one worker from the receive to the send, so at most as many items are
     * under way as there are workers.
     * I2: of the items under way, the one with the lowest number waits for no other. So somebody
     * gets on, unless out is not received from.
     * I3: every wait is a select with stop, or for a lock whose holder waits in such a select.
     * I4: out is closed by the thread that waits for all workers, so once, and after every send.
     *
     * R1: an item fails, and others wait for their turn, which will not come: stop ends that. An
     * item that failed does not pass the baton on, so nothing overtakes it.
     * R2: a job swallows an interrupt. That does not matter, because stop stays closed; for the
     * same reason a flag that a job leaves behind can be cleared.
     */

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
        requireNonNull(in, "in");
        requireNonNull(out, "out");
        requireNonNull(order, "order");
        requireNonNull(job, "job");
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers + " is below 1");
        }
        try {
            new Run<>(in, out, order, job).run(workers);
        } finally {
            out.close(); // keeps I4
        }
    }

    /**
     * An item under way.
     *
     * @param turn is closed when all items before have been sent
     * @param next the turn of the item after it
     */
    private record Item<T>(long position, T value, Channel<Boolean> turn, Channel<Boolean> next) {
    }

    /** What the workers share. */
    private static final class Run<T, R> {
        private static final int STOPPED = 1; // the case of a select

        private final Channel<T> in;
        private final Channel<R> out;
        private final Order order;
        private final Job<? super T, ? extends R> job;

        private final Channel<Boolean> stop = Channel.make(0);
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicReference<ItemFailedException> failure = new AtomicReference<>();

        private final ReentrantLock taking = new ReentrantLock();
        private Channel<Boolean> turn = Channel.make(0); // of the item that is taken next
        private long position;

        Run(Channel<T> in, Channel<R> out, Order order, Job<? super T, ? extends R> job) {
            this.in = in;
            this.out = out;
            this.order = order;
            this.job = job;
            turn.close();
        }

        void run(int workers) throws ItemFailedException, InterruptedException {
            boolean interrupted = Thread.interrupted();
            if (!interrupted) {
                interrupted = workAll(workers);
            }
            if (interrupted) {
                throw new InterruptedException("interrupted before all items were done");
            }
            if (failure.get() != null) {
                throw failure.get();
            }
        }

        /** Whether it was interrupted. */
        private boolean workAll(int workers) {
            boolean interrupted = false;
            CountDownLatch working = new CountDownLatch(workers);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < workers; i++) {
                    threads.execute(() -> {
                        work();
                        working.countDown();
                    });
                }
                try {
                    working.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                    threads.shutdownNow();
                }
            }
            return Thread.interrupted() || interrupted;
        }

        private void work() {
            try {
                Optional<Item<T>> item = take();
                while (item.isPresent() && isDone(item.get())) {
                    item = take();
                }
            } catch (InterruptedException | ChannelPanic e) {
                stop(); // interrupted: see workAll; out is closed: told by the close in run
            }
        }

        /** The next item; empty if there are no more, or all is stopped. */
        private Optional<Item<T>> take() throws InterruptedException {
            taking.lock();
            try {
                if (stopped.get()) { // if there is an item too, a select may take either
                    return Optional.empty();
                }
                Choice choice = select(Case.receive(in));
                if (choice.index() == STOPPED || !choice.received().ok()) {
                    return Optional.empty();
                }
                Item<T> item = new Item<>(position, value(choice), turn, Channel.make(0));
                position++;
                turn = item.next();
                return Optional.of(item);
            } finally {
                taking.unlock();
            }
        }

        /** Whether the item was done and sent; if not, all is stopped. */
        private boolean isDone(Item<T> item) throws InterruptedException {
            R result;
            try {
                result = requireNonNull(job.apply(item.value()), "the job gave null");
            } catch (Throwable thrown) {
                failed(item.position(), thrown);
                return false;
            }
            Thread.interrupted(); // see R2
            if (order == Order.KEPT && select(Case.receive(item.turn())).index() == STOPPED) {
                return false;
            }
            if (select(Case.send(out, result)).index() == STOPPED) {
                return false;
            }
            item.next().close();
            return true;
        }

        /** Waits for one thing, or for the stop. If both are there, either may be done: no draw. */
        private Choice select(Case<?> each) throws InterruptedException {
            return new Select(() -> 0L, List.of(each, Case.receive(stop))).await();
        }

        @SuppressWarnings("unchecked")
        private T value(Choice choice) {
            return ((Received<T>) choice.received()).value();
        }

        private void failed(long failedPosition, Throwable thrown) {
            ItemFailedException failed = new ItemFailedException(failedPosition, thrown);
            if (!failure.compareAndSet(null, failed)) {
                failure.get().addSuppressed(thrown);
            }
            stop();
        }

        /** Stops all workers; may be repeated. */
        private void stop() {
            if (stopped.compareAndSet(false, true)) {
                stop.close();
            }
        }
    }
}
