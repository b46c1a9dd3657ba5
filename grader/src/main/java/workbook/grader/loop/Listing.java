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
 */
public record Listing(Progress progress) {

    private static final JsonMapper JSON = new JsonMapper();

    private record Line(String id, String name, String title, int points, int minutes,
            List<String> requires, String state, BigDecimal earned, int hints) {
    }

    /** One line an exercise. */
    public String table(List<Item> items) {
        return items.stream().map(item -> line(item) + "\n").collect(Collectors.joining());
    }

    /** One exercise: mark, number, name, state, points, minutes. */
    public String line(Item item) {
        Entry entry = progress.of(item);
        return "  %s %-5s %-26s %-16s %6s / %-3d %4d min".formatted(
            entry.standing().mark(), item.id(), item.name(), entry.standing().words(),
            Board.points(entry.earned()), item.points(), item.minutes());
    }

    /** What all of them come to. */
    public String sum(List<Item> items) {
        long solved = items.stream()
            .filter(item -> progress.of(item).standing() == Standing.SOLVED).count();
        return "  %d of %d solved, %s of %d points\n".formatted(solved, items.size(),
            Board.points(progress.earned(items)), points(items));
    }

    /** What {@code items} are worth. */
    static int points(List<Item> items) {
        return items.stream().mapToInt(Item::points).sum();
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
                entry.earned(), entry.hints()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an exercise that is no JSON: " + item, e);
        }
    }
}
