package workbook.grader.picture;

import java.util.List;

/**
 * How an exercise's structure is played with and drawn. It is a given class of the exercise with a
 * constructor without parameters; its name ends in {@code Illustration}. It has no state, so that
 * its operations can be listed before anything of the exercise is written.
 *
 * @param <S> the structure, together with whatever the operations need beside it
 */
public interface Illustration<S> {

    /** A new structure. */
    S start();

    /** What can be done to it. */
    List<Operation<S>> operations();

    /** Some operations that are worth looking at, with semicolons between them. */
    String example();

    /** What is there now. */
    Picture draw(S structure);

    /** Gives back what {@code start} took, such as threads. */
    default void end(S structure) {
        // most have nothing to give back
    }
}
