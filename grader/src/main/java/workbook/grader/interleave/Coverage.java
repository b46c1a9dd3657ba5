package workbook.grader.interleave;

import java.util.Locale;

/**
 * What a check that passed has tried.
 *
 * @param preemptions the bound: in how many places a thread that could go on was preempted; -1
 *     if one schedule was chosen
 * @param complete whether there is no schedule beyond the bound
 * @param systematic how many schedules within the bound there are; all were tried
 * @param random how many more were drawn at random
 */
public record Coverage(int preemptions, boolean complete, long systematic, long random) {

    /** A single schedule, chosen by somebody. */
    static Coverage ofOne() {
        return new Coverage(-1, false, 1, 0);
    }

    /** As in {@code every schedule with at most 2 preemptions: 5,192; 3,000 random more}. */
    @Override
    public String toString() {
        if (preemptions < 0) {
            return "this schedule";
        }
        String all = complete
            ? "every schedule: " + number(systematic)
            : "every schedule with at most %d %s: %s".formatted(preemptions,
                preemptions == 1 ? "preemption" : "preemptions", number(systematic));
        return random == 0 ? all : all + "; " + number(random) + " random more";
    }

    /** With a comma between thousands. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
