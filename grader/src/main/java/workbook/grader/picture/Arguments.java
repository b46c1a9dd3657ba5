package workbook.grader.picture;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The arguments of one operation, by the names in its usage.
 *
 * @param operation as it was written, for messages
 * @param names of the arguments, in order
 * @param words what was written for them; the last name stands for all that is left
 */
public record Arguments(String operation, List<String> names, List<String> words) {

    private static final int MOST_AT_ONCE = 5000;

    public Arguments {
        names = List.copyOf(names);
        words = List.copyOf(words);
    }

    /** An argument as it was written. */
    public String word(String name) {
        return words.get(at(name));
    }

    /** An argument, and all behind it. */
    public List<String> words(String name) {
        return words.subList(at(name), words.size());
    }

    /** An argument that is a number. */
    public long number(String name) {
        return number(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * An argument that is a number from {@code low} to {@code high}.
     *
     * @throws ScriptException if it is not, with what was written
     */
    public long number(String name, long low, long high) {
        long number;
        try {
            number = Long.parseLong(word(name));
        } catch (NumberFormatException e) {
            throw new ScriptException("%s in \"%s\" is a number, and '%s' is none"
                .formatted(name, operation, word(name)));
        }
        if (number < low || number > high) {
            throw new ScriptException("%s in \"%s\" is a number from %d to %d"
                .formatted(name, operation, low, high));
        }
        return number;
    }

    /** {@link #number(String, long, long)} for what is at most an {@code int}. */
    public int whole(String name, int low, int high) {
        return Math.toIntExact(number(name, low, high));
    }

    /** The numbers from {@code FROM} to {@code TO} in steps of {@code STEP}, 5000 at most. */
    public LongStream range() {
        long from = number("FROM", 0, Integer.MAX_VALUE);
        long step = number("STEP", 1, Integer.MAX_VALUE);
        long to = number("TO", from, from + MOST_AT_ONCE * step);
        return LongStream.iterate(from, number -> number <= to, number -> number + step);
    }

    private int at(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no argument " + name + " among " + names);
        }
        return at;
    }
}
