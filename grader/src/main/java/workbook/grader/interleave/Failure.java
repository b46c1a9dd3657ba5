package workbook.grader.interleave;

/**
 * How a schedule went wrong.
 *
 * @param kind of what
 * @param text in one line, or a few
 * @param cause what was thrown; null if nothing was
 * @param schedule that it happened under
 */
record Failure(Kind kind, String text, Throwable cause, Schedule schedule) {

    enum Kind {
        CHECK, EXCEPTION, NOT_LINEARIZABLE, DEADLOCK, LIVELOCK, WAITS, RACE
    }

    /** The same under a schedule that is known only now. */
    Failure under(Schedule known) {
        return new Failure(kind, text, cause, known);
    }
}
