package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList.Element;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/**
 * A list and the elements it should hold, in order. Calls name elements as a program does, by
 * variables; what a variable names may have been removed, but a call with one that names nothing
 * yet is not made.
 */
final class DoublyLinkedListHistories {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    private final DoublyLinkedList<Integer> list = new DoublyLinkedList<>();
    private final List<Element<Integer>> model = new ArrayList<>();
    private final Map<String, Element<Integer>> variables = new TreeMap<>();

    private DoublyLinkedListHistories() {
    }

    static void verify() {
        Histories.of(DoublyLinkedListHistories::new, DoublyLinkedListHistories::draw)
            .checking(DoublyLinkedListHistories::assertValues).verify(30, 120);
    }

    private static Step<DoublyLinkedListHistories> draw(RandomGenerator random, int at) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String mark = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(14)) {
            case 0 -> new Step<>(name + " = pushFront(" + at + ")", it -> it.pushFront(name, at));
            case 1, 2 -> new Step<>(name + " = pushBack(" + at + ")", it -> it.pushBack(name, at));
            case 3, 4, 5 -> new Step<>("remove(" + name + ")", it -> it.with(name, it::remove));
            case 6 -> new Step<>("moveToFront(" + name + ")", it -> it.with(name, it::moveToFront));
            case 7 -> new Step<>("moveToBack(" + name + ")", it -> it.with(name, it::moveToBack));
            default -> drawBeside(random, at, name, mark);
        };
    }

    private static Step<DoublyLinkedListHistories> drawBeside(
            RandomGenerator random, int at, String name, String mark) {
        String both = "(" + name + ", " + mark + ")";
        String value = "(" + at + ", " + mark + ")";
        return switch (random.nextInt(6)) {
            case 0 -> new Step<>(name + " = insertBefore" + value,
                it -> it.with(mark, beside -> it.insertBefore(name, at, beside)));
            case 1 -> new Step<>(name + " = insertAfter" + value,
                it -> it.with(mark, beside -> it.insertAfter(name, at, beside)));
            case 2, 3 -> new Step<>("moveBefore" + both, it -> it.with(name, mark, it::moveBefore));
            default -> new Step<>("moveAfter" + both, it -> it.with(name, mark, it::moveAfter));
        };
    }

    private void with(String name, Consumer<Element<Integer>> call) {
        Optional.ofNullable(variables.get(name)).ifPresent(call);
    }

    private void with(String name, String mark,
            BiConsumer<Element<Integer>, Element<Integer>> call) {
        with(name, element -> with(mark, beside -> call.accept(element, beside)));
    }

    // ---- calls -----------------------------------------------------------------------------

    private void pushFront(String name, int value) {
        added(name, 0, list.pushFront(value));
    }

    private void pushBack(String name, int value) {
        added(name, model.size(), list.pushBack(value));
    }

    private void insertBefore(String name, int value, Element<Integer> mark) {
        int index = model.indexOf(mark);
        inserted(name, index >= 0, index, list.insertBefore(value, mark));
    }

    private void insertAfter(String name, int value, Element<Integer> mark) {
        int index = model.indexOf(mark);
        inserted(name, index >= 0, index + 1, list.insertAfter(value, mark));
    }

    private void inserted(
            String name, boolean expected, int index, Optional<Element<Integer>> element) {
        assertThat(element.isPresent()).as("the last call returns an element").isEqualTo(expected);
        element.ifPresent(added -> added(name, index, added));
    }

    private void added(String name, int index, Element<Integer> element) {
        model.add(index, element);
        variables.put(name, element);
    }

    private void remove(Element<Integer> element) {
        assertReturned(list.remove(element), model.remove(element));
    }

    private void moveToFront(Element<Integer> element) {
        boolean expected = model.remove(element);
        if (expected) {
            model.addFirst(element);
        }
        assertReturned(list.moveToFront(element), expected);
    }

    private void moveToBack(Element<Integer> element) {
        boolean expected = model.remove(element);
        if (expected) {
            model.addLast(element);
        }
        assertReturned(list.moveToBack(element), expected);
    }

    private void moveBefore(Element<Integer> element, Element<Integer> mark) {
        assertReturned(list.moveBefore(element, mark), moveModel(element, mark, 0));
    }

    private void moveAfter(Element<Integer> element, Element<Integer> mark) {
        assertReturned(list.moveAfter(element, mark), moveModel(element, mark, 1));
    }

    /** To {@code places} behind where {@code mark} then is. */
    private boolean moveModel(Element<Integer> element, Element<Integer> mark, int places) {
        if (!model.contains(element) || !model.contains(mark)) {
            return false;
        }
        if (element != mark) {
            model.remove(element);
            model.add(model.indexOf(mark) + places, element);
        }
        return true;
    }

    private static void assertReturned(boolean got, boolean expected) {
        assertThat(got).as("the last call returns").isEqualTo(expected);
    }

    private void assertValues() {
        Walks.assertHolds(list, model.stream().map(Element::value).toList(), "after the last call");
    }
}
