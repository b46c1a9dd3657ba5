package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A chain and a list of the library, on which the same calls are made. */
final class SinglyLinkedListHistories {

    /** Indexes are below it; few, so that the ends are often met. */
    private static final int INDEXES = 7;

    private final SinglyLinkedList<Integer> list = new SinglyLinkedList<>();
    private final List<Integer> model = new ArrayList<>();

    private SinglyLinkedListHistories() {
    }

    static void verify() {
        Histories.of(SinglyLinkedListHistories::new, SinglyLinkedListHistories::draw)
            .checking(SinglyLinkedListHistories::assertValues).verify(40, 150);
    }

    /** Half of the calls remove, so that the list stays about as long as there are indexes. */
    private static Step<SinglyLinkedListHistories> draw(RandomGenerator random, int at) {
        int index = random.nextInt(INDEXES);
        return switch (random.nextInt(10)) {
            case 0 -> new Step<>("reverse()", SinglyLinkedListHistories::reverse);
            case 1 -> new Step<>("addFirst(" + at + ")", it -> it.addFirst(at));
            case 2 -> new Step<>("insert(" + index + ", " + at + ")", it -> it.insert(index, at));
            case 3, 4 -> new Step<>("add(" + at + ")", it -> it.add(at));
            default -> new Step<>("removeAt(" + index + ")", it -> it.removeAt(index));
        };
    }

    private void reverse() {
        list.reverse();
        Collections.reverse(model);
    }

    private void addFirst(int value) {
        list.addFirst(value);
        model.addFirst(value);
    }

    private void add(int value) {
        assertReturned(list.add(value), model.add(value));
    }

    private void insert(int index, int value) {
        if (index > model.size()) {
            assertRefused(() -> list.insert(index, value));
        } else {
            list.insert(index, value);
            model.add(index, value);
        }
    }

    private void removeAt(int index) {
        if (index >= model.size()) {
            assertRefused(() -> list.removeAt(index));
        } else {
            assertReturned(list.removeAt(index), model.remove(index));
        }
    }

    private void assertRefused(Runnable call) {
        assertThatThrownBy(call::run, "the last call, at an index that is not in %s", model)
            .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static void assertReturned(Object got, Object expected) {
        assertThat(got).as("the last call returns").isEqualTo(expected);
    }

    private void assertValues() {
        assertThat(list.size()).as("size").isEqualTo(model.size());
        assertThat(listed(list, model.size() + 1)).as("values").isEqualTo(model);
    }

    // ---- for the suite too -----------------------------------------------------------------

    /** The values of the list, at most {@code limit} of them: a broken list may have no end. */
    static <T> List<T> listed(SinglyLinkedList<T> list, int limit) {
        List<T> values = new ArrayList<>();
        Iterator<T> iterator = list.iterator();
        while (iterator.hasNext() && values.size() < limit) {
            values.add(iterator.next());
        }
        return values;
    }
}
