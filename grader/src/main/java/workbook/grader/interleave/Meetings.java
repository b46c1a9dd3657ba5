package workbook.grader.interleave;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Whether the threads of one run have anything to do with each other: two touch the same object or
 * static field in the classes under test, or one acts on
 * another thread. Where none of that happens, all orders are the same, and a pass says nothing.
 */
final class Meetings {

    private final Map<Object, Actor> touched = new IdentityHashMap<>();
    private boolean happened;

    /** {@code actor} does what {@code site} says to {@code owner}; null if that is static. */
    void touch(Actor actor, Object owner, Site site) {
        if (owner instanceof Thread thread) {
            happened |= thread != actor.thread;
        } else if (!site.quiet()) {
            Actor before = touched.put(owner == null ? site.member().intern() : owner, actor);
            happened |= before != null && before != actor;
        }
    }

    boolean happened() {
        return happened;
    }
}
