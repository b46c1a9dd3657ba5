package workbook.grader.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import workbook.grader.interleave.corpus.LimitScenarios;

/** What the checker does not see, so that nobody believes that it does. */
class LimitsTest {

    @Test
    void whatTheJdkDoesIsOneStep() {
        assertThat(Interleave.of(LimitScenarios.TwoPuts.class).verify().complete())
            .as("two puts to one HashMap, which could tear it").isTrue();
        assertThatThrownBy(() ->
                Interleave.of(LimitScenarios.TwoPuts.class).races(true).verify())
            .isInstanceOf(InterleavingFailure.class).hasMessageContaining("Data race");
    }

    @Test
    void memoryIsSequentiallyConsistent() {
        assertThat(Interleave.of(LimitScenarios.PlainFlag.class).verify().systematic())
            .as("a plain flag, whose data could come late").isPositive();
        assertThatThrownBy(() ->
                Interleave.of(LimitScenarios.PlainFlag.class).races(true).verify())
            .isInstanceOf(InterleavingFailure.class).hasMessageContaining("Data race");
    }

    @Test
    void opaqueIsTakenForStronger() {
        assertThat(Interleave.of(LimitScenarios.StoreBuffering.class).preemptions(5).verify()
            .complete()).as("both threads may read 0 in real life").isTrue();
    }

    @Test
    void whatNeedsMorePreemptionsIsMissed() {
        assertThat(Interleave.of(LimitScenarios.ThreePreemptions.class).verify().complete())
            .isFalse();
        assertThatThrownBy(() ->
                Interleave.of(LimitScenarios.ThreePreemptions.class).preemptions(3).verify())
            .isInstanceOf(InterleavingFailure.class);
    }

    @Test
    void aWideScenarioIsNotCompleted() {
        assertThatThrownBy(() -> Interleave.of(LimitScenarios.Wide.class).preemptions(4)
                .budget(20_000).verify())
            .isInstanceOf(NoVerdict.class)
            .hasMessageMatching("not completed: your code gives these threads more orders than the "
                + "check tries. Nothing went wrong in the first \\d+ orders, and .*");
    }

    @Test
    void noSwitchWhereOneThreadIsAloneOrAllOnlyRead() {
        assertThat(Interleave.of(LimitScenarios.OwnThings.class).verify())
            .isEqualTo(new Coverage(2, true, 2, 0));
    }

    @Test
    void whatTheJdkDoesToAGivenObjectIsNoMeeting() {
        assertThat(Interleave.of(LimitScenarios.GivenAway.class).verify().systematic())
            .as("a worker could have emptied the queue").isPositive();
    }

    @Test
    void callbacksOfMapsAreNotInterrupted() {
        assertThat(Interleave.of(LimitScenarios.Callback.class).verify().complete()).isTrue();
    }

    @Test
    void staticInitialisersAreNotInterrupted() {
        assertThat(Interleave.of(LimitScenarios.Initialiser.class).verify().complete()).isTrue();
    }

    @Test
    void tasksShareOneClock() {
        assertThat(Interleave.of(LimitScenarios.TasksInTurn.class).preemptions(0).races(true)
            .verify().systematic()).as("two tasks race, and run one after the other").isPositive();
        assertThatThrownBy(() ->
                Interleave.of(LimitScenarios.TasksInTurn.class).races(true).verify())
            .isInstanceOf(InterleavingFailure.class);
    }

    @Test
    void aForeignUnparkBeforeTheParkGoesUnnoticed() {
        assertThat(Interleave.of(LimitScenarios.UnparkedBefore.class).verify().complete())
            .isTrue();
    }
}
