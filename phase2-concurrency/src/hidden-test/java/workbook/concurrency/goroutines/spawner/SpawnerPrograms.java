package workbook.concurrency.goroutines.spawner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.Scenario;

/** Tasks that fail at the same time. */
final class SpawnerPrograms {

    private SpawnerPrograms() {
    }

    /** One thread runs two tasks; both throw. */
    static final class TwoFail implements Scenario {

        private Throwable thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> thrown = Caller.thrownBy(List.of(
                () -> { throw new IllegalStateException("task zero"); },
                () -> { throw new IllegalArgumentException("task one"); })));
        }

        @Override
        public void check() {
            assertThat(thrown).as("what run of two failing tasks threw")
                .isInstanceOf(TaskFailedException.class);
            assertThat(thrown.getCause()).as("its cause").hasMessage("task zero");
            assertThat(thrown.getSuppressed()).as("what it suppresses")
                .extracting(Throwable::getMessage).containsExactly("task one");
        }
    }
}
