package workbook.grader.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import workbook.grader.sandbox.WorkerProcess.Signal;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.suite.TestListener;

/**
 * Runs exercises in worker processes and always comes back with a result for every expected test.
 *
 * <ul>
 * <li>After a hang the worker is replaced, and the exercise goes on behind the test that hung; a
 *     second hang ends it.
 * <li>After an exit or a crash the exercise ends; the next one gets a new worker.
 * </ul>
 *
 * Not thread-safe but for {@link #stop}. Closing it ends all of its workers.
 */
public final class Supervisor implements AutoCloseable {

    /** The worker ends a test itself after ten seconds; this is for one that cannot. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HANGS_ALLOWED = 2;

    private final Workers workers;
    private volatile WorkerProcess worker;
    private volatile boolean stopped;

    /** A supervisor that starts its workers by {@code command}, the first one when needed. */
    public Supervisor(WorkerCommand command) {
        this(new Workers(command, 0));
    }

    private Supervisor(Workers workers) {
        this.workers = workers;
    }

    /** One that starts a worker at once, for somebody who will need it soon. */
    public static Supervisor ready(WorkerCommand command) {
        Supervisor supervisor = new Supervisor(command);
        supervisor.ensureWorker();
        return supervisor;
    }

    /** One that has a second worker waiting at all times, so that losing one costs no start. */
    public static Supervisor withSpare(WorkerCommand command) {
        return new Supervisor(new Workers(command, 1));
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
     */
    public Outcome run(Manifest.Exercise exercise, Path classes, Path testClasses)
            throws InterruptedException {
        return run(exercise, classes, testClasses, TestListener.NONE);
    }

    /**
     * Runs an exercise and tells {@code listener} of each test.
     *
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     * @throws CancellationException after {@link #stop}
     */
    public Outcome run(Manifest.Exercise exercise, Path classes, Path testClasses,
            TestListener listener) throws InterruptedException {
        try {
            return runAll(exercise, classes, testClasses, listener);
        } catch (InterruptedException | CancellationException e) {
            if (worker != null) {
                worker.close();
            }
            throw e;
        }
    }

    private Outcome runAll(Manifest.Exercise exercise, Path classes, Path testClasses,
            TestListener listener) throws InterruptedException {
        Map<String, TestResult> results = new LinkedHashMap<>();
        StringBuilder output = new StringBuilder();
        Optional<String> end = Optional.empty();
        while (end.isEmpty() && results.size() < exercise.tests().size()) {
            Set<String> left = exercise.tests().stream().map(Manifest.Test::id)
                .filter(test -> !results.containsKey(test)).collect(Collectors.toSet());
            int before = results.size();
            end = runUntilStopped(
                job(exercise, classes, testClasses, left), results, listener);
            output.append(worker.takeOutput());
            if (end.isEmpty() && results.size() == before) {
                break; // the suites did not report what the manifest expects of them
            }
            if (hangs(results) >= HANGS_ALLOWED) {
                end = Optional.of("not run: " + HANGS_ALLOWED + " tests before it hung");
            }
        }
        String why = end.orElse("the suite reported no result for it");
        exercise.tests().forEach(test ->
            results.putIfAbsent(test.id(), TestResult.notRun(test.id(), why)));
        return new Outcome(List.copyOf(results.values()), output.toString());
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

    private static Job job(
            Manifest.Exercise exercise, Path classes, Path testClasses, Set<String> only) {
        return new Job(UUID.randomUUID().toString(), exercise.packageName(),
            classes.toString(), testClasses.toString(), only);
    }

    /**
     * Runs a job until it is done, hangs, or loses its worker.
     *
     * @return why the tests that are left cannot run; empty if they can, or there are none
     */
    private Optional<String> runUntilStopped(
            Job job, Map<String, TestResult> results, TestListener listener)
            throws InterruptedException {
        requireGoingOn();
        ensureWorker();
        requireGoingOn(); // a stop in between has not seen this worker
        worker.send(job);
        String test = "";
        Optional<Finding> exit = Optional.empty();
        while (true) {
            Optional<Signal> signal = worker.next(PATIENCE);
            if (signal.isEmpty()) {
                worker.close();
                put(results, test, TestVerdict.TIMED_OUT,
                    Finding.of("nothing came from the test for " + PATIENCE.toSeconds() + " s"));
                return Optional.empty();
            }
            switch (signal.get()) {
                case Signal.Said(Event event) when !event.token().equals(job.token()) -> {
                    // the voice of an earlier job, or a forgery
                }
                case Signal.Said(Event.Started(_, String started)) -> {
                    test = started;
                    listener.started(started);
                }
                case Signal.Said(Event.Exiting(_, Finding finding)) -> exit = Optional.of(finding);
                case Signal.Said(Event.Finished(_, TestResult result)) -> {
                    results.putIfAbsent(result.test(), result);
                    listener.finished(result);
                    test = "";
                    if (result.verdict() == TestVerdict.TIMED_OUT) {
                        worker.close(); // its thread would run on, and slow down the others
                        return Optional.empty();
                    }
                }
                case Signal.Said(Event.Done _) -> {
                    return Optional.empty();
                }
                case Signal.Ended _ -> {
                    worker.close();
                    requireGoingOn();
                    return Optional.of(crashed(test, exit, results));
                }
            }
        }
    }

    private String crashed(String test, Optional<Finding> exit, Map<String, TestResult> results)
            throws InterruptedException {
        int code = worker.exitCode();
        put(results, test, TestVerdict.CRASHED, exit.orElse(Finding.of(
            "the JVM ended with exit code " + code + (code == 3 ? ": out of memory" : ""))));
        return "not run: a test before it ended the JVM";
    }

    private static void put(Map<String, TestResult> results, String test, TestVerdict verdict,
            Finding finding) {
        if (!test.isEmpty()) {
            results.putIfAbsent(test, new TestResult(test, verdict, finding));
        }
    }

    private static long hangs(Map<String, TestResult> results) {
        return results.values().stream()
            .filter(result -> result.verdict() == TestVerdict.TIMED_OUT).count();
    }

    private void requireGoingOn() {
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }

    private void ensureWorker() {
        if (worker == null || !worker.isAlive()) {
            worker = workers.take();
        }
    }
}
