package workbook.grader.loop;

import java.util.List;
import workbook.grader.report.Verdicts.Known;
import workbook.grader.score.Verdict;

/**
 * Which of the exercises that another one is built on may be wrong: a mistake may come from there.
 *
 * @param places of the checkout
 */
record BuiltOn(Places places) {

    /** A line for each of them; empty if all of them are solved as they are. */
    String text(Item item) {
        Known known = places.verdicts().read();
        List<Item> others = new Needs(places, Shelf.of(places.root())).exercises(item);
        List<Item> changed = Changes.since(known, places, others);
        StringBuilder text = new StringBuilder();
        for (Item other : others) {
            if (!isSolved(known, other)) {
                text.append(line(item, other, "is not solved"));
            } else if (changed.contains(other)) {
                text.append(line(item, other, "has changed since it was solved"));
            }
        }
        return text.isEmpty() ? "" : "\n" + text;
    }

    private static boolean isSolved(Known known, Item item) {
        return known.of(item.id())
            .map(kept -> kept.score().verdict() == Verdict.SOLVED).orElse(false);
    }

    private static String line(Item item, Item other, String state) {
        return "  %s uses your %s, which %s. The mistake may be in there: ./workbook run %s\n"
            .formatted(item.id(), other.label(), state, other.id());
    }
}
