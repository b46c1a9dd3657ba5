package workbook.dsalgo.ds.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A stack and one of the library, on which the same calls are made. */
final class ArrayStackHistories {

    private final ArrayStack<Integer> stack = new ArrayStack<>();
    private final Deque<Integer> model = new ArrayDeque<>();

    private ArrayStackHistories() {
    }

    static void verify() {
        Histories.of(ArrayStackHistories::new, ArrayStackHistories::draw)
            .checking(ArrayStackHistories::assertElements).verify(15, 400);
    }

    /** A hundred calls that fill the stack, then a hundred that empty it, so that it shrinks. */
    private static Step<ArrayStackHistories> draw(RandomGenerator random, int at) {
        boolean fills = at / 100 % 2 == 0;
        return random.nextInt(5) < (fills ? 4 : 1)
            ? new Step<>("push(" + at + ")", it -> it.push(at))
            : new Step<>("pop()", ArrayStackHistories::pop);
    }

    private void push(int element) {
        stack.push(element);
        model.push(element);
    }

    private void pop() {
        if (model.isEmpty()) {
            assertThatThrownBy(stack::pop, "the last call, on an empty stack")
                .isInstanceOf(NoSuchElementException.class);
        } else {
            assertThat(stack.pop()).as("the last call returns").isEqualTo(model.pop());
        }
    }

    private void assertElements() {
        assertThat(stack.size()).as("size").isEqualTo(model.size());
        assertThat(listed()).as("elements from the top").isEqualTo(List.copyOf(model));
        if (!model.isEmpty()) {
            assertThat(stack.peek()).as("peek").isEqualTo(model.peek());
        }
    }

    /** At most one element too many: a broken iterator may have no end. */
    private List<Integer> listed() {
        List<Integer> elements = new ArrayList<>();
        Iterator<Integer> iterator = stack.iterator();
        while (iterator.hasNext() && elements.size() <= model.size()) {
            elements.add(iterator.next());
        }
        return elements;
    }
}
