package workbook.grader.loop;

import java.util.Arrays;
import java.util.Optional;
import workbook.grader.score.Verdict;

/** How a learner stands with an exercise: the verdicts, and that it was put aside. */
public enum Standing {
    /** Nobody has begun. */
    NOT_ATTEMPTED(Verdict.NOT_ATTEMPTED),
    /** The compiler refuses it. */
    DOES_NOT_COMPILE(Verdict.DOES_NOT_COMPILE),
    /** Something is wrong and nothing is earned. */
    WRONG(Verdict.WRONG),
    /** A test does not end. */
    HANGS(Verdict.HANGS),
    /** A test ended its JVM. */
    CRASHED(Verdict.CRASHED),
    /** Begun, and not solved. */
    PARTIAL(Verdict.PARTIAL),
    /** Every test passes. */
    SOLVED(Verdict.SOLVED),
    /** Put aside by the learner; {@code next} passes over it. */
    SKIPPED("skipped", "[-]");

    private final String words;
    private final String mark;

    Standing(Verdict verdict) {
        this(verdict.words(), verdict.mark());
    }

    Standing(String words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    /** The standing of an exercise with this verdict. */
    public static Standing of(Verdict verdict) {
        return valueOf(verdict.name());
    }

    /** The standing that {@link #key()} gives, if it is one. */
    public static Optional<Standing> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }

    /** Three characters that tell standings apart without colour. */
    public String mark() {
        return mark;
    }

    /** As the state file and {@code --state} spell it: one word. */
    public String key() {
        return words.replace(' ', '-');
    }

    /** Whether there is nothing left to do here. */
    public boolean closed() {
        return this == SOLVED || this == SKIPPED;
    }
}
