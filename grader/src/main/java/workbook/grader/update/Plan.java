package workbook.grader.update;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be done with each file, decided by contents. A content is named by git's hash of it.
 *
 * <p>A file is the learner's as soon as its content was never upstream's. What upstream has not
 * changed since the learner's branch left it stays as it is, whatever it is now.
 *
 * @param actions by path, in order; files that are equal are left out
 */
record Plan(Map<String, Action> actions) {

    /** What to do with one file. */
    enum Action {
        /** Only upstream changed it, or it is new. */
        TAKE,
        /** Upstream removed it and the learner never changed it. */
        REMOVE,
        /** Only the learner changed it, or upstream removed what he changed. */
        KEEP,
        /** The learner removed it, and upstream changed it. */
        STAY_AWAY,
        /** Both changed it: the learner's stays, upstream's goes beside it. */
        BESIDE
    }

    /**
     * What is known of all files, each map from path to content.
     *
     * @param upstream the version to bring
     * @param common where the learner's branch left upstream; empty if nobody knows
     * @param seen the version that was brought last; empty if there was none
     * @param history every content that a path ever had upstream
     * @param mine the learner's files as they are now
     */
    record Contents(Map<String, String> upstream, Map<String, String> common,
            Map<String, String> seen, Map<String, Set<String>> history,
            Map<String, String> mine) {
    }

    /** The plan for these contents. */
    static Plan of(Contents contents) {
        Set<String> paths = new TreeSet<>(contents.upstream().keySet());
        paths.addAll(contents.history().keySet());
        Map<String, Action> actions = new TreeMap<>();
        for (String path : paths) {
            action(path, contents).ifPresent(action -> actions.put(path, action));
        }
        return new Plan(actions);
    }

    private static Optional<Action> action(String path, Contents all) {
        String upstream = all.upstream().get(path);
        String mine = all.mine().get(path);
        if (upstream == null) {
            return removed(path, mine, all);
        }
        if (upstream.equals(mine)) {
            return Optional.empty();
        }
        boolean asItWas = upstream.equals(all.common().get(path));
        if (mine == null) {
            return removedByLearner(path, asItWas, all);
        }
        if (asItWas) {
            return Optional.of(Action.KEEP);
        }
        if (wasUpstreams(path, mine, all)) {
            return Optional.of(Action.TAKE);
        }
        return Optional.of(upstream.equals(all.seen().get(path)) ? Action.KEEP : Action.BESIDE);
    }

    private static Optional<Action> removedByLearner(
            String path, boolean asItWas, Contents all) {
        if (asItWas) {
            return Optional.of(Action.KEEP);
        }
        return Optional.of(all.common().containsKey(path) ? Action.STAY_AWAY : Action.TAKE);
    }

    /** Upstream has it no longer. What was gone before the learner came is none of our business. */
    private static Optional<Action> removed(String path, String mine, Contents all) {
        boolean ours = all.common().containsKey(path) || all.seen().containsKey(path)
            || all.common().isEmpty();
        if (mine == null || !ours) {
            return Optional.empty();
        }
        return Optional.of(wasUpstreams(path, mine, all) ? Action.REMOVE : Action.KEEP);
    }

    private static boolean wasUpstreams(String path, String content, Contents all) {
        return all.history().getOrDefault(path, Set.of()).contains(content);
    }
}
