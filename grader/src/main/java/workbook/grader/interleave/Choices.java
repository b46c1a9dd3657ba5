package workbook.grader.interleave;

import java.util.Arrays;

/** What can happen next in a run; the usual first. Used again for every decision. */
final class Choices {

    private final Decider decider;
    private int[] moves = new int[16];
    private int count;

    Choices(Decider decider) {
        this.decider = decider;
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    void add(int move) {
        if (count == moves.length) {
            moves = Arrays.copyOf(moves, count * 2);
        }
        moves[count++] = move;
    }

    /**
     * Decides.
     *
     * @param free how many of the moves, from the first on, cost no preemption
     * @return the move
     */
    int decide(int moment, int free) {
        return moves[index(moment, free)];
    }

    /** Decides, and says which one by its place. */
    int index(int moment, int free) {
        return count == 1 ? 0 : decider.choose(moment, moves, count, free);
    }

    /** Whether the decider has something to say where no switch seems to matter. */
    boolean areAskedFor(int moment) {
        return decider.insists(moment);
    }

    /** A decision that was to be made and could not be; empty if there is none. */
    String unmade() {
        return decider.unmade();
    }
}
