package workbook.grader.probe;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What code under test has handed out, in lists and entries of the JDK's. An assertion asks a list
 * whether it equals another, and a list of the learner's own may say so of anything; its copy has
 * the elements that it gives, one by one.
 */
public final class Copied {

    private Copied() {
    }

    /**
     * A copy of a list, with copies of the lists and entries in it.
     *
     * @param made asked for its size, and for at most one element more
     * @return null if that is
     */
    public static <T> List<T> of(List<T> made) {
        if (made == null) {
            return null;
        }
        int size = made.size();
        List<T> copy = new ArrayList<>();
        for (T element : made) {
            copy.add(copied(element));
            if (copy.size() > size) {
                break; // a broken iterator may have no end
            }
        }
        return copy;
    }

    /**
     * The same, with a copy of what is in it.
     *
     * @return null if that is
     */
    public static <T> Optional<T> of(Optional<T> made) {
        return made == null ? null : made.map(Copied::copied);
    }

    /**
     * A copy of what a call returns, if it is a list, an entry or an {@link Optional}.
     *
     * @return what was given, if it is something else
     */
    public static Object of(Object made) {
        return copied(made);
    }

    @SuppressWarnings("unchecked") // a copy of a list is a list
    private static <T> T copied(T made) {
        return (T) switch (made) {
            case List<?> list -> of(list);
            case Optional<?> optional -> of(optional);
            case Map.Entry<?, ?> entry ->
                new SimpleImmutableEntry<>(copied(entry.getKey()), copied(entry.getValue()));
            case null, default -> made;
        };
    }
}
