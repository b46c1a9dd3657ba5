package workbook.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.suite.TestListener;

/**
 * Runs exercises in worker processes and always comes back with a result for every expected test.
 *
 * <ul>
 * <li>Each exercise gets a worker of its own, which is ended afterwards with all that it has
 *     started: nothing that one exercise does reaches another.
 * <li>After a hang a new worker goes on behind the test that hung; the tests that are left are
 *     given up sooner then.
 * <li>After an exit or a crash the exercise ends.
 * <li>What goes wrong before the code under test begins is a {@link NoWorker} and no verdict.
 * </ul>
 *
 * Not thread-safe but for {@link #stop}. Closing it ends all of its workers.
 */
public final class Supervisor implements AutoCloseable {

    private final Workers workers;
    private final int hangs;
    private volatile WorkerProcess worker;
    private volatile boolean stopped;
    /** Whether more exercises are likely to come: after two, they are. */
    private boolean more;
    private int runs;

    /** A supervisor that starts its workers by {@code command}, the first one when needed. */
    public Supervisor(WorkerCommand command) {
        this(command, 0);
    }

    /**
     * The same for exercises of which {@code hangs} tests are known to hang: those that do are
     * given up sooner.
     */
    public Supervisor(WorkerCommand command, int hangs) {
        this.workers = new Workers(command);
        this.hangs = hangs;
    }

    /** One that starts a worker at once, for somebody who will need it soon. */
    public static Supervisor ready(WorkerCommand command) {
        Supervisor supervisor = new Supervisor(command);
        supervisor.workers.prepare();
        return supervisor;
    }

    /** One that has a worker waiting whenever nothing runs, or something runs for long. */
    public static Supervisor withSpare(WorkerCommand command) {
        Supervisor supervisor = ready(command);
        supervisor.more = true;
        return supervisor;
    }

    /**
     * What came of one exercise.
     *
     * @param results one for each expected test
     * @param output what the code under test printed; of much, the end
     */
    public record Outcome(List<TestResult> results, String output) {
    }

    /**
     * Runs an exercise.
     *
     * @param exercise what is expected
     * @param classes where the exercise was compiled to
     * @param testClasses where its suites were compiled to
     * @throws NoWorker if a worker did not come as far as the code under test
     */
    public Outcome run(Manifest.Exercise exercise, Path classes, Path testClasses)
            throws InterruptedException {
        return run(exercise, classes, testClasses, TestListener.NONE);
    }

    /**
     * Runs an exercise and tells {@code listener} of each test.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws CancellationException after {@link #stop}
     * @throws NoWorker if a worker did not come as far as the code under test
     */
    public Outcome run(Manifest.Exercise exercise, Path classes, Path testClasses,
            TestListener listener) throws InterruptedException {
        more |= ++runs > 1;
        Exchange exchange = new Exchange(exercise, listener, this::write);
        StringBuilder output = new StringBuilder();
        byte[] luggage = workers.command().isolation().isPresent()
            ? Luggage.of(classes, testClasses).bytes() : new byte[0];
        while (exchange.goesOn()) {
            requireGoingOn();
            worker = workers.take();
            try {
                requireGoingOn(); // a stop in between has not seen this worker
                worker.send(new Job(exercise.packageName(), classes.toString(),
                    testClasses.toString(), luggage.length, exchange.left(),
                    hangs + exchange.hangs()), luggage);
                exchange.listenTo(worker, workers);
            } catch (NoWorker e) {
                requireGoingOn(); // a stop ends workers before they are ready, too
                throw e;
            } finally {
                worker.close();
                if (more) {
                    workers.prepare();
                }
            }
            requireGoingOn();
            output.append(worker.takeOutput());
        }
        return new Outcome(exchange.results(), output.toString());
    }

    /** Of many workers, one behind the other: JaCoCo reads it so. */
    private void write(byte[] coverage) {
        workers.command().coverage().ifPresent(file -> {
            try {
                Files.write(file, coverage, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the coverage to " + file, e);
            }
        });
    }

    /**
     * Ends the run that is going on, and all that come, until {@link #resume}. Any thread may call
     * this.
     */
    public void stop() {
        stopped = true;
        WorkerProcess running = worker;
        if (running != null) {
            running.end();
        }
    }

    /** Allows runs again. */
    public void resume() {
        stopped = false;
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
        workers.close();
    }

    private void requireGoingOn() {
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }
}
