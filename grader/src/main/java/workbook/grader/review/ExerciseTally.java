package workbook.grader.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;

/** How a class did in one exercise. */
public final class ExerciseTally {

    private final ExerciseScore sample;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int notGraded;
    private int graded;
    private BigDecimal earned = BigDecimal.ZERO;

    ExerciseTally(ExerciseScore sample) {
        this.sample = sample;
    }

    /** @param points that count */
    void add(ExerciseRecord record, BigDecimal points) {
        if (!record.trouble().isEmpty()) {
            notGraded++;
            return;
        }
        graded++;
        earned = earned.add(points);
        verdicts.merge(record.score().verdict(), 1, Integer::sum);
    }

    public String id() {
        return sample.id();
    }

    public String title() {
        return sample.title();
    }

    public int worth() {
        return sample.points();
    }

    /** How many have that verdict. */
    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int notGraded() {
        return notGraded;
    }

    /** What a student has on average. */
    public String mean() {
        return graded == 0 ? "–" : earned.divide(BigDecimal.valueOf(graded), 2,
            RoundingMode.HALF_UP).toPlainString();
    }
}
