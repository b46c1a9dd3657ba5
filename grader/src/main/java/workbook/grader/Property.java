package workbook.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one sentence that a learner sees when a hidden test fails: the rule that does not hold, in
 * the present tense, never the solution. Every hidden test carries one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Property {

    /** The rule, as in {@code "a receiver that waits gets the value before the buffer does"}. */
    String value();
}
