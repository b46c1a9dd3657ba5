package workbook.grader.interleave;

import java.util.Random;

/** Chooses among what can happen next. */
interface Decider {

    /**
     * Chooses one of the first {@code count} moves.
     *
     * @param moment what has happened so far, counted
     * @param moves the usual one first
     * @param free how many of them, from the first on, cost no preemption
     * @return its index
     */
    int choose(int moment, int[] moves, int count, int free);

    /** Whether it is to be asked at {@code moment} though no switch seems to matter there. */
    default boolean insists(int moment) {
        return false;
    }

    /** What is left of the decisions that could not be made; empty if all of them were. */
    default String unmade() {
        return "";
    }

    /** Makes the decisions of a schedule, and the usual ones otherwise. */
    class Following implements Decider {

        private final Schedule[] decisions;
        private int next;

        Following(Schedule schedule) {
            decisions = Schedule.inOrder(schedule);
        }

        @Override
        public int choose(int moment, int[] moves, int count, int free) {
            if (next < decisions.length && decisions[next].moment() == moment) {
                int move = decisions[next].move();
                for (int i = 0; i < count; i++) {
                    if (moves[i] == move) {
                        next++;
                        return i;
                    }
                }
            }
            return 0;
        }

        @Override
        public boolean insists(int moment) {
            return next < decisions.length && decisions[next].moment() == moment;
        }

        boolean isPastItsDecisions() {
            return next == decisions.length;
        }

        @Override
        public String unmade() {
            return next == decisions.length ? ""
                : Schedule.text(new Schedule(
                    null, decisions[next].moment(), decisions[next].move()));
        }
    }

    /** Makes the decisions of a schedule, and reports every other way to go on behind its end. */
    final class Branching extends Following {

        /** Takes the schedules that branch off. */
        interface Branches {
            void add(Schedule schedule, boolean costsPreemption);
        }

        private final Schedule schedule;
        private final Branches branches;

        Branching(Schedule schedule, Branches branches) {
            super(schedule);
            this.schedule = schedule;
            this.branches = branches;
        }

        @Override
        public int choose(int moment, int[] moves, int count, int free) {
            boolean behind = isPastItsDecisions();
            int chosen = super.choose(moment, moves, count, free);
            if (behind) {
                for (int i = 1; i < count; i++) {
                    branches.add(new Schedule(schedule, moment, moves[i]), i >= free);
                }
            }
            return chosen;
        }
    }

    /** Draws, and goes on with the same thread in {@code 60 %} of the cases. */
    final class Drawing implements Decider {

        private static final int STAY_PERCENT = 60;

        private final Random random;

        Drawing(long seed) {
            random = new Random(mix(seed));
        }

        @Override
        public int choose(int moment, int[] moves, int count, int free) {
            boolean stay = free == 1 && random.nextInt(100) < STAY_PERCENT;
            return stay ? 0 : random.nextInt(count);
        }

        /** Neighbouring seeds of {@link Random} draw alike; SplitMix64's finisher parts them. */
        private static long mix(long seed) {
            long z = seed + 0x9E3779B97F4A7C15L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return z ^ z >>> 31;
        }
    }

    /** Remembers what another one chose. */
    final class Recording implements Decider {

        private final Decider decider;
        private Schedule chosen;

        Recording(Decider decider) {
            this.decider = decider;
        }

        @Override
        public int choose(int moment, int[] moves, int count, int free) {
            int index = decider.choose(moment, moves, count, free);
            if (index != 0) {
                chosen = new Schedule(chosen, moment, moves[index]);
            }
            return index;
        }

        @Override
        public boolean insists(int moment) {
            return decider.insists(moment);
        }

        @Override
        public String unmade() {
            return decider.unmade();
        }

        Schedule chosen() {
            return chosen;
        }
    }
}
