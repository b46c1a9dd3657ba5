package workbook.concurrency.channels.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.Unsolved;
import workbook.grader.picture.ScriptException;

/**
 * Threads that use one channel, one operation each. After every operation it waits until nothing
 * happens any more: each thread has ended, or stands in a queue of the channel. So what is drawn
 * does not depend on how fast threads are.
 */
final class IllustrationThreads {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int LETTERS = 26;

    /** Something to do with the channel. */
    @FunctionalInterface
    interface Use {
        String run(Channel<String> channel) throws Exception;
    }

    private final List<Worker> workers = new ArrayList<>();
    private Channel<String> channel;
    private int started;

    IllustrationThreads(Channel<String> channel) {
        this.channel = channel;
    }

    Channel<String> channel() {
        return channel;
    }

    /** Does it on a new thread, and says how far that came. */
    String start(Use use) throws InterruptedException {
        Worker worker = new Worker(nextName(), use);
        workers.add(worker);
        worker.thread.start();
        return settled();
    }

    /** Does what needs no waiting, and says who goes on because of it. */
    String now(Use use) throws Exception {
        String result = use.run(channel);
        String others = settled();
        return others.isEmpty() ? result : result + "; " + others;
    }

    /** Interrupts a thread that waits. */
    String interrupt(String name) throws InterruptedException {
        Worker worker = workers.stream().filter(each -> each.thread.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new ScriptException("no thread '" + name + "' waits; there are: "
                + workers.stream().map(each -> each.thread.getName()).toList()));
        worker.thread.interrupt();
        worker.awaitEnd();
        return settled();
    }

    /** Goes on with another channel; whoever waits at the old one is gone. */
    String replace(Channel<String> other) {
        end();
        channel = other;
        return "made";
    }

    /** Ends the threads that wait. */
    void end() {
        workers.forEach(worker -> worker.thread.interrupt());
        workers.clear();
    }

    private String nextName() {
        int number = started++;
        String letter = String.valueOf((char) ('A' + number % LETTERS));
        return number < LETTERS ? letter : letter + number / LETTERS;
    }

    /**
     * Waits until nothing happens any more, and says what has. The youngest first: when it has
     * ended or queued up, everybody whom it served is out of the queue.
     */
    private String settled() throws InterruptedException {
        List<String> events = new ArrayList<>();
        for (Worker worker : workers.reversed()) {
            worker.settle().map(event -> worker.thread.getName() + " " + event)
                .ifPresent(events::add);
        }
        workers.removeIf(Worker::hasEnded);
        return events.stream().sorted().collect(Collectors.joining(", "));
    }

    private final class Worker {
        private final Thread thread;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile String result;
        private volatile Unsolved unsolved;
        private boolean waits;
        private boolean lost;

        Worker(String name, Use use) {
            Channel<String> mine = channel;
            this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(use, mine));
        }

        private void run(Use use, Channel<String> mine) {
            try {
                result = use.run(mine);
            } catch (Unsolved e) {
                unsolved = e;
            } catch (InterruptedException e) {
                result = "stops waiting: interrupted";
            } catch (Throwable thrown) {
                result = "throws " + thrown.getClass().getSimpleName() + ": "
                    + thrown.getMessage();
            } finally {
                ended.countDown();
            }
        }

        boolean hasEnded() {
            return ended.getCount() == 0;
        }

        void awaitEnd() throws InterruptedException {
            ended.await(LIMIT_NANOS, TimeUnit.NANOSECONDS);
        }

        /** What is new of it. */
        Optional<String> settle() throws InterruptedException {
            long begin = System.nanoTime();
            while (!lost && !hasEnded() && !isQueued()) {
                ended.await(1, TimeUnit.MILLISECONDS);
                lost = System.nanoTime() - begin > LIMIT_NANOS;
                if (lost) {
                    return Optional.of("neither ends nor stands in a queue");
                }
            }
            if (hasEnded()) {
                return Optional.of(outcome());
            }
            boolean news = !waits && !lost;
            waits = true;
            return news ? Optional.of("waits") : Optional.empty();
        }

        private String outcome() {
            if (unsolved != null) {
                throw unsolved;
            }
            return result;
        }

        private boolean isQueued() {
            ChannelView<String> view = channel.inspect();
            return Stream.concat(view.senders().stream(), view.receivers().stream())
                .anyMatch(waiting -> waiting.thread().equals(thread.getName()));
        }
    }
}
