package workbook.grader.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import workbook.grader.Gate;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;

/** Runs suites of one exercise in this JVM. What it runs is read when this is made. */
public final class SuiteRun {

    private final String packageName;
    private final Contents exercise;
    private final Contents suites;

    private SuiteRun(String packageName, Contents exercise, Contents suites) {
        this.packageName = packageName;
        this.exercise = exercise;
        this.suites = suites;
    }

    /**
     * Out of two folders.
     *
     * @param packageName the exercise
     * @param classes where the exercise was compiled to
     * @param testClasses where its suites were compiled to
     */
    public SuiteRun(String packageName, Path classes, Path testClasses) {
        this(packageName, Contents.of(classes), Contents.of(testClasses));
    }

    /**
     * Without folders.
     *
     * @param packageName the exercise
     * @param exercise its compiled classes
     * @param suites its compiled suites, and what they read
     */
    public static SuiteRun of(String packageName, Contents exercise, Contents suites) {
        return new SuiteRun(packageName, exercise, suites);
    }

    /**
     * Runs all suites.
     *
     * @return a result for every test that ran, in the order in which they ended
     */
    public List<TestResult> run() {
        return run(Set.of());
    }

    /** Runs the tests {@code only}; all if that is empty. */
    public List<TestResult> run(Set<String> only) {
        List<TestResult> results = new ArrayList<>();
        run(only, new TestListener() {
            @Override
            public void started(String test) {
                // only the end counts here
            }

            @Override
            public void finished(TestResult result) {
                results.add(result);
            }
        });
        return results;
    }

    /** Runs the tests {@code only}, all if that is empty, and tells {@code listener} of each. */
    public void run(Set<String> only, TestListener listener) {
        run(only, 0, listener);
    }

    /**
     * The same for an exercise of which {@code hangs} tests have hung before: others that hang are
     * given up sooner.
     */
    public void run(Set<String> only, int hangs, TestListener listener) {
        // The loader stays open: a thread that hangs still needs it.
        ExerciseLoader loader = loader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            List<Class<?>> tests = SuiteLauncher.load(suitesOf(only), loader);
            Launcher launcher = SuiteLauncher.create();
            Watch watch = new Watch(hangs);
            for (boolean gates : new boolean[] {true, false}) { // a gate says most: it is first
                TestPlan plan = launcher.discover(SuiteLauncher.request(tests, test ->
                    (only.isEmpty() || only.contains(Discovery.id(test)))
                        && test.getJavaMethod().isAnnotationPresent(Gate.class) == gates));
                ResultCollector collector =
                    new ResultCollector(new Diagnosis(learnerCode(loader)), watch, listener);
                ScopedValue.where(WatchExtension.WATCH, watch)
                    .run(() -> launcher.execute(plan, collector));
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What to tell the learner whose code called {@code System.exit} with this stack. */
    public Finding exited(StackTraceElement[] stack) {
        return new Finding("", "a return to the caller", "System.exit ended the JVM", List.of(),
            learnerCode(loader()).frames(stack));
    }

    /**
     * What to tell the learner whose code has thrown this, behind which no test can run: JUnit
     * hands it on.
     */
    public Finding outOfMemory(OutOfMemoryError thrown) {
        String what = "OutOfMemoryError ended the JVM";
        if (thrown.getClass() != OutOfMemoryError.class) { // its methods may do anything
            return Finding.of(what);
        }
        return new Finding("", "", thrown.getMessage() == null ? what
            : what + ": " + thrown.getMessage(), List.of(),
            learnerCode(loader()).frames(thrown.getStackTrace()));
    }

    /** Names of the suites that tests are in; of all suites if none is named. */
    private List<String> suitesOf(Set<String> only) {
        return Suites.of(suites, packageName).stream()
            .filter(suite -> only.isEmpty() || only.stream().anyMatch(
                test -> test.startsWith(suite + ".") || test.startsWith(suite + "$")))
            .toList();
    }

    private ExerciseLoader loader() {
        return new ExerciseLoader(
            packageName, SuiteRun.class.getClassLoader(), List.of(exercise, suites));
    }

    private LearnerCode learnerCode(ClassLoader loader) {
        return new LearnerCode(packageName, Suites.typesOf(suites, packageName), loader);
    }
}
