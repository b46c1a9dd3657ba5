package workbook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.select.Case;
import workbook.concurrency.channels.select.Select;

/** Messages from sending threads to receiving threads, the start of the threads included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ChannelBenchmark {

    /** So many that starting four threads is a few nanoseconds a message. */
    static final int MESSAGES = 20_000;

    private static final Object MESSAGE = new Object();

    @Param
    PipeKind pipe;
    @Param("1")
    int pairs;
    @Param("true")
    boolean virtual;

    /** Sends all messages from {@code pairs} threads to as many others. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void messages() throws InterruptedException {
        Pipe between = pipe.make();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            threads.add(start(() -> between.send(MESSAGE), MESSAGES / pairs));
            threads.add(start(between::receive, MESSAGES / pairs));
        }
        for (Thread each : threads) {
            each.join();
        }
    }

    /** Sends all messages through two channels to one thread that waits on both. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void select() throws InterruptedException {
        Channel<Object> left = Channel.make(PipeKind.CAPACITY);
        Channel<Object> right = Channel.make(PipeKind.CAPACITY);
        Select either = Select.of(Case.receive(left), Case.receive(right));
        List<Thread> threads = List.of(
            start(() -> left.send(MESSAGE), MESSAGES / 2),
            start(() -> right.send(MESSAGE), MESSAGES / 2),
            start(either::await, MESSAGES));
        for (Thread each : threads) {
            each.join();
        }
    }

    private Thread start(Step step, int times) {
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
        return builder.start(() -> repeat(step, times));
    }

    private static void repeat(Step step, int times) {
        try {
            for (int i = 0; i < times; i++) {
                step.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }
}
