package workbook.foundations.values.pointers;

/** Keeps the value in an array of one, as a pointer to a cell. */
public final class Ref<T> {

    private final Object[] cell;

    public Ref(T value) {
        cell = new Object[] {value};
    }

    @SuppressWarnings("unchecked")
    public T get() {
        return (T) cell[0];
    }

    public void set(T value) {
        cell[0] = value;
    }

    public Ref<T> copy() {
        return new Ref<>(get());
    }

    public static <T> void swap(Ref<T> first, Ref<T> second) {
        if (first == null || second == null) {
            throw new IllegalArgumentException(
                (first == null ? "first" : "second") + " is no box");
        }
        T value = second.get();
        second.set(first.get());
        first.set(value);
    }
}
