package workbook.concurrency.channels.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.Unsolved;
import workbook.grader.picture.ScriptException;

/**
 * Threads that use channels, one operation each. After every operation it waits until nothing
 * happens any more: each thread has ended, or stands in a queue of one of the channels. So what is
 * drawn does not depend on how fast threads are.
 *
 * @param <C> the channels
 */
public final class IllustrationThreads<C> {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int LETTERS = 26;

    /** Something to do with the channels. */
    @FunctionalInterface
    public interface Use<C> {

        /** Does it, and says what came of it. */
        String run(C channels) throws Exception;
    }

    private final List<Worker> workers = new ArrayList<>();
    private final Function<C, List<Channel<String>>> each;
    private C channels;
    private int started;

    /**
     * No threads yet.
     *
     * @param each lists the channels
     */
    public IllustrationThreads(C channels, Function<C, List<Channel<String>>> each) {
        this.channels = channels;
        this.each = each;
    }

    /** The channels that are used. */
    public C channels() {
        return channels;
    }

    /** Does it on a new thread, and says how far that came. */
    public String start(Use<C> use) throws InterruptedException {
        Worker worker = new Worker(nextName(), use);
        workers.add(worker);
        worker.thread.start();
        return settled();
    }

    /** Does what needs no waiting, and says who goes on because of it. */
    public String now(Use<C> use) throws Exception {
        String result = use.run(channels);
        String others = settled();
        return others.isEmpty() ? result : result + "; " + others;
    }

    /** Interrupts a thread that waits. */
    public String interrupt(String name) throws InterruptedException {
        Worker worker = workers.stream().filter(each -> each.thread.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new ScriptException("no thread '" + name + "' waits; there are: "
                + workers.stream().map(each -> each.thread.getName()).toList()));
        worker.thread.interrupt();
        worker.awaitEnd();
        return settled();
    }

    /** Goes on with other channels; whoever waits at the old ones is gone. */
    public String replace(C others) {
        end();
        channels = others;
        return "made";
    }

    /** Ends the threads that wait. */
    public void end() {
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

        Worker(String name, Use<C> use) {
            C mine = channels;
            this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(use, mine));
        }

        private void run(Use<C> use, C mine) {
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
            return each.apply(channels).stream().map(Channel::inspect)
                .flatMap(view -> Stream.concat(view.senders().stream(),
                    view.receivers().stream()))
                .anyMatch(waiting -> waiting.thread().equals(thread.getName()));
        }
    }
}
