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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import workbook.grader.Exercise;
import workbook.grader.report.Complaints;
import workbook.grader.report.Digests;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
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
    private final Needs needs;
    private final Build build;
    private final Supervisor supervisor;

    /** A bench that runs suites by {@code supervisor}, and closes it. */
    public Bench(Places places, Shelf shelf, Supervisor supervisor) {
        this(places, shelf, supervisor, System.getProperty("java.class.path"));
    }

    /** The same, with a class path of the grader and its libraries for the suites. */
    public Bench(Places places, Shelf shelf, Supervisor supervisor, String classPath) {
        this.places = places;
        this.supervisor = supervisor;
        this.needs = new Needs(places, shelf);
        this.build = new Build(places, shelf, vocabulary(), classPath);
    }

    /**
     * Checks an exercise. Its suites are compiled even while nobody has begun it, so that the
     * verdict after the first save comes quickly.
     *
     * @param listener hears of each test
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     * @throws java.util.concurrent.CancellationException after {@link #stop}
     */
    public Checked check(Item item, TestListener listener) throws InterruptedException {
        return check(item, () -> build.build(item), listener);
    }

    /**
     * Checks one exercise of many, once: if nobody has begun it, its suites are left alone, and its
     * score knows no tests.
     *
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     */
    public Checked grade(Item item) throws InterruptedException {
        return check(item, () -> build.buildIfBegun(item), TestListener.NONE);
    }

    private Checked check(Item item, Supplier<Build.Outcome> built, TestListener listener)
            throws InterruptedException {
        long start = System.nanoTime();
        SortedMap<String, String> digests = new TreeMap<>();
        try (FileChannel lock = lock(item); var _ = lock.lock()) {
            // Taken first: what is saved from here on counts as changed since.
            digests.putAll(Digests.of(places.root(), judged(item)));
            return switch (outcome(item, built)) {
                case Build.Refused(List<Problem> problems, boolean inSuite) ->
                    refused(item, problems, inSuite, digests, start);
                case Build.Untouched _ -> new Checked(item, untested(item, Verdict.NOT_ATTEMPTED),
                    List.of(), false, "", new TreeMap<>(), digests, since(start), 0);
                case Build.Barred(List<Problem> problems) -> new Checked(item,
                    barred(item, problems), List.of(), false, "", new TreeMap<>(), digests,
                    since(start), 0);
                case Build.Ready ready -> run(item, ready, listener, digests, start);
            };
        } catch (UncheckedIOException e) {
            return refused(item, List.of(unreadable(item, e)), false, digests, start);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + places.build(item), e);
        }
    }

    /** javac itself gives up on some damaged files; that is a complaint like any other. */
    private Build.Outcome outcome(Item item, Supplier<Build.Outcome> built) {
        try {
            return built.get();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Build.Refused(List.of(new Problem(places.shown(places.exercise(item)), -1,
                -1, "cannot be compiled: " + e)), false);
        }
    }

    /** Every file that can change the verdict; of sources that cannot be read, the own alone. */
    private List<Path> judged(Item item) {
        try {
            return needs.files(item);
        } catch (UncheckedIOException e) {
            return places.sources(item);
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

    private Checked run(Item item, Build.Ready ready, TestListener listener,
            SortedMap<String, String> digests, long start) throws InterruptedException {
        if (!Attempts.attempted(ready.classes(), itself(item))) {
            return new Checked(item, Scoring.notAttempted(ready.exercise()), List.of(), false, "",
                ready.sources(), digests, since(start), 0);
        }
        long running = System.nanoTime();
        Supervisor.Outcome outcome = supervisor.run(
            ready.exercise(), ready.classes(), ready.testClasses(), listener);
        return new Checked(item, Scoring.score(ready.exercise(), outcome.results()), List.of(),
            false, outcome.output(), ready.sources(), digests, since(start), since(running));
    }

    private static ExercisePackage itself(Item item) {
        return new ExercisePackage(item.packageName(), null);
    }

    private static Checked refused(Item item, List<Problem> problems, boolean inSuite,
            SortedMap<String, String> digests, long start) {
        return new Checked(item, untested(item, Verdict.DOES_NOT_COMPILE), problems, inSuite, "",
            new TreeMap<>(), digests, since(start), 0);
    }

    /** A source that is no text, or that vanished while it was read. */
    private Problem unreadable(Item item, UncheckedIOException thrown) {
        return new Problem(places.shown(places.exercise(item)), -1, -1,
            thrown.getMessage() + " (" + thrown.getCause() + "). Sources are text in UTF-8.");
    }

    /** Like a gate that fails, but that nothing is run. */
    private static ExerciseScore barred(Item item, List<Problem> problems) {
        Manifest.Test gate = new Manifest.Test(item.packageName() + ".Screen.allowed",
            "a solution uses what every solution may use, and nothing around the suites", 0, true);
        List<String> details = problems.stream()
            .flatMap(each -> (Complaints.place(each) + " " + each.message()).lines()).distinct()
            .toList();
        return Scoring.score(new Manifest.Exercise(item.id(), item.packageName(), item.title(),
            item.points(), List.of(gate)), List.of(new TestResult(gate.id(), TestVerdict.FAILED,
                Finding.of("nothing of it was run").with(details))));
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
