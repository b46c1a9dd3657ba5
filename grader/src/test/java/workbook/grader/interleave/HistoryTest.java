package workbook.grader.interleave;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Histories without threads: calls inside of calls overlap. */
class HistoryTest {

    private final History<Deque<Integer>> history = History.against(ArrayDeque::new);

    @Test
    void callsOneAfterTheOtherHaveOneOrder() {
        history.call("offer(1)", () -> true, model -> model.offer(1));
        history.call("poll()", () -> 1, Deque::poll);
        assertThatCode(history::verify).doesNotThrowAnyException();
        history.call("poll()", () -> 1, Deque::poll);
        assertThatThrownBy(history::verify).isInstanceOf(AssertionError.class)
            .hasMessageContaining("no order of these calls explains the results")
            .hasMessageContaining("poll() = 1");
    }

    @Test
    void callsThatOverlapMayComeInAnyOrder() {
        history.call("poll()", () -> {
            history.call("offer(1)", () -> true, model -> model.offer(1));
            return 1;
        }, Deque::poll);
        assertThatCode(history::verify).doesNotThrowAnyException();
    }

    @Test
    void anExceptionIsAResult() {
        history.call("pop()", () -> {
            throw new NoSuchElementException();
        }, Deque::pop);
        assertThatCode(history::verify).doesNotThrowAnyException();
        history.call("poll()", () -> {
            throw new NoSuchElementException();
        }, Deque::poll);
        assertThatThrownBy(history::verify)
            .hasMessageContaining("poll() = throws NoSuchElementException");
    }

    @Test
    void aHistoryIsShort() {
        for (int i = 0; i < 16; i++) {
            history.run("clear()", () -> { }, Deque::clear);
        }
        assertThatThrownBy(() -> history.run("clear()", () -> { }, Deque::clear))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("16");
    }
}
