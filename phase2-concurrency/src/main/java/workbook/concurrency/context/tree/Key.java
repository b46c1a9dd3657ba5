package workbook.concurrency.context.tree;

import static java.util.Objects.requireNonNull;

/**
 * The key of a value of a context. A key equals nothing but itself: two keys with one name are two
 * keys, so that nobody else can read or hide what is stored under a key that you keep private.
 *
 * @param <T> of the values
 */
public final class Key<T> {

    private final String name;

    private Key(String name) {
        this.name = name;
    }

    /**
     * A new key.
     *
     * @param name for people
     */
    public static <T> Key<T> named(String name) {
        return new Key<>(requireNonNull(name, "name"));
    }

    @Override
    public String toString() {
        return name;
    }
}
