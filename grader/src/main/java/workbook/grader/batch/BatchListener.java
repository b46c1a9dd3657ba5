package workbook.grader.batch;

import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;

/** Hears how far a class is. It is called from several threads, one call at a time. */
public interface BatchListener {

    /** Hears nothing. */
    BatchListener NONE = new BatchListener() { };

    /** So many submissions are to be graded. */
    default void begins(int submissions) {
    }

    /** An exercise of a student is going to be run. */
    default void running(String student, Item item) {
    }

    /** The grader failed at an exercise and tries once more. */
    default void again(String student, Item item, String why) {
    }

    /** An exercise of a student is going to be run once more, to see which lines run. */
    default void measuring(String student, Item item) {
    }

    /** Which lines run cannot be found out; the grade is what it is. */
    default void unmeasured(String student, Item item, String why) {
    }

    /** A submission is done. */
    default void done(SubmissionRecord record) {
    }
}
