package workbook.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a package is an exercise. It stands in {@code package-info.java} and is the only
 * place where an exercise's number, title and points are written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Exercise {

    /** Phase and number, as in {@code "4.14"}; unique in the whole workbook. */
    String id();

    /** What the learner builds, in a few words. */
    String title();

    /** What a full solution earns; at least 1. */
    int points();

    /** How long a first solution takes somebody who knows Java, in minutes; at least 1. */
    int minutes();

    /** Ids of exercises of the same phase that come first. */
    String[] requires() default {};

    /**
     * Packages or classes of the JDK that solutions of this exercise may use beside the usual ones,
     * as in {@code "java.nio"}.
     */
    String[] uses() default {};
}
