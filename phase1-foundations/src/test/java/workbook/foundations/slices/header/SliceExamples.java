package workbook.foundations.slices.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class SliceExamples {

    @Test
    void anAppendInsideTheCapacityIsSeenByTheParent() {
        Slice<Integer> parent = Slice.of(0, 1, 2, 3, 4, 5);
        Slice<Integer> child = parent.slice(1, 3).append(99);
        assertThat(child.inspect().values()).as("child").containsExactly(2, 3, 99);
        assertThat(parent.inspect().values()).as("parent").containsExactly(1, 2, 3, 99, 5);
    }

    @Test
    void anAppendBeyondTheCapacityDetaches() {
        Slice<Integer> parent = Slice.of(0, 1, 2, 3);
        Slice<Integer> child = parent.append(4);
        child.set(0, 99);
        assertThat(parent.get(0)).as("first element of the parent").isEqualTo(1);
        assertThat(child.inspect().full()).as("the child's array")
            .containsExactly(99, 2, 3, 4, 0, 0);
    }

    @Test
    void theThirdIndexTakesTheCapacityAway() {
        Slice<Integer> parent = Slice.of(0, 1, 2, 3, 4, 5);
        Slice<Integer> child = parent.slice(1, 3, 3).append(99);
        assertThat(parent.get(3)).as("what stood behind the child").isEqualTo(4);
        assertThat(child.inspect().values()).as("child").containsExactly(2, 3, 99);
    }

    @Test
    void panicsHaveTheWordsOfTheRuntime() {
        Slice<Integer> slice = Slice.of(0, 1, 2, 3);
        assertThatThrownBy(() -> slice.get(5), "get(5) of three elements")
            .isInstanceOf(SlicePanic.class).hasMessage("index out of range [5] with length 3");
        assertThatThrownBy(() -> slice.slice(0, 6), "slice(0, 6) of three elements")
            .isInstanceOf(SlicePanic.class)
            .hasMessage("slice bounds out of range [:6] with capacity 3");
    }
}
