package workbook.grader.loop;

import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import workbook.grader.Exercise;
import workbook.grader.report.Complaints;
import workbook.grader.report.Digests;
import workbook.grader.sandbox.NoCompiler;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.source.Compiling;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.NotUtf8;
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
    private final Optional<Compiling> compiler;
    private final Supervisor supervisor;
    private final SourceTrouble trouble;
    private volatile boolean stopped;

    /** A bench that runs suites by {@code supervisor}, and closes it. */
    public Bench(Places places, Shelf shelf, Supervisor supervisor) {
        this(places, shelf, supervisor, System.getProperty("java.class.path"));
    }

    /** The same, with a class path of the grader and its libraries for the suites. */
    public Bench(Places places, Shelf shelf, Supervisor supervisor, String classPath) {
        this(places, shelf, supervisor, classPath, SourceCompiler.withClassPath(""), true);
    }

    /**
     * The same, for sources of people who are not trusted.
     *
     * @param compiler stays open
     */
    public Bench(Places places, Shelf shelf, Supervisor supervisor, String classPath,
            Compiling compiler) {
        this(places, shelf, supervisor, classPath, compiler, false);
    }

    private Bench(Places places, Shelf shelf, Supervisor supervisor, String classPath,
            Compiling compiler, boolean ownsCompiler) {
        this.places = places;
        this.supervisor = supervisor;
        this.needs = new Needs(places, shelf);
        this.trouble = new SourceTrouble(places);
        this.compiler = ownsCompiler ? Optional.of(compiler) : Optional.empty();
        this.build = new Build(places, shelf, vocabulary(), classPath, compiler);
    }

    /**
     * Checks an exercise. Its suites are compiled even while nobody has begun it, so that the
     * verdict after the first save comes quickly.
     *
     * @param listener hears of each test
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     * @throws CancellationException after {@link #stop}
     */
    public Checked check(Item item, TestListener listener) throws InterruptedException {
        return check(item, listener, () -> { });
    }

    /**
     * The same.
     *
     * @param waiting is told when another process is checking the exercise and is waited for
     * @throws UncheckedIOException if something cannot be written
     * @throws NoCompiler if the compiler failed, and not the sources
     */
    public Checked check(Item item, TestListener listener, Runnable waiting)
            throws InterruptedException {
        return check(item, () -> build.build(item), listener, waiting);
    }

    /**
     * Checks one exercise of many, once: if nobody has begun it, its suites are left alone, and its
     * score knows no tests.
     *
     * @throws InterruptedException if the thread is interrupted; the worker is then ended
     */
    public Checked grade(Item item) throws InterruptedException {
        return check(item, () -> build.buildIfBegun(item), TestListener.NONE, () -> { });
    }

    private Checked check(Item item, Supplier<Build.Outcome> built, TestListener listener,
            Runnable waiting) throws InterruptedException {
        long start = System.nanoTime();
        SortedMap<String, String> digests = new TreeMap<>();
        try (Lock _ = Lock.of(places.build(item).resolve("lock"), waiting, () -> stopped)) {
            // Taken first: what is saved from here on counts as changed since.
            digests.putAll(Digests.of(places.root(), judged(item)));
            return switch (outcome(item, built)) {
                case Build.Refused refused -> refused(item, refused, digests, start);
                case Build.Untouched _ -> new Checked(item, untested(item, Verdict.NOT_ATTEMPTED),
                    List.of(), false, "", new TreeMap<>(), digests, since(start), 0);
                case Build.Barred(List<Problem> problems) -> new Checked(item,
                    barred(item, problems), List.of(), false, "", new TreeMap<>(), digests,
                    since(start), 0);
                case Build.Ready ready -> run(item, ready, listener, digests, start);
            };
        } catch (UncheckedIOException e) {
            if (isLearners(e)) {
                return refused(item, trouble.unreadable(item, e), digests, start);
            }
            throw e;
        }
    }

    /**
     * Whether the learner can mend it. Where a class is graded, the grader has written the files
     * itself, and one that cannot be read is its own trouble.
     */
    private boolean isLearners(UncheckedIOException thrown) {
        return thrown instanceof NotUtf8 || isOfOneLearner() && trouble.isSource(thrown);
    }

    private boolean isOfOneLearner() {
        return compiler.isPresent();
    }

    /**
     * Compiles an exercise and its suites and runs nothing. Until the result is closed, no other
     * process compiles them again.
     *
     * @throws InterruptedException if the thread is interrupted while another process is at it
     */
    public Built built(Item item) throws InterruptedException {
        Lock lock = Lock.of(places.build(item).resolve("lock"), () -> { }, () -> stopped);
        try {
            return built(item, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Built built(Item item, Lock lock) {
        long start = System.nanoTime();
        SortedMap<String, String> digests = new TreeMap<>();
        try {
            return switch (outcome(item, () -> build.build(item))) {
                case Build.Ready ready -> new Built(
                    Optional.empty(), ready.classes(), ready.testClasses(), lock);
                case Build.Refused refused ->
                    Built.refused(refused(item, refused, digests, start), lock);
                case Build.Barred(List<Problem> problems) -> Built.refused(new Checked(item,
                    barred(item, problems), List.of(), false, "", new TreeMap<>(), digests,
                    since(start), 0), lock);
                case Build.Untouched _ -> throw new IllegalStateException("asked for suites too");
            };
        } catch (UncheckedIOException e) {
            if (isLearners(e)) {
                return Built.refused(refused(item, trouble.unreadable(item, e), digests, start),
                    lock);
            }
            throw e;
        }
    }

    /** javac itself gives up on some damaged files; that is a complaint like any other. */
    private Build.Outcome outcome(Item item, Supplier<Build.Outcome> built) {
        try {
            return switch (built.get()) {
                case Build.Refused refused -> trouble.explained(item, refused);
                case Build.Ready ready -> {
                    List<Problem> hidden = hidden(item);
                    yield hidden.isEmpty() ? ready : new Build.Refused(hidden, false);
                }
                case Build.Barred barred -> barred;
                case Build.Untouched untouched -> untouched;
            };
        } catch (UncheckedIOException | NoCompiler | CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (!isOfOneLearner()) {
                throw e; // javac has said what it has to say by then: this is the grader's own
            }
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
        stopped = true;
        supervisor.stop();
    }

    /** Allows checks again. */
    void resume() {
        stopped = false;
        supervisor.resume();
    }

    @Override
    public void close() {
        supervisor.close();
        compiler.ifPresent(Compiling::close);
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

    private static Checked refused(Item item, Build.Refused refused,
            SortedMap<String, String> digests, long start) {
        return new Checked(item, untested(item, Verdict.DOES_NOT_COMPILE), refused.problems(),
            refused.inSuite(), "", new TreeMap<>(), digests, since(start), 0);
    }

    /** What is not public any more; as long as nothing visible changes, nobody looks again. */
    private List<Problem> hidden(Item item) {
        Folder folder = new Folder(places.build(item));
        String key = folder.remembered("shape") + "\n" + Stubs.stamps(places, item).text();
        if (folder.holds("face", key)) {
            return List.of();
        }
        List<Problem> problems = trouble.hidden(item);
        if (problems.isEmpty()) {
            folder.remember("face", key);
        }
        return problems;
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
        return Scoring.untested(item.id(), item.name(), item.title(), item.points(), verdict);
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
