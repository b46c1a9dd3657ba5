package workbook.grader.interleave;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the threads of one run meet at: variables, and which objects count as one. A condition
 * belongs to its lock, and a view to its collection.
 */
final class Subjects {

    private final Variables variables;
    private final Map<Object, Object> wholes = new IdentityHashMap<>();
    private final Set<Object> accessOrdered =
        Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param variables cleared here; given so that runs can share the memory */
    Subjects(Variables variables) {
        this.variables = variables;
        variables.clear();
    }

    /** The variable of that name which belongs to {@code owner}, or to what it is a part of. */
    Variable variable(Object owner, int name) {
        return variables.get(whole(owner), name);
    }

    /** What {@code part} is a part of; itself if of nothing. */
    Object whole(Object part) {
        return wholes.isEmpty() ? part : wholes.getOrDefault(part, part);
    }

    void isPartOf(Object part, Object whole) {
        wholes.put(part, whole(whole));
    }

    /** A {@code get} of {@code map} moves the entry to the end. */
    void isAccessOrdered(Object map) {
        accessOrdered.add(map);
    }

    /** Threads and tasks go on inside of the JDK, where no site says so; null is a static. */
    static boolean changesByItself(Object owner) {
        return owner instanceof Thread || HappensBefore.handsOver(owner);
    }

    /**
     * Whether a call on a thread or a future waits for its end, and does nothing else. To be
     * interrupted before such a wait is the same as to wait.
     */
    static boolean onlyWaits(Site site) {
        return site.member().equals("get") || site.member().equals("join");
    }

    /** Whether others may notice that {@code site} was done to {@code owner}. */
    boolean changes(Object owner, Site site) {
        return !site.kind().onlyReads() || site.kind() == Site.Kind.CONTENTS_READ
            && site.member().startsWith("get") && accessOrdered.contains(whole(owner));
    }
}
