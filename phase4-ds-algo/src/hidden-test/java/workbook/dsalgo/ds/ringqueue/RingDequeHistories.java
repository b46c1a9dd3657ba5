package workbook.dsalgo.ds.ringqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A deque in a ring and one of the library, on which the same calls are made. */
final class RingDequeHistories {

    private final RingDeque<Integer> deque = new RingDeque<>();
    private final Deque<Integer> model = new ArrayDeque<>();

    private RingDequeHistories() {
    }

    static void verify() {
        Histories.of(RingDequeHistories::new, RingDequeHistories::draw)
            .checking(RingDequeHistories::assertElements).verify(40, 200);
    }

    /** Fifty calls of which most add, then fifty of which most do not. */
    private static Step<RingDequeHistories> draw(RandomGenerator random, int at) {
        boolean fills = at % 100 < 50;
        Integer number = at % 10;
        return random.nextInt(10) < (fills ? 7 : 3)
            ? addition(random, number) : other(random, number);
    }

    private static Step<RingDequeHistories> addition(RandomGenerator random, Integer number) {
        return switch (random.nextInt(4)) {
            case 0 -> step("offerFirst(" + number + ")", deque -> deque.offerFirst(number));
            case 1 -> step("offerLast(" + number + ")", deque -> deque.offerLast(number));
            case 2 -> step("add(" + number + ")", deque -> deque.add(number));
            default -> new Step<>("push(" + number + ")", it -> it.push(number));
        };
    }

    private static Step<RingDequeHistories> other(RandomGenerator random, Integer number) {
        return switch (random.nextInt(6)) {
            case 0 -> step("pollFirst()", Deque::pollFirst);
            case 1 -> step("pollLast()", Deque::pollLast);
            case 2 -> step("peekFirst()", Deque::peekFirst);
            case 3 -> step("peekLast()", Deque::peekLast);
            case 4 -> step("removeFirstOccurrence(" + number + ")",
                deque -> deque.removeFirstOccurrence(number));
            default -> step("removeLastOccurrence(" + number + ")",
                deque -> deque.removeLastOccurrence(number));
        };
    }

    private static Step<RingDequeHistories> step(
            String text, Function<Deque<Integer>, Object> call) {
        return new Step<>(text, it -> it.same(call));
    }

    private void same(Function<Deque<Integer>, Object> call) {
        assertThat(call.apply(deque)).as("the last call returns").isEqualTo(call.apply(model));
    }

    private void push(Integer number) {
        deque.push(number);
        model.push(number);
    }

    private void assertElements() {
        assertHolds(deque, List.copyOf(model), "after the last call");
    }

    // ---- for the suite too -----------------------------------------------------------------

    static void assertHolds(RingDeque<Integer> deque, List<Integer> expected, String what) {
        int limit = expected.size() + 1; // a broken ring may have no end
        assertThat(listed(deque.iterator(), limit)).as("iterator(): %s", what).isEqualTo(expected);
        assertThat(listed(deque.descendingIterator(), limit))
            .as("descendingIterator(): %s", what).isEqualTo(expected.reversed());
        assertThat(deque.size()).as("size(): %s", what).isEqualTo(expected.size());
    }

    private static <T> List<T> listed(Iterator<T> iterator, int limit) {
        List<T> elements = new ArrayList<>();
        while (iterator.hasNext() && elements.size() < limit) {
            elements.add(iterator.next());
        }
        return elements;
    }
}
