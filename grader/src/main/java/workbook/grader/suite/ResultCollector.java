package workbook.grader.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.grader.Unsolved;
import workbook.grader.history.UnderWay;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Program;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

/**
 * Folds JUnit's events to one result a test method. A method that makes several tests passes when
 * there was at least one and all of them did; otherwise the first that did not speaks for it.
 */
final class ResultCollector implements TestExecutionListener {

    /** A method that has begun and not ended. */
    private static final class Running {
        private final long unsolvedBefore = Unsolved.met();
        private int cases;
        private Throwable firstFailure;
    }

    private final Diagnosis diagnosis;
    private final Watch watch;
    private final TestListener listener;
    private final Map<String, Running> running = new HashMap<>();
    private TestPlan plan;

    ResultCollector(Diagnosis diagnosis, Watch watch, TestListener listener) {
        this.diagnosis = diagnosis;
        this.watch = watch;
        this.listener = listener;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public void executionStarted(TestIdentifier node) {
        if (isMethod(node)) {
            running.put(node.getUniqueId(), new Running());
            Cost.takeRecorded(); // what came late belongs to no one
            UnderWay.forget();
            Program.forget();
            listener.started(idOf(node));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier node, String reason) {
        report(node, test -> TestResult.notRun(test, "skipped: " + reason));
    }

    @Override
    public void executionFinished(TestIdentifier node, TestExecutionResult result) {
        methodAround(node).ifPresentOrElse(
            method -> finished(node, method, result),
            () -> result.getThrowable().ifPresent(thrown ->
                report(node, test -> failed(test, thrown))));
    }

    private void finished(TestIdentifier node, TestIdentifier method, TestExecutionResult result) {
        Running state = running.get(method.getUniqueId());
        if (node.isTest()) {
            state.cases++;
        }
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL
                && state.firstFailure == null) {
            state.firstFailure = result.getThrowable().orElseGet(AssertionError::new);
        }
        if (node.equals(method)) {
            running.remove(method.getUniqueId());
            listener.finished(
                result(idOf(method), state).counting(Cost.takeRecorded()));
            if (watch.takeLeft() > 0) {
                listener.leftRunning();
            }
        }
    }

    private TestResult result(String test, Running state) {
        if (Unsolved.met() != state.unsolvedBefore) {
            return new TestResult(test, TestVerdict.UNSOLVED, Finding.NONE);
        }
        if (state.firstFailure != null) {
            return failed(test, state.firstFailure);
        }
        return state.cases > 0
            ? TestResult.passed(test)
            : TestResult.notRun(test, "the test made no case");
    }

    /** What was thrown may be the learner's own class, whose methods may do anything. */
    private TestResult failed(String test, Throwable thrown) {
        return watch.describe(
            () -> new TestResult(test, Diagnosis.verdict(thrown), diagnosis.of(thrown)),
            new TestResult(test, TestVerdict.FAILED, Finding.of(
                "threw an exception that cannot be shown: its methods do not end")));
    }

    private interface Outcome {
        TestResult of(String test);
    }

    /** A class that is skipped or fails takes every method with it that has not begun. */
    private void report(TestIdentifier node, Outcome outcome) {
        if (isMethod(node)) {
            listener.started(idOf(node));
            listener.finished(outcome.of(idOf(node)));
        } else {
            plan.getChildren(node).forEach(child -> report(child, outcome));
        }
    }

    private Optional<TestIdentifier> methodAround(TestIdentifier node) {
        Optional<TestIdentifier> at = Optional.of(node);
        Optional<TestIdentifier> method = Optional.empty();
        while (at.isPresent()) {
            if (isMethod(at.get())) {
                method = at; // the outermost counts: cases of a method have its source too
            }
            at = at.flatMap(plan::getParent);
        }
        return method.filter(found -> running.containsKey(found.getUniqueId()));
    }

    private boolean isMethod(TestIdentifier node) {
        return Discovery.testMethod(node).isPresent()
            && plan.getParent(node).flatMap(Discovery::testMethod).isEmpty();
    }

    private static String idOf(TestIdentifier node) {
        return Discovery.testMethod(node).map(Discovery::id).orElseThrow();
    }
}
