package workbook.grader.score;

import java.util.Locale;

/** What became of one test. Only {@link #PASSED} earns anything. */
public enum TestVerdict {
    /** The property holds. */
    PASSED,
    /** The property does not hold, or the learner's code threw. */
    FAILED,
    /** The test met a stub that is not written yet. */
    UNSOLVED,
    /** The test did not end within its time limit. */
    TIMED_OUT,
    /** The JVM that ran the test ended with it. */
    CRASHED,
    /** The code does what no check can control, or the check was not completed. */
    NOT_CHECKABLE,
    /** The test did not run: skipped, missing, or behind one that ended the JVM. */
    NOT_RUN;

    /** The verdict for people, in lower case. */
    public String words() {
        return this == TIMED_OUT ? "hangs" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether this verdict is a mistake to mend, rather than work that is still to do. */
    public boolean red() {
        return switch (this) {
            case FAILED, TIMED_OUT, CRASHED, NOT_CHECKABLE, NOT_RUN -> true;
            case PASSED, UNSOLVED -> false;
        };
    }
}
