package workbook.grader.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.loop.Shelf;
import workbook.grader.similarity.Pair;
import workbook.grader.similarity.Similarities;

/**
 * The table of all students. A class of hundreds has tens of thousands of cells, so a cell is a
 * link and nothing more.
 *
 * @param exercises the columns, ids in their order
 * @param rows in the order of the pages
 */
public record ClassIndex(List<Column> exercises, List<Row> rows) {

    /** An exercise. @param title for people */
    public record Column(String id, String title) {
    }

    /**
     * A student.
     *
     * @param points that count; empty if not everything is graded
     * @param cells one an exercise
     * @param flags what to look at
     */
    public record Row(String student, String href, String points, List<Cell> cells,
            List<Flag> flags) {
    }

    /** An exercise of a student. @param anchor within the student's page */
    public record Cell(Standing standing, String anchor) {
    }

    /** Something to look at. @param kind for the style sheet */
    public record Flag(String kind, String words) {
    }

    /** Builds rows; it keeps no grade. */
    static final class Rows {

        private static final Standing ABSENT = new Standing("", "", "absent");

        private final SortedMap<String, Column> exercises = new TreeMap<>(Shelf.BY_ID);
        private final Map<String, Integer> mostAlike = new HashMap<>();
        private final List<Function<Collection<Column>, Row>> rows = new ArrayList<>();

        Rows(Similarities similarities) {
            for (Pair pair : similarities.pairs()) {
                mostAlike.merge(pair.one(), pair.percent(), Math::max);
                mostAlike.merge(pair.other(), pair.percent(), Math::max);
            }
        }

        void add(Grade grade) {
            Map<String, Standing> standings = new HashMap<>();
            grade.record().exercises().forEach(each -> {
                String id = each.score().id();
                exercises.putIfAbsent(id, new Column(id, each.score().title()));
                standings.put(id, Standing.of(each));
            });
            String student = grade.student();
            String points = grade.record().complete() ? Points.of(grade.points()) : "";
            List<Flag> flags = flags(grade);
            rows.add(columns -> new Row(student, PageName.href(student), points,
                columns.stream()
                    .map(each -> new Cell(standings.getOrDefault(each.id(), ABSENT),
                        "#e" + each.id())).toList(), flags));
        }

        private List<Flag> flags(Grade grade) {
            List<Flag> flags = new ArrayList<>();
            List<ExerciseRecord> exercises = grade.record().exercises();
            if (!grade.record().refused().isEmpty()) {
                flags.add(new Flag("bad", "refused"));
            }
            if (!grade.record().complete()) {
                flags.add(new Flag("bad", "trouble"));
            }
            if (exercises.stream().anyMatch(grade::outdated)) {
                flags.add(new Flag("bad", "outdated adjustment"));
            }
            if (grade.adjusted() > 0) {
                flags.add(new Flag("told", "adjusted"));
            }
            if (!grade.record().handedIn().late().isEmpty()) {
                flags.add(new Flag("half", grade.record().handedIn().late()));
            }
            Integer percent = mostAlike.get(grade.student());
            if (percent != null) {
                flags.add(new Flag("half", "similar " + percent + " %"));
            }
            List<Ignored> leftOut = grade.record().leftOut();
            if (!leftOut.isEmpty()) {
                flags.add(new Flag("bad", StudentPage.files(leftOut) + " left out"));
            }
            return flags;
        }

        ClassIndex index() {
            return new ClassIndex(List.copyOf(exercises.values()),
                rows.stream().map(row -> row.apply(exercises.values())).toList());
        }
    }
}
