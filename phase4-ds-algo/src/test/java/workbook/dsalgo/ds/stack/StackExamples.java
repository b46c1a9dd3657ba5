package workbook.dsalgo.ds.stack;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class StackExamples {

    @Test
    void whatCameLastGoesFirst() {
        ArrayStack<String> stack = new ArrayStack<>();
        stack.push("a");
        stack.push("b");
        stack.push("c");
        assertThat(stack).as("a, b, c from the top").containsExactly("c", "b", "a");
        assertThat(stack.pop()).as("pop").isEqualTo("c");
        assertThat(stack.peek()).as("peek").isEqualTo("b");
        assertThat(stack.size()).as("size").isEqualTo(2);
    }

    @Test
    void anEmptyStackSaysThatItIsEmpty() {
        assertThatThrownBy(() -> new ArrayStack<>().pop(), "pop of an empty stack")
            .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
    }

    @Test
    void growsAndShrinks() {
        ArrayStack<Integer> stack = new ArrayStack<>();
        assertThat(stack.capacity()).as("slots at first").isEqualTo(8);
        for (int i = 0; i < 100; i++) {
            stack.push(i);
        }
        assertThat(stack.capacity()).as("slots of 100 elements").isBetween(100, 400);
        while (stack.size() > 3) {
            stack.pop();
        }
        assertThat(stack.capacity()).as("slots of 3 elements, after 97 pops").isBetween(8, 12);
    }

    @Test
    void knowsItsSmallest() {
        MinStack<Integer> stack = new MinStack<>(naturalOrder());
        for (int number : new int[] {5, 3, 4, 3, 1}) {
            stack.push(number);
        }
        assertThat(stack.min()).as("min of 5, 3, 4, 3, 1").isEqualTo(1);
        stack.pop();
        stack.pop();
        assertThat(stack.min()).as("min of 5, 3, 4").isEqualTo(3);
    }
}
