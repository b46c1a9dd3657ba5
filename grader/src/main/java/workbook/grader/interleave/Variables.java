package workbook.grader.interleave;

import java.util.Arrays;

/** The variables of one run, found by identity of the owner and number of the name. */
final class Variables {

    /** What static fields belong to. */
    static final Object STATIC = new Object();

    private Variable[] slots = new Variable[64];
    private int count;

    /** The variable; made when it is first asked for. */
    Variable get(Object owner, int name) {
        Object key = owner == null ? STATIC : owner;
        int slot = slot(key, name);
        for (; slots[slot] != null; slot = slot + 1 & slots.length - 1) {
            if (slots[slot].owner == key && slots[slot].name == name) {
                return slots[slot];
            }
        }
        Variable added = new Variable(key, name, count);
        slots[slot] = added;
        if (++count > slots.length / 2) {
            grow();
        }
        return added;
    }

    void clear() {
        Arrays.fill(slots, null);
        count = 0;
    }

    private int slot(Object owner, int name) {
        int hash = (System.identityHashCode(owner) + name) * 0x9E3779B9;
        return hash >>> 16 & slots.length - 1;
    }

    private void grow() {
        Variable[] old = slots;
        slots = new Variable[old.length * 2];
        for (Variable variable : old) {
            if (variable != null) {
                int slot = slot(variable.owner, variable.name);
                while (slots[slot] != null) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = variable;
            }
        }
    }
}
