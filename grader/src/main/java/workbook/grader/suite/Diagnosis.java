package workbook.grader.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.commons.util.ExceptionUtils;
import workbook.grader.Unsolved;
import workbook.grader.history.SeededFailure;
import workbook.grader.history.UnderWay;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.NoVerdict;
import workbook.grader.picture.PicturedFailure;
import workbook.grader.probe.Program;
import workbook.grader.probe.ProgramFailure;
import workbook.grader.score.Finding;
import workbook.grader.score.TestVerdict;

/**
 * Turns what a test threw into what a learner reads: what was done, expected, got, and his own
 * line. Nothing of JUnit or AssertJ remains.
 */
final class Diagnosis {

    private static final int CALLS_SHOWN = 16;
    private static final Pattern FRAME =
        Pattern.compile("\\bat (?:\\S+//?)?([\\w.$]+)\\.([\\w$<>]+)\\(([\\w$]+\\.java):(\\d+)\\)");

    private final LearnerCode learner;

    Diagnosis(LearnerCode learner) {
        this.learner = learner;
    }

    /** The verdict of a test that ended with {@code thrown}. */
    static TestVerdict verdict(Throwable thrown) {
        if (thrown instanceof SeededFailure || thrown instanceof ProgramFailure) {
            return verdict(thrown.getCause());
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
        return of(thrown, true);
    }

    /** @param alone whether nobody else tells the calls that were made */
    private Finding of(Throwable thrown, boolean alone) {
        if (thrown instanceof StillRunning hang) {
            StackTraceElement[] stack = hang.getStackTrace();
            String did = UnderWay.now().map(history -> did(history.calls(), ""))
                .or(() -> Program.underWay().map(Program::toString))
                .orElseGet(() -> calls(learner.story(stack)));
            return new Finding(did, "an end", hang.getMessage(),
                again(UnderWay.now().map(UnderWay::seed)), learner.loopingFrames(stack));
        }
        if (thrown instanceof SeededFailure failure) {
            return seeded(failure);
        }
        if (thrown instanceof ProgramFailure failure) {
            return of(failure.getCause(), false).doing(failure.program());
        }
        if (thrown instanceof PicturedFailure failure) {
            return of(failure.getCause(), alone).with(failure.lines());
        }
        if (thrown instanceof InterleavingFailure failure) {
            return interleaving(failure);
        }
        if (thrown instanceof NoVerdict) {
            return Finding.of(thrown.getMessage());
        }
        return plain(thrown, alone);
    }

    /** What a test threw that is neither a history nor a schedule. */
    private Finding plain(Throwable thrown, boolean alone) {
        List<String> frames = frames(thrown);
        Optional<TestStory> story = learner.story(thrown.getStackTrace());
        String calls = alone ? calls(story) : "";
        if (!(thrown instanceof AssertionError)) {
            return new Finding(
                calls, "", "threw " + AssertionText.summary(thrown), List.of(), frames);
        }
        List<String> where = frames.isEmpty()
            ? story.flatMap(told -> told.culprit(learner::isToSolve)).flatMap(learner::place)
                .map(List::of).orElse(List.of())
            : frames;
        Finding finding = AssertionText.finding(String.valueOf(thrown.getMessage()), where)
            .asking(story.map(TestStory::refusal).orElse(""));
        return where.isEmpty() ? finding.doing(calls) : finding;
    }

    private String calls(Optional<TestStory> story) {
        return story.map(told -> did(told.told(learner::isWritten), "")).orElse("");
    }

    /** What was expected after the calls, and how to have the same again. */
    private Finding seeded(SeededFailure failure) {
        List<String> calls = failure.calls();
        Finding thrown = of(failure.getCause(), calls.isEmpty());
        List<String> details = new ArrayList<>();
        if (failure.shortenedFrom() > 0) {
            details.add("shortened from %d calls".formatted(failure.shortenedFrom()));
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
        Finding thrown =
            failure.getCause() == null ? Finding.NONE : of(failure.getCause(), false);
        List<String> details = new ArrayList<>(failure.lines());
        details.add("again: ./workbook replay %s %s \"%s\"".formatted(
            learner.exercise(), failure.scenario(), failure.schedule()));
        return new Finding(thrown.did(), thrown.expected(), thrown.got(), thrown.details(),
            List.of()).with(details);
    }

    /** The learner's frames of the innermost cause that has some. */
    private List<String> frames(Throwable thrown) {
        List<String> frames = learner.frames(framesIn(AssertionText.beginning(thrown)));
        for (Throwable each : ExceptionUtils.findNestedThrowables(thrown)) {
            List<String> own = each instanceof StackOverflowError
                ? learner.repeatingFrames(each.getStackTrace())
                : learner.frames(each.getStackTrace());
            frames = own.isEmpty() ? frames : own;
        }
        return frames;
    }

    /** AssertJ prints the stack of an exception that is not the one that was asked for. */
    private static StackTraceElement[] framesIn(String message) {
        return FRAME.matcher(message).results()
            .map(frame -> new StackTraceElement(frame.group(1), frame.group(2), frame.group(3),
                Integer.parseInt(frame.group(4))))
            .toArray(StackTraceElement[]::new);
    }
}
