package workbook.concurrency.sync.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows, on one thread. */
class OnceExamples {

    @Test
    void theFirstActionIsTheOnlyOne() {
        Once once = new Once();
        List<String> ran = new ArrayList<>();
        once.run(() -> ran.add("first"));
        once.run(() -> ran.add("second"));
        assertThat(ran).as("actions that ran").containsExactly("first");
    }

    @Test
    void anActionThatFailsIsDoneAllTheSame() {
        Once once = new Once();
        assertThatThrownBy(() -> once.run(() -> {
            throw new IllegalArgumentException("no database");
        }), "run, and the action throws").hasMessage("no database");
        assertThat(once.isDone()).as("isDone() afterwards").isTrue();
    }

    @Test
    void aLazyValueIsComputedWhenItIsAskedFor() {
        List<String> asked = new ArrayList<>();
        Lazy<Integer> answer = new Lazy<>(() -> {
            asked.add("asked");
            return 42;
        });
        assertThat(asked).as("how often the supplier was asked before the first get").isEmpty();
        assertThat(answer.get()).as("first get()").isEqualTo(42);
        assertThat(answer.get()).as("second get()").isEqualTo(42);
        assertThat(asked).as("how often it was asked in all").hasSize(1);
    }
}
