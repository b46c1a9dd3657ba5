package workbook.grader.review;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.score.Verdict;

/**
 * How an exercise stands, for people.
 *
 * @param mark three characters that tell standings apart without colour
 * @param words in lower case
 * @param kind for the style sheet
 */
public record Standing(String mark, String words, String kind) {

    private static final Standing TROUBLE = new Standing("[?]", "not graded", "trouble");
    private static final Map<Verdict, Standing> BY_VERDICT = Stream.of(Verdict.values())
        .collect(Collectors.toMap(Function.identity(), Standing::of));

    static Standing of(ExerciseRecord record) {
        return record.trouble().isEmpty() ? BY_VERDICT.get(record.score().verdict()) : TROUBLE;
    }

    private static Standing of(Verdict verdict) {
        return new Standing(verdict.mark(), verdict.words(), verdict.words().replace(' ', '-'));
    }
}
