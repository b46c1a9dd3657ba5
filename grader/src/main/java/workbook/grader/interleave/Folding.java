package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import workbook.grader.interleave.Trace.Step;

/**
 * Leaves out what a reader of a trace does not need: that a lock was fetched, and that it was taken
 * and given back where no other thread did anything in between.
 */
final class Folding {

    private static final Set<String> FETCHES = Set.of("readLock", "writeLock", "newCondition");

    private Folding() {
    }

    static List<Step> of(List<Step> steps) {
        Set<Step> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.site != null && FETCHES.contains(step.site.member())) {
                gone.add(step);
            } else if (is(step, Site.Kind.LOCK) && !step.blocks) {
                fold(steps, i, gone);
            }
        }
        List<Step> left = new ArrayList<>(steps);
        left.removeIf(gone::contains);
        return left;
    }

    private static boolean is(Step step, Site.Kind kind) {
        return step.site != null && step.site.kind() == kind;
    }

    /** The lock is taken at {@code from}; goes with its {@code unlock} if nobody comes between. */
    private static void fold(List<Step> steps, int from, Set<Step> gone) {
        Step lock = steps.get(from);
        boolean somethingInside = false;
        for (int i = from + 1; i < steps.size() && steps.get(i).actor == lock.actor; i++) {
            Step step = steps.get(i);
            if (step.blocks) {
                return;
            }
            if (is(step, Site.Kind.UNLOCK) && step.owner == lock.owner) {
                gone.add(step);
                if (somethingInside) {
                    gone.add(lock);
                } else {
                    lock.value = "";
                    lock.folded = true;
                }
                return;
            }
            somethingInside |= step.site != null && !FETCHES.contains(step.site.member());
        }
    }
}
