package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import workbook.grader.Exercise;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.Verdict;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.suite.Attempts;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.suite.TestListener;

/**
 * Builds one exercise, runs its suites in a worker process and scores them. Other exercises are
 * not looked at, so a file that does not compile harms its own exercise only. One thread at a
 * time; another process that checks the same exercise is waited for.
 */
public final class Bench implements AutoCloseable {

    private final Places places;
    private final Build build;
    private final Supervisor supervisor;

    /** A bench that runs suites by {@code supervisor}, and closes it. */
    public Bench(Places places, Shelf shelf, Supervisor supervisor) {
        this.places = places;
        this.supervisor = supervisor;
        this.build = new Build(places, shelf, vocabulary(), System.getProperty("java.class.path"));
    }

    /**
     * Checks an exercise.
     *
     * @param listener hears of each test
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     * @throws java.util.concurrent.CancellationException after {@link #stop}
     */
    public Checked check(Item item, TestListener listener) throws InterruptedException {
        long start = System.nanoTime();
        try (FileChannel lock = lock(item); var _ = lock.lock()) {
            return switch (build.build(item)) {
                case Build.Refused(List<Problem> problems, boolean inSuite) ->
                    new Checked(item, untested(item, Verdict.DOES_NOT_COMPILE), problems, inSuite,
                        "", new TreeMap<>(), since(start), 0);
                case Build.Ready ready -> run(item, ready, listener, start);
            };
        } catch (UncheckedIOException e) {
            return unreadable(item, e, start);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + places.build(item), e);
        }
    }

    /** Ends the check that is going on, if its suites run already. Any thread may call this. */
    void stop() {
        supervisor.stop();
    }

    /** Allows checks again. */
    void resume() {
        supervisor.resume();
    }

    @Override
    public void close() {
        supervisor.close();
        build.close();
    }

    private Checked run(Item item, Build.Ready ready, TestListener listener, long start)
            throws InterruptedException {
        if (!Attempts.attempted(ready.classes(), itself(item))) {
            return new Checked(item, Scoring.notAttempted(ready.exercise()), List.of(), false, "",
                ready.sources(), since(start), 0);
        }
        long running = System.nanoTime();
        Supervisor.Outcome outcome = supervisor.run(
            ready.exercise(), ready.classes(), ready.testClasses(), listener);
        return new Checked(item, Scoring.score(ready.exercise(), outcome.results()), List.of(),
            false, outcome.output(), ready.sources(), since(start), since(running));
    }

    private static ExercisePackage itself(Item item) {
        return new ExercisePackage(item.packageName(), null);
    }

    /** A source that is no text, or that vanished while it was read. */
    private Checked unreadable(Item item, UncheckedIOException thrown, long start) {
        Problem problem = new Problem(places.shown(places.exercise(item)), -1, -1,
            thrown.getMessage() + " (" + thrown.getCause() + "). Sources are text in UTF-8.");
        return new Checked(item, untested(item, Verdict.DOES_NOT_COMPILE), List.of(problem), false,
            "", new TreeMap<>(), since(start), 0);
    }

    private static ExerciseScore untested(Item item, Verdict verdict) {
        return new ExerciseScore(item.id(), item.name(), item.title(), item.points(),
            BigDecimal.ZERO.setScale(2), verdict, List.of());
    }

    private FileChannel lock(Item item) throws IOException {
        Path folder = places.build(item);
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Learners' code sees the grader's own classes and none of its libraries, as with Maven. */
    private static String vocabulary() {
        try {
            Path from = Path.of(
                Exercise.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path classes = from.resolveSibling("classes");
            return (Files.isDirectory(classes.resolve("workbook/grader")) ? classes : from)
                .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the grader does not know where it is", e);
        }
    }
}
