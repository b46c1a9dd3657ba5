package workbook.grader.loop;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.report.Board;

/**
 * What all exercises come to: the most that each ever earned, and which solved ones are less now.
 *
 * @param solved how many were solved
 * @param exercises how many there are
 * @param earned points
 * @param points that there are
 * @param brokenSince what was solved once and is not as it stands now, as in "4.14 (4 of 5)"
 */
public record Total(int solved, int exercises, BigDecimal earned, int points,
        List<String> brokenSince) {

    public Total {
        brokenSince = List.copyOf(brokenSince);
    }

    /** Of a whole checkout, as its state file says. */
    public static Total of(Places places, Shelf shelf) {
        return of(Progress.read(places.progress()), shelf.items());
    }

    /** Of some exercises. */
    public static Total of(Progress progress, List<Item> items) {
        List<Entry> entries = items.stream().map(progress::of).toList();
        int solved = (int) entries.stream()
            .filter(entry -> entry.standing() == Standing.SOLVED).count();
        return new Total(solved, items.size(), progress.earned(items),
            items.stream().mapToInt(Item::points).sum(),
            items.stream().filter(item -> progress.of(item).brokenSince())
                .map(item -> "%s (%s of %d)".formatted(item.id(),
                    Board.points(progress.of(item).latest()), item.points()))
                .toList());
    }

    /** As lines for a terminal. */
    public String text() {
        return "  %s\n".formatted(this) + (brokenSince.isEmpty() ? ""
            : brokenSince.stream().collect(Collectors.joining(", ", "  solved once, now less: ",
                "\n")));
    }

    /** As in {@code "3 of 36 solved, 43.5 of 410 points"}. */
    @Override
    public String toString() {
        return "%d of %d solved, %s of %d points".formatted(
            solved, exercises, Board.points(earned), points);
    }
}
