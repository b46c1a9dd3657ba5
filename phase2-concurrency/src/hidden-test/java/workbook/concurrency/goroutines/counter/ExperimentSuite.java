package workbook.concurrency.goroutines.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.Scenario;

/** Your experiment, on counters that lose additions and on some that do not. */
class ExperimentSuite {

    @Test
    @Property("your experiment is small: at least two threads add, two or three times in all")
    void isSmall() {
        assertThreadsAdd();
    }

    /** Else there is nothing that schedules could differ in. */
    private static LosingCounter assertThreadsAdd() {
        LosingCounter counter = LosingCounter.losing(0);
        assertThat(counter.threadsThatAdded()).as("threads of LostUpdate that add to the counter")
            .isGreaterThanOrEqualTo(2);
        assertThat(counter.additions()).as("additions of all threads of LostUpdate")
            .isBetween(2, 3);
        return counter;
    }

    @Test
    @Weight(2)
    @Property("your experiment shows that the racy counter is wrong, and so are others like it")
    void showsLosses() {
        assertThreadsAdd();
        List.of(Experiments.Racy.class, Experiments.OnlyVolatile.class,
            Experiments.GetThenSet.class, Experiments.LockEach.class)
            .forEach(ExperimentSuite::assertShown);
    }

    /** Some schedule must end in a sum that the experiment calls wrong. */
    private static void assertShown(Class<? extends Scenario> experiment) {
        try {
            Interleave.of(experiment).verify();
        } catch (InterleavingFailure shown) {
            assertThat(shown.getCause()).as("what went wrong in LostUpdate on the counter '%s'",
                experiment.getSimpleName()).hasMessage("isRight says no");
            return;
        }
        throw new AssertionError(("LostUpdate calls the counter '%s' right under every schedule, "
            + "and it loses updates").formatted(experiment.getSimpleName()));
    }

    @Test
    @Property("your experiment accuses no counter that is right")
    void isFair() {
        assertThreadsAdd();
        Interleave.of(Experiments.Synchronized.class).verify();
        Interleave.of(Experiments.Atomic.class).verify();
    }

    @Test
    @Property("your experiment says no whichever additions are lost, and yes if none is")
    void everyLossShows() {
        int additions = assertThreadsAdd().additions();
        for (int lost = 0; lost < 1 << additions; lost++) {
            LosingCounter counter = LosingCounter.losing(lost);
            assertThat(counter.isRight()).as("isRight on a counter %s", counter.whatItDid())
                .isEqualTo(lost == 0);
        }
    }
}
