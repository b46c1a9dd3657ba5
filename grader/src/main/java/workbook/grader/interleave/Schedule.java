package workbook.grader.interleave;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The decisions of one schedule that are not the usual ones, oldest last. Usual is to go on with
 * the same thread, or with the next one in turn if it cannot.
 *
 * <p>Written {@code "4B 9A"}: at the 4th moment B goes on, at the 9th A. {@code "7~C"} wakes C
 * without a reason, {@code "7!"} lets the earliest timeout pass.
 *
 * @param before the decisions before this one; null if it is the first
 * @param moment when it is made: the number of things that have happened
 * @param move what is decided, see {@link Move}
 */
record Schedule(Schedule before, int moment, int move) {

    /** Threads beyond those of the scenario have numbers from here on. */
    static final int LETTERS = 26;

    private static final Pattern DECISION =
        Pattern.compile("(\\d+)(?:(!)|(~?)(?:([mA-Z])|#(\\d+)))");

    /** What can be decided: which thread goes on, is woken, or that time passes. */
    static final class Move {

        /** Let the earliest timeout pass. */
        static final int TIMEOUT = 1 << 16;
        private static final int WAKE = 1 << 15;

        private Move() {
        }

        /** Wake a waiting thread though nobody has notified it. */
        static int wake(int thread) {
            return thread | WAKE;
        }

        static boolean wakes(int move) {
            return (move & WAKE) != 0;
        }

        static int thread(int move) {
            return move & (WAKE - 1);
        }
    }

    /** How a thread is written: {@code m} sets up, A to Z are the scenario's, #1 is another. */
    static String letter(int thread) {
        if (thread == 0) {
            return "m";
        }
        return thread <= LETTERS
            ? String.valueOf((char) ('A' + thread - 1)) : "#" + (thread - LETTERS);
    }

    /** The decisions in the order in which they are made. */
    static Schedule[] inOrder(Schedule last) {
        int count = 0;
        for (Schedule each = last; each != null; each = each.before) {
            count++;
        }
        Schedule[] all = new Schedule[count];
        for (Schedule each = last; each != null; each = each.before) {
            all[--count] = each;
        }
        return all;
    }

    /** All but the decision at {@code index} of {@link #inOrder}; null if none is left. */
    static Schedule without(Schedule last, int index) {
        Schedule[] all = inOrder(last);
        Schedule rest = null;
        for (int i = 0; i < all.length; i++) {
            rest = i == index ? rest : new Schedule(rest, all[i].moment, all[i].move);
        }
        return rest;
    }

    /** Reads what {@link #text} wrote; null for the usual schedule. */
    static Schedule parse(String text) {
        Schedule schedule = null;
        for (String word : text.strip().split("\\s+")) {
            if (word.isEmpty() || word.equals("-")) {
                continue;
            }
            Matcher decision = DECISION.matcher(word);
            if (!decision.matches()) {
                throw new IllegalArgumentException("'" + word + "' is not a decision: a schedule "
                    + "is written like '4B 9A', a moment and the thread that goes on then");
            }
            schedule = new Schedule(schedule, Integer.parseInt(decision.group(1)), move(decision));
        }
        return schedule;
    }

    private static int move(Matcher decision) {
        if (decision.group(2) != null) {
            return Move.TIMEOUT;
        }
        String letter = decision.group(4);
        int thread = letter == null ? LETTERS + Integer.parseInt(decision.group(5))
            : letter.equals("m") ? 0 : letter.charAt(0) - 'A' + 1;
        return decision.group(3).isEmpty() ? thread : Move.wake(thread);
    }

    /** The schedule in words; {@code "-"} for the usual one. */
    static String text(Schedule last) {
        return last == null ? "-" : Arrays.stream(inOrder(last))
            .map(Schedule::decision).collect(Collectors.joining(" "));
    }

    private String decision() {
        if (move == Move.TIMEOUT) {
            return moment + "!";
        }
        return moment + (Move.wakes(move) ? "~" : "") + letter(Move.thread(move));
    }
}
