package workbook.grader.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.commons.util.ExceptionUtils;
import workbook.grader.Unsolved;
import workbook.grader.score.Finding;
import workbook.grader.score.TestVerdict;

/**
 * Turns what a test threw into what a learner reads: what was done, expected, got, and his own
 * line. Nothing of JUnit or AssertJ remains.
 */
final class Diagnosis {

    private static final int LINES_SHOWN = 12;
    private static final int LINE_LENGTH = 300;

    /** AssertJ's description, then its message. */
    private static final Pattern DESCRIBED =
        Pattern.compile("\\A\\[(.*?)\\] ?\\R(.*)\\z", Pattern.DOTALL);
    private static final Pattern EXPECTED_GOT =
        Pattern.compile("\\A\\s*expected: ?(.*?)\\R\\s*but was: ?(.*)\\z", Pattern.DOTALL);
    private static final Pattern EXPECTING_ACTUAL =
        Pattern.compile("\\A\\s*Expecting actual:\\R(.*?)\\R(to .*)\\z", Pattern.DOTALL);

    private final LearnerCode learner;

    Diagnosis(LearnerCode learner) {
        this.learner = learner;
    }

    /** The verdict of a test that ended with {@code thrown}. */
    static TestVerdict verdict(Throwable thrown) {
        boolean stub = ExceptionUtils.findNestedThrowables(thrown).stream()
            .anyMatch(Unsolved.class::isInstance);
        if (stub) {
            return TestVerdict.UNSOLVED;
        }
        return isTimeLimit(thrown) ? TestVerdict.TIMED_OUT : TestVerdict.FAILED;
    }

    /** What to tell the learner about {@code thrown}. */
    Finding of(Throwable thrown) {
        if (isTimeLimit(thrown)) {
            return new Finding("", "an end within " + SuiteLauncher.TIME_LIMIT, "still running",
                List.of(), learner.frames(thrown.getCause().getStackTrace()));
        }
        List<String> frames = frames(thrown);
        if (!(thrown instanceof AssertionError)) {
            return new Finding(
                "", "", "threw " + summary(thrown), List.of(), where(thrown, frames));
        }
        return message(String.valueOf(thrown.getMessage()), where(thrown, frames));
    }

    private static boolean isTimeLimit(Throwable thrown) {
        return thrown instanceof TimeoutException && thrown.getCause() != null
            && thrown.getCause().getClass().getSimpleName().equals("ExecutionTimeoutException");
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

    private static String summary(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getName().replace("java.lang.", "");
        return shorten(message == null ? name : name + ": " + message);
    }

    private static Finding message(String text, List<String> where) {
        Matcher described = DESCRIBED.matcher(text);
        String did = described.matches() ? described.group(1) : "";
        String rest = described.matches() ? described.group(2) : text;
        Matcher compared = EXPECTED_GOT.matcher(rest);
        if (compared.matches()) {
            return new Finding(did, value(compared.group(1)), value(compared.group(2)),
                List.of(), where);
        }
        Matcher bounded = EXPECTING_ACTUAL.matcher(rest);
        if (bounded.matches()) {
            return new Finding(did, value(bounded.group(2)), value(bounded.group(1)),
                List.of(), where);
        }
        return new Finding(did, "", "", lines(rest), where);
    }

    private static String value(String text) {
        return String.join(System.lineSeparator(), lines(text));
    }

    /** The lines worth reading: not blank, no stack frames, not too many. */
    private static List<String> lines(String text) {
        List<String> shown = new ArrayList<>();
        for (String line : text.lines().toList()) {
            boolean frame = line.strip().matches("(at |\\.\\.\\.\\(?\\d+ ).*");
            if (line.isBlank() || frame) {
                continue;
            }
            if (shown.size() == LINES_SHOWN) {
                shown.add("...");
                break;
            }
            shown.add(shorten(line.stripTrailing()));
        }
        return shown;
    }

    private static String shorten(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + " ...";
    }
}
