package workbook.foundations.interfaces.itab;

/**
 * A method of a type.
 *
 * @param name what it is called; a method is found by it
 * @param body what it does
 */
public record Method(String name, Body body) {

    /** The code of a method. The methods of this exercise have no arguments. */
    @FunctionalInterface
    public interface Body {

        /** Runs the method on {@code receiver}, which may be {@code null}: a nil pointer. */
        Object call(Object receiver);
    }
}
