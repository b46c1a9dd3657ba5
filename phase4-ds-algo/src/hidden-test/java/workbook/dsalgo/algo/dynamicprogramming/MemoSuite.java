package workbook.dsalgo.algo.dynamicprogramming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

class MemoSuite {

    private final Map<Object, Integer> runs = new HashMap<>();

    private int runs() {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Fibonacci numbers, the runs counted by number. */
    private Memo<Integer, Long> fibonacci() {
        return new Memo<>((n, self) -> {
            runs.merge(n, 1, Integer::sum);
            assertThat(runs()).as("runs of the rule so far, for fibonacci up to 90")
                .isLessThanOrEqualTo(1000);
            return n < 2 ? (long) n : self.apply(n - 1) + self.apply(n - 2);
        });
    }

    @Test
    @Weight(2)
    @Property("the rule runs once for each case, however often the case is needed")
    void runsOnceForEachCase() {
        Memo<Integer, Long> fibonacci = fibonacci();
        assertThat(fibonacci.get(90)).as("fibonacci of 90").isEqualTo(2880067194370816120L);
        assertThat(runs()).as("runs of the rule for fibonacci of 90").isEqualTo(91);
        assertThat(fibonacci.get(60)).as("fibonacci of 60").isEqualTo(1548008755920L);
        assertThat(runs()).as("runs of the rule after 60 was asked for too").isEqualTo(91);
        assertThat(fibonacci().get(10)).as("fibonacci of 10, another memo").isEqualTo(55);
    }

    @Test
    @Property("a case may be any key, and its rule may ask for any number of others")
    void takesAnyKey() {
        Memo<List<Integer>, Long> paths = new Memo<>((cell, self) -> {
            runs.merge(cell, 1, Integer::sum);
            int x = cell.getFirst();
            int y = cell.getLast();
            return x == 0 || y == 0 ? 1
                : self.apply(List.of(x - 1, y)) + self.apply(List.of(x, y - 1));
        });
        assertThat(paths.get(List.of(16, 16))).as("paths through a grid of 16 by 16")
            .isEqualTo(601_080_390L);
        assertThat(runs()).as("runs of the rule for a grid of 16 by 16").isEqualTo(17 * 17 - 1);
    }

    @Test
    @Property("a case that needs its own answer is refused by name, and others still work")
    void refusesCircles() {
        Memo<Integer, Integer> memo = new Memo<>((n, self) -> {
            assertThat(runs.merge(n, 1, Integer::sum)).as("runs of the rule for %d", n)
                .isLessThanOrEqualTo(2);
            return n > 10 ? self.apply(n == 13 ? 11 : n + 1) : n;
        });
        assertThatThrownBy(() -> memo.get(11), "11 needs 12, which needs 13, which needs 11")
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("11");
        assertThat(memo.get(7)).as("get(7) afterwards").isEqualTo(7);
        Memo<Integer, Integer> late = new Memo<>((n, self) -> {
            assertThat(runs.merge(-n, 1, Integer::sum)).as("runs of the rule for %d", n)
                .isEqualTo(1);
            return n == 1 ? 1 : self.apply(1) + self.apply(n);
        });
        assertThatThrownBy(() -> late.get(25), "25 needs 1, which is finished, and then 25")
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("25");
        assertThatThrownBy(() -> memo.get(12), "12 needs 13, which needs 11, which needs 12")
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("12");
    }

    @Test
    @Property("what a rule throws comes out, and the case can be asked for again")
    void forgetsFailures() {
        AtomicInteger failures = new AtomicInteger();
        Memo<Integer, Integer> memo = new Memo<>((n, self) -> {
            if (n == 0 && failures.getAndIncrement() == 0) {
                throw new UnsupportedOperationException("not now");
            }
            return n == 0 ? 5 : self.apply(n - 1) + 1;
        });
        assertThatThrownBy(() -> memo.get(3), "get(3), whose rule fails at 0")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(memo.get(3)).as("get(3) once more").isEqualTo(8);
    }

    @Test
    @Property("null is no key, no rule and no answer")
    void refusesNull() {
        Memo<String, String> nothing = new Memo<>((key, self) -> null);
        assertThatThrownBy(() -> nothing.get(null), "get(null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> nothing.get("void"), "get(void), whose rule answers null")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("void");
        assertThatThrownBy(() -> new Memo<>(null), "new Memo(null)")
            .isInstanceOf(NullPointerException.class);
    }
}
