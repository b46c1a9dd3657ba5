package workbook.grader.loop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of the state file: {@code 4.14 solved 2026-11-21 hints=2 points=5}.
 *
 * @param id the exercise
 * @param standing as of the last check
 * @param date of the last change
 * @param facts what else is known, by name; names that this version does not know are kept
 */
public record Entry(String id, Standing standing, LocalDate date, Map<String, String> facts) {

    private static final String POINTS = "points";
    private static final String HINTS = "hints";
    private static final String GAVE_UP = "gave-up";

    public Entry {
        facts = Map.copyOf(facts);
    }

    /** An exercise of which nothing is known. */
    public static Entry fresh(String id, LocalDate date) {
        return new Entry(id, Standing.NOT_ATTEMPTED, date, Map.of());
    }

    /** Reads a line; nothing if it is none. */
    static Optional<Entry> parse(String line) {
        String[] words = line.trim().split("\\s+");
        if (words.length < 3 || !words[0].matches("\\d+\\.\\d+")) {
            return Optional.empty();
        }
        boolean facts = Arrays.stream(words).skip(3).allMatch(word -> word.indexOf('=') > 0);
        try {
            LocalDate date = LocalDate.parse(words[2]);
            return Standing.ofKey(words[1]).filter(_ -> facts)
                .map(standing -> new Entry(words[0], standing, date, facts(words)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> facts(String[] words) {
        return Arrays.stream(words).skip(3).collect(Collectors.toMap(
            word -> word.substring(0, word.indexOf('=')),
            word -> word.substring(word.indexOf('=') + 1),
            (_, later) -> later));
    }

    /** The line. */
    String line() {
        return id + " " + standing.key() + " " + date + new TreeMap<>(facts).entrySet().stream()
            .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining());
    }

    /** How many hints were shown. */
    public int hints() {
        String known = facts.getOrDefault(HINTS, "0");
        return known.matches("\\d{1,4}") ? Integer.parseInt(known) : 0;
    }

    /** What the last check earned. */
    public BigDecimal earned() {
        String known = facts.getOrDefault(POINTS, "0");
        return known.matches("\\d{1,6}(\\.\\d{1,2})?") ? new BigDecimal(known) : BigDecimal.ZERO;
    }

    /** Whether the solution was shown before the exercise was solved. */
    public boolean gaveUp() {
        return facts.containsKey(GAVE_UP);
    }

    /** This, and if nothing was known before, known from {@code today}. */
    Entry dated(LocalDate today) {
        return date.equals(LocalDate.EPOCH) ? new Entry(id, standing, today, facts) : this;
    }

    Entry with(Standing now, BigDecimal earned, LocalDate today) {
        Entry changed = withFact(POINTS, earned.signum() == 0 ? "0"
            : earned.stripTrailingZeros().toPlainString());
        return new Entry(id, now, now == standing ? date : today, changed.facts);
    }

    Entry with(Standing now, LocalDate today) {
        return new Entry(id, now, today, facts);
    }

    Entry withHints(int shown) {
        return withFact(HINTS, String.valueOf(Math.max(shown, hints())));
    }

    Entry withGivenUp(LocalDate today) {
        return gaveUp() ? this : withFact(GAVE_UP, today.toString());
    }

    /** Of two lines for one exercise, as a merge leaves them: the better standing, all facts. */
    Entry merged(Entry other) {
        boolean second = other.standing == Standing.SOLVED && standing != Standing.SOLVED
            || (other.standing == Standing.SOLVED) == (standing == Standing.SOLVED)
                && !other.date.isBefore(date);
        Entry first = second ? other : this;
        Entry last = second ? this : other;
        Map<String, String> all = new TreeMap<>(last.facts);
        all.putAll(first.facts);
        return new Entry(id, first.standing, first.date, all)
            .withHintsOf(Math.max(hints(), other.hints()));
    }

    private Entry withHintsOf(int most) {
        return most == 0 ? this : withFact(HINTS, String.valueOf(most));
    }

    private Entry withFact(String name, String value) {
        Map<String, String> changed = new TreeMap<>(facts);
        changed.put(name, value);
        return new Entry(id, standing, date, changed);
    }
}
