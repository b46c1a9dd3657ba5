package workbook.grader.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import workbook.grader.sandbox.WorkerProcess.Signal;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.suite.TestListener;

/**
 * What is known of the tests of one exercise, from the events of one worker after the other. An
 * event counts when it is due and no other time: a test begins once, of those that were asked for,
 * and what has begun ends. So no flood of events puts an end off.
 */
final class Exchange {

    /** The worker ends a test itself, after a minute at the latest; this is if it cannot. */
    private static final Duration STEP = Duration.ofSeconds(80);
    private static final Duration WHOLE = Duration.ofMinutes(10);
    /** Between {@code System.exit} and its end a process runs hooks, which may not end. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TELL = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Manifest.Exercise exercise;
    private final TestListener listener;
    private final Consumer<byte[]> ran;
    private final Map<String, Manifest.Test> expected;
    private final Map<String, TestResult> results = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private long looked = start;
    private String test = "";
    private long stepStart;
    private Duration toTell = TELL;
    private boolean ready;
    private boolean told;
    private Optional<Finding> exit = Optional.empty();
    private Optional<String> end = Optional.empty();

    /** @param ran is given what a worker's suites ran, if it tells */
    Exchange(Manifest.Exercise exercise, TestListener listener, Consumer<byte[]> ran) {
        this.ran = ran;
        this.exercise = exercise;
        this.listener = listener;
        this.expected = exercise.tests().stream().collect(Collectors.toMap(
            Manifest.Test::id, each -> each, (one, other) -> one, LinkedHashMap::new));
    }

    /** Whether tests are left that another worker could run. */
    boolean goesOn() {
        return end.isEmpty() && results.size() < expected.size();
    }

    /** The tests without a result. */
    Set<String> left() {
        return expected.keySet().stream()
            .filter(each -> !results.containsKey(each)).collect(Collectors.toSet());
    }

    /** How many tests have hung. */
    int hangs() {
        return (int) results.values().stream()
            .filter(result -> result.verdict() == TestVerdict.TIMED_OUT).count();
    }

    /** One for each expected test. */
    List<TestResult> results() {
        String why = end.orElse("the suite reported no result for it");
        exercise.tests().forEach(each ->
            results.putIfAbsent(each.id(), TestResult.notRun(each.id(), why)));
        return List.copyOf(results.values());
    }

    /**
     * Hears a worker until it is done, must be replaced, or is gone.
     *
     * @throws NoWorker if it is gone, or has said nothing, before it was ready
     */
    void listenTo(WorkerProcess worker, Workers spares) throws InterruptedException {
        int before = results.size();
        ready = false;
        told = false;
        step("");
        boolean goesOn = true;
        while (goesOn) {
            lookAtKin(worker);
            Optional<Signal> signal = worker.next(LOOK);
            goesOn = signal.isPresent() ? hear(signal.get(), worker) : wait(spares);
            if (!ready && !goesOn) {
                throw new NoWorker(neverReady(worker));
            }
        }
        if (end.isEmpty() && results.size() == before) {
            end = Optional.of("the suite reported no result for it");
        }
    }

    /** Looking takes milliseconds, and most events come faster. */
    private void lookAtKin(WorkerProcess worker) {
        if (since(looked).compareTo(LOOK) >= 0) {
            worker.lookAtKin();
            looked = System.nanoTime();
        }
    }

