package workbook.concurrency.goroutines.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows, on one thread. */
class CounterExamples {

    @Test
    void countersAdd() {
        for (Counter counter : List.of(
                new LockedCounter(), new CasCounter(), new StripedCounter(4))) {
            counter.add(5);
            counter.add(-2);
            assertThat(counter.sum()).as("sum of 5 and -2 in a %s",
                counter.getClass().getSimpleName()).isEqualTo(3);
        }
    }

    @Test
    void stripesAddUp() {
        StripedCounter counter = new StripedCounter(4);
        counter.add(7);
        assertThat(counter.stripes()).as("stripes after add(7)")
            .containsExactlyInAnyOrder(0L, 0L, 0L, 7L);
    }

    @Test
    void oneThreadAfterTheOtherIsAlwaysRight() {
        Experiment experiment = new LostUpdate();
        Counter counter = new RacyCounter();
        experiment.threads(counter).forEach(Runnable::run);
        assertThat(experiment.isRight(counter)).as("without any overlap").isTrue();
    }
}
