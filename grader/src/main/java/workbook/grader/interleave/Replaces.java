package workbook.grader.interleave;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a static method that rewritten code calls instead of a method of the JDK with the same name.
 * It takes the same parameters, after the receiver if the original is not static. The same holds
 * for every class below {@link #value()}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Replaces {

    /** The class or interface that declares the original. */
    Class<?> value();
}
