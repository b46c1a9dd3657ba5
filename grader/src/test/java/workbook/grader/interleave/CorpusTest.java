package workbook.grader.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.interleave.corpus.Corpus;
import workbook.grader.interleave.corpus.Corpus.Verdict;

/** Every program of the corpus gets its verdict, and always the same words. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> everySubjectGetsItsVerdict() {
        Map<String, Integer> seen = new HashMap<>();
        return Corpus.SUBJECTS.stream().map(subject -> {
            int number = seen.merge(subject.name(), 1, Integer::sum);
            return dynamicTest(subject.name() + (number > 1 ? " " + number : ""), () -> {
                CorpusRun.Outcome outcome = CorpusRun.of(subject);
                assertThat(outcome.verdict()).as(outcome.text()).isEqualTo(subject.verdict());
                assertThat(outcome.text()).contains(subject.says());
                assertThat(outcome.verdict() == Verdict.NOT_CHECKABLE
                        ? Stream.<String>empty() : outcome.text().lines())
                    .as("lines of at most 100 columns")
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
            });
        });
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(Corpus.SUBJECTS.stream().map(Corpus.Subject::scenario).distinct().count())
            .isGreaterThanOrEqualTo(40);
    }

    /** Two JVMs, twenty times each: identical schedules, traces and counts. */
    @Test
    void theWordsAreAlwaysTheSame() throws Exception {
        Process one = OtherJvm.start(OtherJvm.FLAGS, CorpusRepeated.class, "20");
        Process other = OtherJvm.start(OtherJvm.FLAGS, CorpusRepeated.class, "20");
        String first = OtherJvm.output(one);
        assertThat(first).contains("subjects, 20 times each, always the same");
        assertThat(OtherJvm.output(other)).isEqualTo(first);
    }
}
