package workbook.grader.interleave;

import java.util.Arrays;

/** How far each thread was, as far as one thread or object knows. */
final class VectorClock {

    private int[] ticks = new int[4];

    int get(int thread) {
        return thread < ticks.length ? ticks[thread] : 0;
    }

    void tick(int thread) {
        reserve(thread + 1);
        ticks[thread]++;
    }

    /** Learns all that {@code other} knows. */
    void join(VectorClock other) {
        reserve(other.ticks.length);
        for (int thread = 0; thread < other.ticks.length; thread++) {
            ticks[thread] = Math.max(ticks[thread], other.ticks[thread]);
        }
    }

    private void reserve(int threads) {
        if (threads > ticks.length) {
            ticks = Arrays.copyOf(ticks, threads + 4);
        }
    }
}
