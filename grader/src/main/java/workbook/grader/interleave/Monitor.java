package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;

/** The model of an object's monitor: rewritten code asks it, and not the JVM's. */
final class Monitor {

    final Object object;
    Actor owner;
    int holds;
    /** In the order in which they began to wait. */
    final List<Actor> waiters = new ArrayList<>(2);

    Monitor(Object object) {
        this.object = object;
    }

    boolean isFreeFor(Actor actor) {
        return owner == null || owner == actor;
    }
}
