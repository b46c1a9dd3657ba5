package workbook.dsalgo.ds.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A stack that knows its smallest element, and a list that is searched for it. */
final class MinStackHistories {

    /** Few, so that equal ones meet, and the ends, where a difference of two overflows. */
    private static final int[] NUMBERS = {Integer.MIN_VALUE, -1, 0, 1, 2, Integer.MAX_VALUE};

    /** The natural order, with other answers than -1 and 1. */
    private static final Comparator<Integer> BY_SIGN =
        (one, other) -> 7 * Integer.compare(one, other);

    private final MinStack<Integer> stack = new MinStack<>(BY_SIGN);
    private final List<Integer> model = new ArrayList<>();

    private MinStackHistories() {
    }

    static void verify() {
        Histories.of(MinStackHistories::new, MinStackHistories::draw)
            .checking(MinStackHistories::assertTop).verify(40, 150);
    }

    private static Step<MinStackHistories> draw(RandomGenerator random, int at) {
        int number = NUMBERS[random.nextInt(NUMBERS.length)];
        return random.nextInt(9) < 5
            ? new Step<>("push(" + number + ")", it -> it.push(number))
            : new Step<>("pop()", MinStackHistories::pop);
    }

    private void push(int number) {
        stack.push(number);
        model.add(number);
    }

    private void pop() {
        if (model.isEmpty()) {
            assertThatThrownBy(stack::pop, "the last call, on an empty stack")
                .isInstanceOf(NoSuchElementException.class);
        } else {
            assertThat(stack.pop()).as("the last call returns").isEqualTo(model.removeLast());
        }
    }

    private void assertTop() {
        assertThat(stack.size()).as("size").isEqualTo(model.size());
        if (!model.isEmpty()) {
            assertThat(stack.min()).as("min").isEqualTo(Collections.min(model));
            assertThat(stack.peek()).as("peek").isEqualTo(model.getLast());
        }
    }
}
