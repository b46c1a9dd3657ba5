package workbook.grader.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jacoco.agent.rt.IAgent;
import org.jacoco.agent.rt.RT;
import workbook.grader.probe.ProcessCpu;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.sharpness.Chaff;
import workbook.grader.sharpness.ChaffFile;
import workbook.grader.sharpness.Sharpness;
import workbook.grader.sharpness.SuiteRunner.Patience;
import workbook.grader.sharpness.Trial;
import workbook.grader.sharpness.VariantBuild;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.NameClash;
import workbook.grader.suite.SuiteRun;
import workbook.grader.suite.TestListener;
import workbook.grader.verify.Task.Answer;

/**
 * The process that tries variants: reads tasks from standard input, one JSON line each, and
 * answers each with a line. An interleaving check holds a lock of its whole JVM, so it takes
 * several such processes to use several processors.
 */
public final class TaskWorker {

    /** After so many hangs a test is given up soon: what is to hang here is not waited for. */
    private static final int HANGS = 3;

    /** How long a worker looks whether what has hung still computes, and what its JVM may use. */
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration NOISE = Duration.ofMillis(20);

    private final JsonMapper json = new JsonMapper();
    private final Path root;
    private final String classPath = System.getProperty("java.class.path");
    private SourceCompiler compiler;
    private String compiles = "";
    private boolean left;

    private TaskWorker(Path root) {
        this.root = root;
    }

    /** Works until standard input ends. @param arguments the folder of the parent POM */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader tasks =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        TaskWorker worker = new TaskWorker(Path.of(arguments[0]));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            answers.println(worker.answer(line));
        }
        Runtime.getRuntime().halt(0); // a test's thread may go on
    }

    private String answer(String line) throws IOException {
        long start = System.nanoTime();
        Task task = json.readValue(line, Task.class);
        Answer answer;
        try {
            answer = answer(task, new Site(root, task.packageName()));
        } catch (RuntimeException e) {
            answer = Answer.of("it cannot be tried: " + e);
        }
        return json.writeValueAsString(
            answer.after((System.nanoTime() - start) / 1_000_000, left));
    }

    private Answer answer(Task task, Site site) throws IOException {
        if (task.kind() == Task.Kind.PREPARE) {
            forgetCompiler(); // what it has read is written anew
            return new Preparation(site, classPath).run();
        }
        Manifest.Exercise exercise = Preparation.promised(site);
        if (task.kind() == Task.Kind.REFERENCE) {
            return reference(site, exercise);
        }
        if (task.kind() == Task.Kind.ANSWERS) {
            return Answer.of(new AnsweredQuestions(site, compiler(site)).problem());
        }
        if (task.kind() == Task.Kind.RECORDING) {
            return Answer.of(new Recordings(site, exercise).problem(task.name(),
                (suites, only) -> run(new SuiteRun(
                    site.packageName(), site.classes(), suites), only, Patience.SHORT)));
        }
        Path variants = site.work().resolve("variant-" + ProcessHandle.current().pid());
        try {
            Sharpness sharpness = new Sharpness(exercise, site.checkout().references(),
                new VariantBuild(site.classes(), variants, compiler(site)),
                (_, classes, only, patience) -> run(new SuiteRun(
                    site.packageName(), classes, site.testClasses()), only, patience));
            Trial trial = trial(task, site, sharpness);
            return new Answer(trial.problem(), List.of(), trial.results(), null, null, 0, false);
        } finally {
            TextFiles.deleteBelow(variants);
        }
    }

    /** A compiler is kept as long as tasks are of one exercise: opening libraries takes time. */
    private SourceCompiler compiler(Site site) {
        if (compiler == null || !compiles.equals(site.packageName())) {
            forgetCompiler();
            compiles = site.packageName();
            compiler = SourceCompiler.withClassPath(
                site.classes() + File.pathSeparator + classPath);
        }
        return compiler;
    }

    private void forgetCompiler() {
        if (compiler != null) {
            compiler.close();
            compiler = null;
        }
    }

    private List<TestResult> run(SuiteRun suite, Set<String> only, Patience patience) {
        List<TestResult> results = new ArrayList<>();
        suite.run(only, patience == Patience.SHORT ? HANGS : 0, new TestListener() {
            @Override
            public void started(String test) {
                // only the end counts here
            }

            @Override
            public void finished(TestResult result) {
                results.add(result);
            }

            @Override
            public void leftRunning() {
                left = true;
            }
        });
        left |= results.stream().anyMatch(result -> result.verdict() == TestVerdict.TIMED_OUT)
            && somebodyComputes();
        return results;
    }

    /** Whether a thread that a test has started goes on: one that waits for ever costs nothing. */
    private static boolean somebodyComputes() {
        Duration before = ProcessCpu.used();
        LockSupport.parkNanos(LOOK.toNanos());
        return ProcessCpu.used().minus(before).compareTo(NOISE) > 0;
    }

    private static Trial trial(Task task, Site site, Sharpness sharpness) {
        return switch (task.kind()) {
            case CHAFF -> sharpness.chaff(chaff(task, site), site.wheats(), task.everyTest());
            case WHEAT -> sharpness.wheat(site.wheats().get(task.name()));
            case STUB -> sharpness.stub();
            case DEFAULTS -> sharpness.defaults();
            case PREPARE, REFERENCE, RECORDING, ANSWERS ->
                throw new IllegalArgumentException(task.title());
        };
    }

    private static Chaff chaff(Task task, Site site) {
        return ChaffFile.read(site.checkout().chaffs(site.itself())).stream()
            .filter(chaff -> chaff.name().equals(task.name()))
            .findFirst().orElseThrow();
    }

    /** The reference must earn every point: no skip, no abort, no test that nobody expects. */
    private Answer reference(Site site, Manifest.Exercise exercise) throws IOException {
        IAgent agent = RT.getAgent();
        agent.reset();
        List<TestResult> results = run(new SuiteRun(
            site.packageName(), site.classes(), site.testClasses()), Set.of(), Patience.USUAL);
        Covered covered = Covered.of(
            agent.getExecutionData(true), site.classes(), site.packageName());
        return new Answer(problem(exercise, results), List.of(), results, null, covered, 0, false);
    }

    private static String problem(Manifest.Exercise exercise, List<TestResult> results) {
        ExerciseScore score = Scoring.score(exercise, results);
        List<String> expected = exercise.tests().stream().map(Manifest.Test::id).sorted().toList();
        List<String> ran = results.stream().map(TestResult::test).sorted().toList();
        if (!expected.equals(ran)) {
            return "the suites promise " + expected + ", but results came from " + ran;
        }
        return score.verdict() == Verdict.SOLVED ? "" : score.tests().stream()
            .filter(test -> test.verdict() != TestVerdict.PASSED)
            .map(test -> "fails " + test.test().shortId() + " " + test.verdict() + " "
                + test.finding())
            .collect(Collectors.joining("\n"));
    }
}
