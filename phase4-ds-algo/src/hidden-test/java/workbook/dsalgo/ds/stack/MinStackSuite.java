package workbook.dsalgo.ds.stack;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.CountingComparator;

class MinStackSuite {

    private final MinStack<Integer> stack = new MinStack<>(naturalOrder());

    @Test
    @Weight(3)
    @Property("after any history the smallest is the smallest of what is in the stack")
    void agreesWithAModel() {
        MinStackHistories.verify();
    }

    @Test
    @Weight(3)
    @Property("push and pop compare at most once each, and min, peek and size never")
    void comparesRarely() {
        assertCost("1000 falling numbers", i -> -i);
        assertCost("1000 rising numbers", i -> i);
        assertCost("1000 equal numbers", i -> 7);
        assertCost("1000 numbers up and down", i -> i * 37 % 101);
    }

    private static void assertCost(String what, IntUnaryOperator number) {
        CountingComparator<Integer> order = CountingComparator.natural();
        MinStack<Integer> fresh = new MinStack<>(order.view());
        for (int i = 0; i < 1000; i++) {
            fresh.push(number.applyAsInt(i));
        }
        assertThat(fresh.size()).as("size after %s", what).isEqualTo(1000);
        assertThat(fresh.min()).as("min of %s", what)
            .isEqualTo(IntStream.range(0, 1000).map(number).min().orElseThrow());
        assertThat(order.comparisons()).as("comparisons to push %s", what)
            .isLessThanOrEqualTo(1000);
        order.reset();
        for (int i = 0; i < 1000; i++) {
            fresh.min();
            fresh.peek();
            fresh.size();
        }
        assertThat(order.comparisons()).as("comparisons of 1000 times min, peek, size of %s", what)
            .isZero();
        for (int i = 0; i < 1000; i++) {
            fresh.pop();
        }
        assertThat(order.comparisons()).as("comparisons to pop %s", what)
            .isLessThanOrEqualTo(1000);
    }

    @Test
    @Weight(2)
    @Property("of equal elements the one pushed first is the smallest, as long as it is there")
    void firstOfEquals() {
        record Task(int priority, String name) { }
        Task one = new Task(3, "one");
        Task two = new Task(3, "two");
        MinStack<Task> tasks = new MinStack<>(Comparator.comparingInt(Task::priority));
        tasks.push(new Task(5, "five"));
        tasks.push(one);
        tasks.push(two);
        assertThat(tasks.min()).as("min of 5, 3 (one), 3 (two)").isSameAs(one);
        tasks.pop();
        assertThat(tasks.min()).as("min of 5, 3 (one)").isSameAs(one);
        tasks.push(one);
        tasks.push(one);
        tasks.pop();
        assertThat(tasks.min()).as("min after one was pushed twice more, and popped once")
            .isSameAs(one);
        tasks.pop();
        tasks.pop();
        assertThat(tasks.min().name()).as("min when only 5 is left").isEqualTo("five");
    }

    @Test
    @Property("only the given order decides")
    void honoursTheGivenOrder() {
        MinStack<String> words = new MinStack<>(reverseOrder());
        words.push("b");
        words.push("c");
        words.push("a");
        assertThat(words.min()).as("min of b, c, a in reverse order").isEqualTo("c");
        MinStack<Object> anything = new MinStack<>((one, other) -> 0);
        Object first = new Object();
        anything.push(first);
        anything.push(new Object());
        assertThat(anything.min()).as("min of two objects that have no order of their own")
            .isSameAs(first);
    }

    @Test
    @Property("what the order throws comes out, and the stack is as it was")
    void failingOrder() {
        MinStack<Integer> fragile = new MinStack<>((one, other) -> {
            if (one == 13 || other == 13) {
                throw new IllegalStateException("no order for 13");
            }
            return Integer.compare(one, other);
        });
        fragile.push(2);
        fragile.push(4);
        assertThatThrownBy(() -> fragile.push(13), "push(13), which the order refuses")
            .isInstanceOf(IllegalStateException.class).hasMessage("no order for 13");
        assertThat(fragile.size()).as("size after that").isEqualTo(2);
        assertThat(fragile.peek()).as("peek after that").isEqualTo(4);
        assertThat(fragile.min()).as("min after that").isEqualTo(2);
    }

