package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList.Element;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/** Runs the programs that were recorded on Go's {@code container/list}, and compares each step. */
final class ListPrograms {

    private final DoublyLinkedList<Integer> list = new DoublyLinkedList<>();
    private final DoublyLinkedList<Integer> otherList = new DoublyLinkedList<>();
    private final Element<Integer> foreign = otherList.pushBack(-1);
    /** Every element ever made, by its value; removed ones too. */
    private final List<Element<Integer>> made = new ArrayList<>();
    private final Program program;

    private ListPrograms(String name) {
        program = Program.of("'" + name + "', with e0 for the first element made and so on, and "
            + "foreign for one of another list");
    }

    static void replay() {
        JsonNode scenarios = Recording.read(ListPrograms.class, "list.json").get("scenarios");
        for (JsonNode scenario : scenarios) {
            new ListPrograms(scenario.get("name").asText()).replay(scenario);
        }
    }

    private void replay(JsonNode scenario) {
        for (JsonNode step : scenario.get("steps")) {
            String operation = step.get("op").asText();
            int value = step.get("v").asInt();
            int mark = step.get("mark").asInt();
            program.step(words(operation, value, mark), () -> {
                run(operation, value, mark);
                List<Integer> expected = new ArrayList<>();
                step.get("all").forEach(each -> expected.add(each.asInt()));
                Walks.assertHolds(list, expected, "afterwards");
                assertThat(otherList.size()).as("size of the other list").isEqualTo(1);
            });
        }
    }

    private String words(String operation, int value, int mark) {
        return switch (operation) {
            case "pushFront", "pushBack" ->
                "%s = %s(%d)".formatted(name(value), operation, made.size());
            case "insertBefore", "insertAfter" -> "%s%s(%d, %s)".formatted(
                value < 0 ? "" : name(value) + " = ", operation, made.size(), name(mark));
            case "moveBefore", "moveAfter" ->
                "%s(%s, %s)".formatted(operation, name(value), name(mark));
            default -> "%s(%s)".formatted(operation, name(value));
        };
    }

    private static String name(int element) {
        return element < 0 ? "foreign" : "e" + element;
    }

    /** A value of -2 says that Go made no element. */
    private void run(String operation, int value, int mark) {
        switch (operation) {
            case "pushFront" -> made.add(list.pushFront(made.size()));
            case "pushBack" -> made.add(list.pushBack(made.size()));
            case "insertBefore" -> inserted(list.insertBefore(made.size(), element(mark)), value);
            case "insertAfter" -> inserted(list.insertAfter(made.size(), element(mark)), value);
            case "moveToFront" -> list.moveToFront(element(value));
            case "moveToBack" -> list.moveToBack(element(value));
            case "moveBefore" -> list.moveBefore(element(value), element(mark));
            case "moveAfter" -> list.moveAfter(element(value), element(mark));
            case "remove" -> list.remove(element(value));
            default -> throw new IllegalArgumentException("a recorded step " + operation);
        }
    }

    private void inserted(Optional<Element<Integer>> element, int value) {
        assertThat(element.isPresent()).as("whether an element is made")
            .isEqualTo(value >= 0);
        element.ifPresent(made::add);
    }

    private Element<Integer> element(int value) {
        return value < 0 ? foreign : made.get(value);
    }
}
