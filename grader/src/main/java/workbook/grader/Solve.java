package workbook.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the learner writes. In a stub the body is {@code throw new Unsolved("Type.method")};
 * an exercise is attempted as soon as one marked body does anything else.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Solve {
}
