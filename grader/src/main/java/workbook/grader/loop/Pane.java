package workbook.grader.loop;

/** What the middle of the screen shows. */
enum Pane {
    /** The first failure. */
    VERDICT,
    /** Every failure. */
    ALL,
    /** The hints asked for so far. */
    HINTS,
    /** All exercises. */
    LIST,
    /** What changed since the last pass. */
    DIFF,
    /** Whether to reset. */
    CONFIRM
}
