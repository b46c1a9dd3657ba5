package workbook.grader.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.report.Board;

/**
 * Exercises as lines: for people, and for editors.
 *
 * @param progress how the learner stands with each
 * @param changed those whose files are not what was checked last
 */
public record Listing(Progress progress, List<Item> changed) {

    private static final JsonMapper JSON = new JsonMapper();

    private record Line(String id, String name, String title, int points, int minutes,
            List<String> requires, String state, BigDecimal earned, String now, BigDecimal latest,
            boolean changed, int hints) {
    }

    /** A listing that does not look for changes. */
    public Listing(Progress progress) {
        this(progress, List.of());
    }

    /** One line an exercise. */
    public String table(List<Item> items) {
        return items.stream().map(item -> line(item) + "\n").collect(Collectors.joining());
    }

    /** One exercise: mark, number, name, state, points, minutes. */
    public String line(Item item) {
        Entry entry = progress.of(item);
        return "  %s%s%-5s %-23s %-22s %5s / %-3d %3d min".formatted(
            entry.standing().mark(), changed.contains(item) ? "*" : " ", item.id(), item.name(),
            words(item, entry), Board.points(entry.earned()), item.points(), item.minutes());
    }

    /** As in {@code "partial"}, or {@code "solved, now 4 of 5"}. */
    private static String words(Item item, Entry entry) {
        return entry.brokenSince()
            ? "solved, now %s of %d".formatted(Board.points(entry.latest()), item.points())
            : entry.standing().words();
    }

    /** What all of them come to. */
    public String sum(List<Item> items) {
        return "  %s\n".formatted(Total.of(progress, items))
            + (items.stream().anyMatch(changed::contains)
                ? "  * changed since it was checked last\n" : "");
    }

    /** One line of JSON an exercise. */
    public String json(List<Item> items) {
        return items.stream().map(this::jsonLine).collect(Collectors.joining("\n"));
    }

    private String jsonLine(Item item) {
        Entry entry = progress.of(item);
        try {
            return JSON.writeValueAsString(new Line(item.id(), item.name(), item.title(),
                item.points(), item.minutes(), item.requires(), entry.standing().key(),
                entry.earned(), entry.now().key(), entry.latest(), changed.contains(item),
                entry.hints()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an exercise that is no JSON: " + item, e);
        }
    }
}
