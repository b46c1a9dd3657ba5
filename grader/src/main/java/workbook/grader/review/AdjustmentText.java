package workbook.grader.review;

import java.math.BigDecimal;
import java.util.Optional;
import workbook.grader.source.Shown;

/** An entry for the file of adjustments. */
final class AdjustmentText {

    private AdjustmentText() {
    }

    /**
     * The lines.
     *
     * @param points that are to count; none for a mere comment
     * @param was what the grader gives
     */
    static String of(String student, String exercise, Optional<BigDecimal> points,
            BigDecimal was, String comment) {
        return """
            - student: %s
              exercise: %s
            %s  comment: %s
            """.formatted(quoted(student), quoted(exercise), points.map(counted ->
                "  points: " + Points.of(counted) + "\n  was: " + Points.of(was) + "\n").orElse(""),
                quoted(comment));
    }

    /** In double quotes; what is not seen is written as its number, so nothing is lost. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(Shown.isSeen(point) ? Character.toString(point)
                    : "\\U%08X".formatted(point));
            }
        });
        return quoted.append('"').toString();
    }
}
