package workbook.grader.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;

/** How the exercises of a class stand, in one line. */
final class VerdictCounts {

    /** What is told apart in one line, in its order. */
    private enum Kind {
        SOLVED("solved"), PARTIAL("partial"), FAILED("failed"), NOT_ATTEMPTED("not attempted"),
        NOT_GRADED("not graded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(ExerciseRecord exercise) {
            if (!exercise.trouble().isEmpty()) {
                return NOT_GRADED;
            }
            return switch (exercise.score().verdict()) {
                case SOLVED -> SOLVED;
                case PARTIAL -> PARTIAL;
                case WRONG, HANGS, CRASHED, DOES_NOT_COMPILE -> FAILED;
                case NOT_ATTEMPTED -> NOT_ATTEMPTED;
            };
        }
    }

    private VerdictCounts() {
    }

    /** As the tests have it, and how many the instructor has adjusted. */
    static String of(List<Grade> grades) {
        Map<Kind, Integer> counts = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        grades.stream().flatMap(grade -> grade.record().exercises().stream())
            .forEach(exercise -> counts.merge(Kind.of(exercise), 1, Integer::sum));
        StringBuilder line = new StringBuilder("Exercises: ");
        counts.forEach((kind, count) ->
            line.append(kind.words).append(' ').append(count).append(", "));
        return line.append("adjusted by hand ")
            .append(grades.stream().mapToLong(Grade::adjusted).sum()).append('.').toString();
    }
}
