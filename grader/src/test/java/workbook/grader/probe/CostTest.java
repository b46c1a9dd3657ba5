package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostTest {

    @BeforeEach
    void forget() {
        Cost.takeRecorded();
    }

    @Test
    void whatIsWithinTheBoundIsRecorded() {
        Cost.of("calls by %d gets", 10).counted(9).atMost(10);
        Cost.of("copies").counted(3).exactly(3);
        assertThat(Cost.takeRecorded()).containsExactly(
            new Figure("calls by 10 gets", 9, 10), new Figure("copies", 3, 3));
        assertThat(Cost.takeRecorded()).isEmpty();
    }

    @Test
    void whatIsTooMuchIsRecordedAndRefused() {
        assertThatThrownBy(() -> Cost.of("calls").counted(11).atMost(10))
            .isInstanceOf(AssertionError.class)
            .hasMessage("[calls] \nexpected: at most 10\n but was: 11");
        assertThatThrownBy(() -> Cost.of("calls").counted(9).exactly(10))
            .hasMessage("[calls] \nexpected: 10\n but was: 9");
        assertThat(Cost.takeRecorded()).containsExactly(
            new Figure("calls", 11, 10), new Figure("calls", 9, 10));
    }

    @Test
    void ofSeveralTimesTheWorstCountsWithItsOccasion() {
        Cost cost = Cost.of("comparisons of a search");
        cost.counted(3, "key %d", 1).counted(8, "key %d", 2).counted(5, "key %d", 3);
        assertThatThrownBy(() -> cost.atMost(7))
            .hasMessage("[comparisons of a search: key 2] \nexpected: at most 7\n but was: 8");
    }

    @Test
    void aCostThatWasNeverCountedIsAMistakeOfTheSuite() {
        assertThatThrownBy(() -> Cost.of("calls").atMost(7))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("nothing was counted for: calls");
    }
}
