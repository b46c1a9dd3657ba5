package workbook.concurrency.channels.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.select.Case;
import workbook.concurrency.channels.select.Choice;
import workbook.concurrency.channels.select.Select;

/** Platform threads, a monitor, and a counter that says whose turn it is. */
public final class FanOut {

    private FanOut() {
    }

    public static <T, R> void run(Channel<T> in, Channel<R> out, int workers, Order order,
            Job<? super T, ? extends R> job) throws ItemFailedException, InterruptedException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(job, "job");
        if (workers <= 0) {
            throw new IllegalArgumentException(workers + " workers");
        }
        if (Thread.interrupted()) {
            out.close();
            throw new InterruptedException();
        }
        Crew<T, R> crew = new Crew<>(in, out, order, job);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(new Thread(crew, "worker " + i));
        }
        threads.forEach(Thread::start);
        boolean interrupted = false;
        for (int i = 0; i < workers; ) {
            try {
                threads.get(i).join();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                crew.stop();
                threads.forEach(Thread::interrupt);
            }
        }
        out.close();
        if (Thread.interrupted() || interrupted) {
            throw new InterruptedException();
        }
        crew.throwFailure();
    }

    private static final class Crew<T, R> implements Runnable {
        private final Channel<T> in;
        private final Channel<R> out;
        private final Order order;
        private final Job<? super T, ? extends R> job;
        private final Channel<T> stop = Channel.make(0);
        private final Object reading = new Object();
        private long read;
        private long sent;
        private boolean stopped;
        private ItemFailedException failure;

        Crew(Channel<T> in, Channel<R> out, Order order, Job<? super T, ? extends R> job) {
            this.in = in;
            this.out = out;
            this.order = order;
            this.job = job;
        }

        @Override
        public void run() {
            try {
                while (one()) {
                    Thread.interrupted();
                }
            } catch (InterruptedException | ChannelPanic e) {
                stop();
            }
        }

        @SuppressWarnings("unchecked")
        private boolean one() throws InterruptedException {
            long number;
            T item;
            synchronized (reading) {
                if (isStopped()) {
                    return false;
                }
                Choice got = new Select(() -> 0L, List.of(Case.receive(in), Case.receive(stop)))
                    .await();
                if (got.index() == 1 || !got.received().ok()) {
                    return false;
                }
                item = (T) got.received().value();
                number = read++;
            }
            R result;
            try {
                result = job.apply(item);
                if (result == null) {
                    throw new NullPointerException("no result");
                }
            } catch (Throwable thrown) {
                fail(number, thrown);
                return false;
            }
            Thread.interrupted();
            return (order == Order.AS_DONE || awaitTurn(number)) && send(result);
        }

        private synchronized boolean awaitTurn(long number) {
            while (!stopped && sent != number) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    // whoever interrupts has stopped before
                }
            }
            return !stopped;
        }

        private boolean send(R result) throws InterruptedException {
            List<Case<?>> cases = List.of(Case.send(out, result), Case.receive(stop));
            if (new Select(() -> 0L, cases).await().index() == 1) {
                return false;
            }
            synchronized (this) {
                sent++;
                notifyAll();
            }
            return true;
        }

        private synchronized void fail(long number, Throwable thrown) {
            if (failure == null) {
                failure = new ItemFailedException(number, thrown);
            } else {
                failure.addSuppressed(thrown);
            }
            stop();
        }

        synchronized void stop() {
            if (!stopped) {
                stopped = true;
                stop.close();
                notifyAll();
            }
        }

        private synchronized boolean isStopped() {
            return stopped;
        }

        synchronized void throwFailure() throws ItemFailedException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
