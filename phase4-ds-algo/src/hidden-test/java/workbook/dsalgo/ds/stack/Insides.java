package workbook.dsalgo.ds.stack;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an object holds on to, through its fields, its arrays, and other objects of its package.
 * Whatever is found in there cannot be collected.
 */
public final class Insides {

    private final String packageName;
    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Object[]> arrays = new ArrayList<>();

    private Insides(Object root) {
        packageName = root.getClass().getPackageName();
        reach(root);
    }

    public static Insides of(Object root) {
        return new Insides(root);
    }

    public boolean hold(Object wanted) {
        return reached.contains(wanted);
    }

    /** The arrays in there that can hold elements. */
    public List<Object[]> arrays() {
        return arrays;
    }

    public int slots() {
        return arrays.stream().mapToInt(array -> array.length).sum();
    }

    /** Elements in arrays that were not there {@code before}. */
    public long elementsInNewArrays(Insides before) {
        return arrays.stream()
            .filter(array -> before.arrays.stream().noneMatch(old -> old == array))
            .mapToLong(array -> Arrays.stream(array).filter(Objects::nonNull).count()).sum();
    }

    private void reach(Object object) {
        if (object == null || !reached.add(object)) {
            return;
        }
        if (object instanceof Object[] array) {
            arrays.add(array);
            for (Object element : array) {
                reach(element);
            }
        } else if (object.getClass().getPackageName().equals(packageName)) {
            reachFields(object);
        }
    }

    private void reachFields(Object object) {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                reach(read(field, object));
            }
        }
    }

    private static Object read(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