    /** @return whether the worker goes on */
    private boolean hear(Signal signal, WorkerProcess worker) throws InterruptedException {
        switch (signal) {
            case Signal.Said(Event.Ready _) -> ready = true;
            case Signal.Said(Event.Started(String started))
                    when test.isEmpty() && left().contains(started) -> {
                step(started);
                listener.started(started);
            }
            case Signal.Said(Event.Finished(TestResult result))
                    when !test.isEmpty() && test.equals(result.test()) -> {
                finished(result);
                return result.verdict() != TestVerdict.TIMED_OUT; // its thread runs on
            }
            case Signal.Said(Event.LeftRunning _) when test.isEmpty() -> {
                return false;
            }
            case Signal.Said(Event.Exiting(Finding finding)) when exit.isEmpty() -> {
                exit = Optional.of(finding);
                stepStart = System.nanoTime();
            }
            case Signal.Said(Event.Ran(byte[] coverage)) when test.isEmpty() && !told -> {
                told = true;
                ran.accept(coverage);
            }
            case Signal.Said(Event.Done _) when test.isEmpty() -> {
                return false;
            }
            case Signal.Flooded _ -> {
                flooded();
                return false;
            }
            case Signal.Ended _ -> {
                crashed(worker.exitCode());
                return false;
            }
            default -> {
                // it is not due: a mistake, or somebody else's voice
            }
        }
        return stillInTime();
    }

    /** Nothing was heard. @return whether to go on waiting */
    private boolean wait(Workers spares) {
        Duration waited = since(stepStart);
        if (!test.isEmpty() && waited.compareTo(toTell) >= 0) {
            if (waited.compareTo(LONG) >= 0) {
                spares.prepare(); // it may hang, and then another worker is wanted
            }
            listener.running(expected.get(test), waited);
            toTell = toTell.plus(TELL);
        }
        return stillInTime();
    }

    private boolean stillInTime() {
        if (exit.isPresent() && since(stepStart).compareTo(FAREWELL) > 0) {
            crashed(Optional.empty());
            return false;
        }
        if (since(stepStart).compareTo(STEP) > 0) {
            put(TestVerdict.TIMED_OUT, Finding.of(
                "nothing came from the test for " + STEP.toSeconds() + " s"));
            return false;
        }
        if (since(start).compareTo(WHOLE) > 0) {
            put(TestVerdict.TIMED_OUT, Finding.of(
                "the tests of this exercise have had " + WHOLE.toMinutes() + " minutes"));
            end = Optional.of("not run: the tests before it took " + WHOLE.toMinutes()
                + " minutes");
            return false;
        }
        return true;
    }

    private void step(String now) {
        test = now;
        stepStart = System.nanoTime();
        toTell = TELL;
    }

    private void finished(TestResult result) {
        results.put(result.test(), result);
        step("");
        listener.finished(result);
    }

    private void crashed(Optional<Integer> code) {
        put(TestVerdict.CRASHED, exit.orElse(Finding.of(code.map(Exchange::ending)
            .orElse("the JVM did not answer any more"))));
        end = Optional.of("not run: a test before it ended the JVM");
    }

    /** A process that a signal has ended has this number and the signal's as its exit code. */
    private static final int SIGNAL = 128;
    private static final int KILL = 9;

    private static String ending(int code) {
        if (code == SIGNAL + KILL) {
            return "the operating system killed the JVM (signal 9), as it does when the machine"
                + " runs out of memory";
        }
        if (code == WorkerCommand.OUT_OF_MEMORY) {
            return "the JVM ran out of memory";
        }
        return "the JVM ended with exit code " + code
            + (code > SIGNAL && code < SIGNAL + 65 ? ": signal " + (code - SIGNAL) : "");
    }

    private void flooded() {
        String printed = "printed more than " + (WorkerProcess.PRINTED >> 20) + " MB";
        put(TestVerdict.CRASHED, Finding.of(printed));
        end = Optional.of("not run: a test before it " + printed);
    }

    private static String neverReady(WorkerProcess worker) throws InterruptedException {
        String said = worker.takeOutput().strip();
        return "a worker did not begin: " + worker.exitCode()
            .map(code -> "it ended with exit code " + code).orElse("it did not answer")
            + (said.isEmpty() ? "" : "; it said: " + said.lines().limit(5)
                .collect(Collectors.joining(" | ")));
    }

    private void put(TestVerdict verdict, Finding finding) {
        if (!test.isEmpty()) {
            finished(new TestResult(test, verdict, finding));
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
