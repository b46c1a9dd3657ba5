package workbook.grader.loop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which exercise comes next.
 *
 * @param shelf all exercises, in learning order
 * @param progress how the learner stands with each
 */
public record Route(Shelf shelf, Progress progress) {

    /** The first open exercise whose requirements are solved; else the first open one. */
    public Optional<Item> next() {
        return first(shelf.items());
    }

    /** The same, beginning behind {@code item}, which is never the answer. */
    public Optional<Item> after(Item item) {
        List<Item> items = shelf.items();
        int at = items.indexOf(item);
        return first(Stream.concat(items.stream().skip(at + 1L), items.stream().limit(
            Math.max(0, at))).toList());
    }

    /** Of what {@code item} requires, that which is not solved. */
    public List<Item> missing(Item item) {
        return item.requires().stream()
            .flatMap(id -> shelf.byId(id).stream())
            .filter(required -> progress.of(required).standing() != Standing.SOLVED)
            .toList();
    }

    private Optional<Item> first(List<Item> order) {
        List<Item> open = order.stream()
            .filter(item -> !progress.of(item).standing().closed())
            .toList();
        return open.stream().filter(item -> missing(item).isEmpty()).findFirst()
            .or(() -> open.stream().findFirst());
    }
}
