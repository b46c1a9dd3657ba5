package workbook.foundations.errors.values;

import java.util.Optional;

/** An error that can show itself as an error of another type. */
public interface Convertible {

    /** This error as a {@code type}; empty if it has no such form. */
    <T extends Throwable> Optional<T> convert(Class<T> type);
}
