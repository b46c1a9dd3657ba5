package workbook.dsalgo.ds.bloomfilter;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Follows fields and arrays, as far as the classes of this package go. */
final class Reachable {

    private Reachable() {
    }

    static boolean from(Object start, Object wanted) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>();
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Object at = waiting.remove();
            if (at == wanted) {
                return true;
            }
            if (seen.add(at)) {
                addNext(at, waiting);
            }
        }
        return false;
    }

    private static void addNext(Object at, Deque<Object> waiting)
            throws ReflectiveOperationException {
        if (at instanceof Object[] array) {
            for (Object element : array) {
                if (element != null) {
                    waiting.add(element);
                }
            }
        }
        if (at.getClass().getPackage() != Reachable.class.getPackage()) {
            return;
        }
        for (Field field : at.getClass().getDeclaredFields()) {
            boolean follows = !field.getType().isPrimitive() && !field.isSynthetic();
            if (follows && field.trySetAccessible()) {
                Object value = field.get(Modifier.isStatic(field.getModifiers()) ? null : at);
                if (value != null) {
                    waiting.add(value);
                }
            }
        }
    }
}
