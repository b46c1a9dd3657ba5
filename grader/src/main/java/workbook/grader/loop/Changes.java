package workbook.grader.loop;

import java.util.List;
import workbook.grader.report.KeptVerdict;
import workbook.grader.report.Verdicts.Known;

/** Which exercises have files that are not what their last verdict judged. */
public final class Changes {

    private Changes() {
    }

    /** Those of {@code items} that were graded, and changed since. */
    public static List<Item> since(Known verdicts, Places places, List<Item> items) {
        return items.stream()
            .filter(item -> verdicts.of(item.id())
                .map(kept -> changed(kept, places, item)).orElse(false))
            .toList();
    }

    private static boolean changed(KeptVerdict kept, Places places, Item item) {
        return kept.changedSince(places.root(), places.sources(item));
    }
}
