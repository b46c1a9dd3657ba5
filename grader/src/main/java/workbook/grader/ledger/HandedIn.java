package workbook.grader.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When something was handed in, as far as it tells itself, and when it was due. Whoever hands it in
 * can set each of its times, so nothing follows from it but that somebody looks.
 *
 * @param at the newest time in it, in UTC, as in {@code "2026-11-20T22:59:00Z"}; empty if it has
 *     none that means the same everywhere
 * @param by what has that time, as in {@code "newest commit"}; empty if there is none
 * @param due when it was due, with its offset; empty if nobody asked
 * @param minutesLate by how many minutes it is late, rounded up; 0 if it is not, -1 if that is not
 *     known, or nobody asked
 */
public record HandedIn(String at, String by, String due, long minutesLate) {

    /** Nobody asked, and nothing is known. */
    public static final HandedIn UNKNOWN = new HandedIn("", "", "", -1);

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** At this time, by what has it; to the second. */
    public static HandedIn at(Instant time, String by) {
        return new HandedIn(time.truncatedTo(ChronoUnit.SECONDS).toString(), by, "", -1);
    }

    /** The same, looked at with a due time. */
    public HandedIn due(OffsetDateTime when) {
        if (at.isEmpty()) {
            return new HandedIn(at, by, when.toString(), -1);
        }
        long seconds = Duration.between(when.toInstant(), Instant.parse(at)).toSeconds();
        return new HandedIn(at, by, when.toString(), Math.max(0, Math.ceilDiv(seconds, 60)));
    }

    /** Whether somebody asked. */
    public boolean asked() {
        return !due.isEmpty();
    }

    /** How late it is, as in {@code "late by 1 d 2 h 5 min"}; empty if it is not, as far known. */
    public String late() {
        if (minutesLate <= 0) {
            return "";
        }
        StringBuilder words = new StringBuilder("late by");
        add(words, minutesLate / DAY, "d");
        add(words, minutesLate % DAY / HOUR, "h");
        add(words, minutesLate % HOUR, "min");
        return words.toString();
    }

    private static void add(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(' ').append(number).append(' ').append(unit);
        }
    }

    /** A sentence for people; empty if nobody asked. */
    public String sentence() {
        if (!asked()) {
            return "";
        }
        if (at.isEmpty()) {
            return "Whether it is late is not known: nothing in it has a time that can be "
                + "compared with " + due + ".";
        }
        String how = minutesLate > 0 ? late() : "in time";
        return Character.toUpperCase(how.charAt(0)) + how.substring(1) + ": its " + by + " is of "
            + at + ", and it was due at " + due + ".";
    }
}
