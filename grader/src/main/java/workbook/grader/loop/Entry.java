package workbook.grader.loop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of the state file: {@code 4.14 solved 2026-11-21 hints=2 latest=4 now=partial points=5}.
 *
 * <p>Best and latest are two facts. {@code points} is the most that was ever earned, and an
 * exercise that was solved stays so. {@code latest} and {@code now} say what the last check found,
 * where that is something else: a learner breaks a solved exercise on purpose, as chapters ask.
 *
 * @param id the exercise
 * @param standing solved, if it ever was; else as of the last check
 * @param date of the last change of {@code standing}
 * @param facts what else is known, by name; names that this version does not know are kept
 */
public record Entry(String id, Standing standing, LocalDate date, Map<String, String> facts) {

    private static final String POINTS = "points";
    private static final String LATEST = "latest";
    private static final String NOW = "now";
    private static final String HINTS = "hints";
    private static final String HINTS_LATER = "hints-later";
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

    /** How many hints were shown before the exercise was solved. */
    public int hints() {
        return count(HINTS);
    }

    /** How many hints were shown at all; those that come after solving count nowhere. */
    public int hintsSeen() {
        return Math.max(count(HINTS), count(HINTS_LATER));
    }

    private int count(String name) {
        String known = facts.getOrDefault(name, "0");
        return known.matches("\\d{1,4}") ? Integer.parseInt(known) : 0;
    }

    /** The most that a check ever earned. */
    public BigDecimal earned() {
        return amount(POINTS).orElse(BigDecimal.ZERO);
    }

    /** What the last check earned. */
    public BigDecimal latest() {
        return amount(LATEST).orElse(earned());
    }

    /** As of the last check, whatever came before. */
    public Standing now() {
        return Optional.ofNullable(facts.get(NOW)).flatMap(Standing::ofKey).orElse(standing);
    }

    /** Whether the exercise was solved once, and is not as it stands now. */
    public boolean brokenSince() {
        return standing == Standing.SOLVED && now() != Standing.SOLVED;
    }

    private Optional<BigDecimal> amount(String name) {
        return Optional.ofNullable(facts.get(name))
            .filter(known -> known.matches("\\d{1,6}(\\.\\d{1,2})?"))
            .map(BigDecimal::new);
    }

    /** Whether the solution was shown before the exercise was solved. */
    public boolean gaveUp() {
        return facts.containsKey(GAVE_UP);
    }

    /** This, and if nothing was known before, known from {@code today}. */
    Entry dated(LocalDate today) {
        return date.equals(LocalDate.EPOCH) ? new Entry(id, standing, today, facts) : this;
    }

    /** This after a check. */
    Entry with(Standing found, BigDecimal earned, LocalDate today) {
        Standing kept = standing == Standing.SOLVED ? Standing.SOLVED : found;
        BigDecimal best = earned.max(earned());
        Map<String, String> changed = new TreeMap<>(facts);
        changed.put(POINTS, plain(best));
        put(changed, LATEST, plain(earned), earned.compareTo(best) != 0);
        put(changed, NOW, found.key(), found != kept);
        return new Entry(id, kept, kept == standing ? date : today, changed);
    }

    private static void put(Map<String, String> facts, String name, String value, boolean known) {
        if (known) {
            facts.put(name, value);
        } else {
            facts.remove(name);
        }
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    Entry with(Standing now, LocalDate today) {
        return new Entry(id, now, today, facts);
    }

    /** This as at the beginning, but for hints and whether the solution was seen. */
    Entry begunAnew(LocalDate today) {
        Map<String, String> changed = new TreeMap<>(facts);
        changed.remove(LATEST);
        changed.remove(NOW);
        changed.put(POINTS, "0");
        return new Entry(id, Standing.NOT_ATTEMPTED, today, changed);
    }

    Entry withHints(int shown) {
        String counted = standing == Standing.SOLVED ? HINTS_LATER : HINTS;
        return shown > hintsSeen() ? withFact(counted, String.valueOf(shown)) : this;
    }

    Entry withGivenUp(LocalDate today) {
        return gaveUp() ? this : withFact(GAVE_UP, today.toString());
    }

    /**
     * Of two lines for one exercise, as a merge leaves them: solved if one is; the later one's last
     * check; the most points and hints of both; all other facts.
     */
    Entry merged(Entry other) {
        Entry later = other.date.isBefore(date) ? this : other;
        Entry earlier = later == this ? other : this;
        Entry first = earlier.standing == Standing.SOLVED && later.standing != Standing.SOLVED
            ? earlier : later;
        Map<String, String> all = new TreeMap<>(first == later ? earlier.facts : later.facts);
        all.keySet().removeAll(List.of(LATEST, NOW));
        all.putAll(first.facts);
        put(all, POINTS, plain(earned().max(other.earned())),
            facts.containsKey(POINTS) || other.facts.containsKey(POINTS));
        put(all, HINTS, String.valueOf(Math.max(hints(), other.hints())),
            Math.max(hints(), other.hints()) > 0);
        return new Entry(id, first.standing, first.date, all);
    }

    private Entry withFact(String name, String value) {
        Map<String, String> changed = new TreeMap<>(facts);
        changed.put(name, value);
        return new Entry(id, standing, date, changed);
    }
}
