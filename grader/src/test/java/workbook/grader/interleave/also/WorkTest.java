package workbook.grader.interleave.also;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Gate;
import workbook.grader.probe.Work;

/** The work and the gate that suites give to scenarios. */
class WorkTest {

    /** Does it once; others may come back before it has ended. */
    static final class HastyOnce {
        private boolean done;

        synchronized boolean first() {
            boolean first = !done;
            done = true;
            return first;
        }

        void run(Work work) {
            if (first()) {
                work.run();
            }
        }
    }

    @AlsoChecked({Work.class, Gate.class})
    static final class Hasty implements Scenario {
        private final HastyOnce once = new HastyOnce();
        private final Work work = new Work();

        @Override
        public List<Action> threads() {
            return List.of(this::runAndLook, this::runAndLook);
        }

        private void runAndLook() {
            once.run(work);
            assertThat(work.ended()).as("ended, when a caller comes back").isEqualTo(1);
        }
    }

    @AlsoChecked({Work.class, Gate.class})
    static final class Gated implements Scenario {
        private final Work work = new Work();
        private final Gate gate = new Gate();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                work.run();
                gate.open();
            }, () -> {
                gate.pass();
                assertThat(work.result()).isEqualTo(1);
            });
        }
    }

    @Test
    void othersComeWhileItRuns() {
        assertThatThrownBy(() -> Interleave.everySchedule(Hasty.class, 0, 0))
            .isInstanceOf(InterleavingFailure.class)
            .hasMessageContaining("ended, when a caller comes back")
            .satisfies(failure -> assertThat(((InterleavingFailure) failure).sentence())
                .as("no helper of the suite is to blame").doesNotContain("ended"));
    }

    @Test
    void aGateOrdersWhatCameBeforeIt() {
        assertThat(Interleave.everySchedule(Gated.class, 0, 0).systematic()).isPositive();
    }
}
