package workbook.grader.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.util.ExceptionUtils;
import workbook.grader.Unsolved;
import workbook.grader.history.SeededFailure;
import workbook.grader.history.UnderWay;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.NoVerdict;
import workbook.grader.picture.PicturedFailure;
import workbook.grader.score.Finding;
import workbook.grader.score.TestVerdict;

/**
 * Turns what a test threw into what a learner reads: what was done, expected, got, and his own
 * line. Nothing of JUnit or AssertJ remains.
 */
final class Diagnosis {

    private static final int CALLS_SHOWN = 16;

    private final LearnerCode learner;

    Diagnosis(LearnerCode learner) {
        this.learner = learner;
    }

    /** The verdict of a test that ended with {@code thrown}. */
    static TestVerdict verdict(Throwable thrown) {
        if (thrown instanceof SeededFailure failure) {
            return verdict(failure.getCause());
        }
        boolean stub = ExceptionUtils.findNestedThrowables(thrown).stream()
            .anyMatch(Unsolved.class::isInstance);
        if (stub) {
            return TestVerdict.UNSOLVED;
        }
        if (thrown instanceof NoVerdict) {
            return TestVerdict.NOT_CHECKABLE;
        }
        return thrown instanceof StillRunning ? TestVerdict.TIMED_OUT : TestVerdict.FAILED;
    }

    /** What to tell the learner about {@code thrown}. */
    Finding of(Throwable thrown) {
        if (thrown instanceof StillRunning hang) {
            String did = UnderWay.now().map(history -> did(history.calls(), "")).orElse("");
            return new Finding(did, "an end", hang.getMessage(),
                again(UnderWay.now().map(UnderWay::seed)), learner.frames(hang.getStackTrace()));
        }
        if (thrown instanceof SeededFailure failure) {
            return seeded(failure);
        }
        if (thrown instanceof PicturedFailure failure) {
            return of(failure.getCause()).with(failure.lines());
        }
        if (thrown instanceof InterleavingFailure failure) {
            return interleaving(failure);
        }
        if (thrown instanceof NoVerdict) {
            return Finding.of(thrown.getMessage());
        }
        List<String> frames = frames(thrown);
        if (!(thrown instanceof AssertionError)) {
            return new Finding(
                "", "", "threw " + AssertionText.summary(thrown), List.of(), where(thrown, frames));
        }
        return AssertionText.finding(
            String.valueOf(thrown.getMessage()), where(thrown, frames));
    }

    /** What was expected after the calls, and how to have the same again. */
    private Finding seeded(SeededFailure failure) {
        Finding thrown = of(failure.getCause());
        List<String> calls = failure.calls();
        List<String> details = new ArrayList<>();
        if (failure.spared() > 0) {
            details.add("fails without the other %d calls of its history"
                .formatted(failure.spared()));
        }
        details.addAll(again(Optional.of(failure.seed())));
        return new Finding(did(calls, thrown.did()), thrown.expected(), thrown.got(),
            thrown.details(), thrown.where()).with(details);
    }

    private List<String> again(Optional<Integer> seed) {
        return seed.map(number -> "again: ./workbook run %s --seed %d"
            .formatted(learner.exercise(), number)).stream().toList();
    }

    private static String did(List<String> calls, String last) {
        List<String> shown = calls.size() <= CALLS_SHOWN ? calls : Stream.of(
            calls.subList(0, CALLS_SHOWN / 2).stream(),
            Stream.of("... (%d more) ...".formatted(calls.size() - CALLS_SHOWN)),
            calls.subList(calls.size() - CALLS_SHOWN / 2, calls.size()).stream())
            .flatMap(part -> part).toList();
        return String.join(", ", shown) + (calls.isEmpty() || last.isEmpty() ? "" : ": ") + last;
    }

    /** What was expected under the schedule, and then the schedule itself. */
    private Finding interleaving(InterleavingFailure failure) {
        Finding thrown = failure.getCause() == null ? Finding.NONE : of(failure.getCause());
        List<String> details = new ArrayList<>(failure.lines());
        details.add("again: ./workbook replay %s %s \"%s\"".formatted(
            learner.exercise(), failure.scenario(), failure.schedule()));
        return new Finding(thrown.did(), thrown.expected(), thrown.got(), thrown.details(),
            List.of()).with(details);
    }

    /** The learner's frames of the innermost cause that has some. */
    private List<String> frames(Throwable thrown) {
        List<String> frames = List.of();
        for (Throwable each : ExceptionUtils.findNestedThrowables(thrown)) {
            List<String> own = learner.frames(each.getStackTrace());
            frames = own.isEmpty() ? frames : own;
        }
        return frames;
    }

    private List<String> where(Throwable thrown, List<String> frames) {
        if (!frames.isEmpty()) {
            return frames;
        }
        return learner.lastCalled(thrown.getStackTrace()).map(List::of).orElse(List.of());
    }
}
