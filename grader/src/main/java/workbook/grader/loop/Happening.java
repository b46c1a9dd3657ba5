package workbook.grader.loop;

import java.time.Duration;

/** What the loop reacts to. Each is handled before the next, in the order in which they came. */
sealed interface Happening {

    /** A key. @param key a character, or the name of a special key as in {@code "up"} */
    record Pressed(String key) implements Happening {
    }

    /** A file of the exercise at work was saved. */
    record Saved(Item item) implements Happening {
    }

    /** A file of another exercise was saved. */
    record SavedElsewhere(Item item) implements Happening {
    }

    /** A check waits for another process that is checking the same exercise. */
    record Waiting(Item item) implements Happening {
    }

    /** A test has its verdict. @param done how many of the run have */
    record Tested(Item item, int done) implements Happening {
    }

    /** A check came to its end. @param took since it was asked for */
    record Ended(Checked checked, Duration took) implements Happening {
    }

    /** A check could not be made. */
    record Failed(Item item, String why) implements Happening {
    }

    /** The window has another size. */
    record Resized() implements Happening {
    }

    /** Nobody can press a key any more, or somebody wants it to end. */
    record Closed() implements Happening {
    }
}