    @Test
    @Property("a pop takes the top off, or says what the order throws and changes nothing")
    void orderFailsWhilePopping() {
        assertPopsOrStays(List.of(3, 1, 2));
        assertPopsOrStays(List.of(3, 2, 1));
    }

    private static void assertPopsOrStays(List<Integer> pushed) {
        AtomicBoolean fails = new AtomicBoolean();
        MinStack<Integer> fragile = new MinStack<>((one, other) -> {
            if (fails.get()) {
                throw new IllegalStateException("no order any more");
            }
            return Integer.compare(one, other);
        });
        pushed.forEach(fragile::push);
        fails.set(true);
        Throwable thrown = catchThrowable(fragile::pop); // it need not compare
        fails.set(false);
        if (thrown != null) {
            assertThat(thrown).as("what pop of %s throws", pushed)
                .isInstanceOf(IllegalStateException.class).hasMessage("no order any more");
        }
        List<Integer> left = thrown == null ? pushed.subList(0, 2) : pushed;
        String what = "%s pushed, then a pop that %s".formatted(
            pushed, thrown == null ? "returned" : "threw what the order did");
        assertThat(fragile.size()).as("size: %s", what).isEqualTo(left.size());
        assertThat(fragile.min()).as("min: %s", what).isEqualTo(Collections.min(left));
        for (int element : left.reversed()) {
            assertThat(fragile.pop()).as("pop: %s", what).isEqualTo(element);
        }
    }

    @Test
    @Weight(2)
    @Property("an element that was popped is forgotten, also as the smallest")
    void forgetsWhatWasPopped() {
        MinStack<Long> numbers = new MinStack<>(naturalOrder());
        for (long number = 1000; number > 900; number--) {
            numbers.push(Long.valueOf(number)); // no cached object: each is pushed once
        }
        for (int pops = 1; pops <= 100; pops++) { // the last one too
            Long popped = numbers.pop();
            assertThat(popped).as("pop %d of 1000, 999, ... 901", pops).isEqualTo(900L + pops);
            assertThat(Insides.of(numbers).hold(popped))
                .as("after 100 pushes of falling numbers, whether anything still holds what pop "
                    + "no. %d returned", pops)
                .isFalse();
        }
    }

    @Test
    @Property("an empty stack has no smallest and no top, and says so")
    void refusesToPopNothing() {
        assertThatThrownBy(stack::min, "min of an empty stack")
            .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
        assertThatThrownBy(stack::pop, "pop of an empty stack")
            .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
        assertThatThrownBy(stack::peek, "peek of an empty stack")
            .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
        stack.push(4);
        stack.pop();
        stack.push(9);
        assertThat(stack.min()).as("min after push 4, pop, push 9").isEqualTo(9);
    }

    @Test
    @Property("a null element and a null order are refused, and nothing changes")
    void refusesNull() {
        assertThatThrownBy(() -> stack.push(null), "push(null) on an empty stack")
            .isInstanceOf(NullPointerException.class);
        stack.push(1);
        assertThatThrownBy(() -> stack.push(null), "push(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(stack.size()).as("size after that").isEqualTo(1);
        assertThat(stack.min()).as("min after that").isEqualTo(1);
        MinStack<Integer> tolerant = new MinStack<>(Comparator.nullsFirst(naturalOrder()));
        tolerant.push(1);
        assertThatThrownBy(() -> tolerant.push(null), "push(null), which the order could compare")
            .isInstanceOf(NullPointerException.class);
        assertThat(tolerant.size()).as("size after that, of 1").isEqualTo(1);
        assertThatThrownBy(() -> new MinStack<String>(null), "a stack without an order")
            .isInstanceOf(NullPointerException.class);
    }
}
