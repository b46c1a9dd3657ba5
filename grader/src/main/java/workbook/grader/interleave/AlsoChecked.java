package workbook.grader.interleave;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classes of other packages that are under test too, for a scenario or all that are nested in the
 * annotated class. Without it, only the package of the scenario is, and calls to other classes are
 * one step.
 *
 * <p>What these classes use of their own package without being named here must be public: it is
 * loaded apart from them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AlsoChecked {

    /** The classes, with all that is nested in them. */
    Class<?>[] value();
}
