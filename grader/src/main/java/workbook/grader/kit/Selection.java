package workbook.grader.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;

/**
 * The exercises of a kit, in learning order.
 *
 * @param asked what somebody asked for
 * @param along what those are built on, and nobody asked for
 */
public record Selection(List<Item> asked, List<Item> along) {

    public Selection {
        asked = List.copyOf(asked);
        along = List.copyOf(along);
    }

    /** Every exercise of {@code shelf}. */
    static Selection all(Shelf shelf) {
        return new Selection(shelf.items(), List.of());
    }

    /**
     * What {@code words} name: ids, names and ranges of them, with commas between, as in
     * {@code "1.1-1.16,4.10,ds.heap"}.
     *
     * @param needs which exercises one is built on
     * @throws IllegalArgumentException naming what is no exercise, or a range that ends before it
     *     begins
     */
    static Selection of(Shelf shelf, String words, Function<Item, List<Item>> needs) {
        Set<Item> asked = new LinkedHashSet<>();
        for (String part : words.split(",", -1)) {
            asked.addAll(named(shelf, part.strip()));
        }
        Set<Item> all = new LinkedHashSet<>(asked);
        List<Item> left = new ArrayList<>(asked);
        while (!left.isEmpty()) {
            needs.apply(left.removeLast()).stream().filter(all::add).forEach(left::add);
        }
        all.removeAll(asked);
        return new Selection(inOrder(shelf, asked), inOrder(shelf, all));
    }

    /** All of them, in learning order. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(asked);
        items.addAll(along);
        return items.stream().sorted((one, other) -> Shelf.BY_ID.compare(one.id(), other.id()))
            .toList();
    }

    /** What all of them are worth. */
    public int points() {
        return items().stream().mapToInt(Item::points).sum();
    }

    private static List<Item> named(Shelf shelf, String part) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("there is nothing between two commas. Name "
                + "exercises as in 1.1-1.16,4.10,ds.heap");
        }
        int dash = part.indexOf('-');
        if (dash < 0) {
            return List.of(shelf.find(part));
        }
        int first = shelf.items().indexOf(shelf.find(part.substring(0, dash).strip()));
        int last = shelf.items().indexOf(shelf.find(part.substring(dash + 1).strip()));
        if (last < first) {
            throw new IllegalArgumentException("\"" + part + "\" ends before it begins");
        }
        return shelf.items().subList(first, last + 1);
    }

    private static List<Item> inOrder(Shelf shelf, Set<Item> chosen) {
        return shelf.items().stream().filter(chosen::contains).toList();
    }
}
