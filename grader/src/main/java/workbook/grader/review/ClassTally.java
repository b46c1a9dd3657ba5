package workbook.grader.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.loop.Shelf;
import workbook.grader.review.ClassPage.Alike;
import workbook.grader.review.Way.Link;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.similarity.Pair;
import workbook.grader.similarity.Similarities;

/** Counts what a class did, one grade after the other, and keeps none of them. */
final class ClassTally {

    private static final int DECIMALS = 4;

    private final Map<String, ExerciseTally> exercises = new TreeMap<>(Shelf.BY_ID);
    private final Map<String, TestTally> tests = new LinkedHashMap<>();
    private final Map<String, List<Integer>> minutes = new TreeMap<>(Shelf.BY_ID);
    private final List<BigDecimal> shares = new ArrayList<>();
    private int students;
    private int leftOut;

    void add(Grade grade) {
        students++;
        if (grade.record().complete()) {
            shares.add(share(grade));
        } else {
            leftOut++;
        }
        grade.record().exercises().forEach(each -> add(grade, each));
    }

    private static BigDecimal share(Grade grade) {
        int worth = grade.record().points();
        return worth == 0 ? BigDecimal.ZERO : grade.points()
            .divide(BigDecimal.valueOf(worth), DECIMALS, RoundingMode.DOWN);
    }

    private void add(Grade grade, ExerciseRecord record) {
        String id = record.score().id();
        exercises.computeIfAbsent(id, _ -> new ExerciseTally(record.score()))
            .add(record, grade.points(record));
        if (record.minutes() >= 0) {
            minutes.computeIfAbsent(id, _ -> new ArrayList<>()).add(record.minutes());
        }
        if (record.trouble().isEmpty()) {
            for (TestScore test : record.score().tests()) {
                tests.computeIfAbsent(test.test().id(), _ -> new TestTally(id, test.test()))
                    .add(grade.student(), record, test.verdict());
            }
        }
    }

    /** @param withPage the students that have a page */
    ClassPage page(Similarities similarities, Set<String> withPage) {
        return new ClassPage(students,
            tests.values().stream().sorted(TestTally.HARDEST_FIRST).toList(),
            List.copyOf(exercises.values()), Histogram.of(shares), leftOut,
            TimeOnTask.of(minutes),
            similarities.pairs().stream()
                .filter(pair -> withPage.contains(pair.one()) && withPage.contains(pair.other()))
                .map(ClassTally::alike).toList(),
            similarities.absent());
    }

    private static Alike alike(Pair pair) {
        return new Alike(pair.exercise(), at(pair.one(), pair), at(pair.other(), pair),
            pair.percent());
    }

    private static Link at(String student, Pair pair) {
        return new Link(student, PageName.href(student) + "#e" + pair.exercise());
    }
}
