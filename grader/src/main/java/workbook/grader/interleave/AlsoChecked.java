package workbook.grader.interleave;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which classes of another exercise's package are under test too, for a scenario or all that are
 * nested in the annotated class: calls to others of that package are one step. Without it,
 * everything of the workbook is under test, but the grader.
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
