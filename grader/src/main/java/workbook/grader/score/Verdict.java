package workbook.grader.score;

/** What became of one exercise. */
public enum Verdict {
    /** Every marked body still throws {@link workbook.grader.Unsolved}. */
    NOT_ATTEMPTED("not attempted", "[ ]"),
    /** The compiler refuses the exercise. */
    DOES_NOT_COMPILE("does not compile", "[c]"),
    /** Something is wrong and nothing is earned. */
    WRONG("wrong", "[!]"),
    /** A test did not end within its time limit. */
    HANGS("hangs", "[~]"),
    /** A test ended its JVM. */
    CRASHED("crashed", "[*]"),
    /** Some tests pass, or what is written so far is not wrong. */
    PARTIAL("partial", "[/]"),
    /** Every test passes. */
    SOLVED("solved", "[x]");

    private final String words;
    private final String mark;

    Verdict(String words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    /** Whether the tests ran, and each came back by itself: nothing hung or ended its JVM. */
    public boolean ranThrough() {
        return this == WRONG || this == PARTIAL || this == SOLVED;
    }

    /** The verdict for people, in lower case. */
    public String words() {
        return words;
    }

    /** Three characters that tell verdicts apart without colour. */
    public String mark() {
        return mark;
    }
}
