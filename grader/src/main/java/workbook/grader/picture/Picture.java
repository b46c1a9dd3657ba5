package workbook.grader.picture;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/**
 * A picture of a structure at one instant; {@code toString} draws it as text.
 *
 * @param title one line
 * @param parts from top to bottom
 */
public record Picture(String title, List<Part> parts) {

    public Picture {
        requireNonNull(title, "title");
        parts = List.copyOf(parts);
    }

    /** A picture of these parts. */
    public static Picture of(String title, Part... parts) {
        return new Picture(title, Arrays.asList(parts));
    }

    @Override
    public String toString() {
        return TextPrinter.print(this);
    }
}
