package workbook.foundations.errors.values;

/** An error that decides itself which targets it stands for. */
@FunctionalInterface
public interface Matching {

    /** Whether a search for {@code target} has found it here. */
    boolean matches(Throwable target);
}
