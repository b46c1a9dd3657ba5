package workbook.concurrency.channels.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.probe.Waiting;

/** One run on a thread of its own, between two channels without a buffer, and what came of it. */
final class Line {

    final Channel<Integer> in = Channel.make(0);
    final Channel<Integer> out = Channel.make(0);
    final Thread caller;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile Throwable thrown;
    private volatile boolean flagAfterwards;
    private volatile boolean closedByRun;

    Line(int workers, Order order, Job<Integer, Integer> job) {
        caller = Thread.ofPlatform().name("the thread of run").start(() -> {
            try {
                FanOut.run(in, out, workers, order, item -> {
                    this.workers.add(Thread.currentThread());
                    return job.apply(item);
                });
            } catch (Throwable failure) {
                thrown = failure;
            }
            flagAfterwards = Thread.currentThread().isInterrupted();
            closedByRun = out.inspect().closed();
            if (!closedByRun) {
                out.close(); // so that the test need not wait for results
            }
        });
    }

    /** Sends the numbers from 0 on a thread of its own, and closes the input. */
    void feed(int most) {
        Thread.startVirtualThread(() -> {
            try {
                for (int i = 0; i < most; i++) {
                    in.send(i);
                }
                in.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The results until the output is closed. */
    List<Integer> results() throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        for (Received<Integer> next = out.receive(); next.ok(); next = out.receive()) {
            results.add(next.value());
        }
        caller.join();
        switch (thrown) {
            case Error error -> throw error;
            case RuntimeException unexpected -> throw unexpected;
            case null, default -> assertThat(closedByRun).as("whether run closed out").isTrue();
        }
        return results;
    }

    Set<Thread> workers() {
        return workers;
    }

    /** What run threw, when it has come back; {@code null} if nothing. */
    Throwable thrown() throws InterruptedException {
        caller.join();
        return thrown;
    }

    void assertInterrupted() throws InterruptedException {
        assertThat(thrown()).as("what run threw, interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(flagAfterwards).as("interrupt flag afterwards").isFalse();
        assertThat(closedByRun).as("whether run closed out").isTrue();
        assertWorkersEnd();
    }

    /** That no thread in which a job was done is left. */
    void assertWorkersEnd() {
        workers.forEach(worker -> assertThat(Waiting.ends(worker))
            .as("whether every worker ends by itself").isTrue());
    }
}
