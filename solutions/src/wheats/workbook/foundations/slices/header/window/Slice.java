package workbook.foundations.slices.header;

/** A length over a window that knows its array; elements move one by one, by a third array. */
public final class Slice<T> {

    /** The length of the largest array that every JVM makes. */
    public static final int LARGEST = Integer.MAX_VALUE - 8;

    /** Part of an array, up to where a slice may grow. */
    private record Window(Object[] array, int from, int to) {

        static Window fresh(int size, Object zero) {
            Object[] array = new Object[size];
            for (int at = 0; at < size; at++) {
                array[at] = zero;
            }
            return new Window(array, 0, size);
        }

        int size() {
            return to - from;
        }

        Object[] read(int count) {
            Object[] copy = new Object[count];
            for (int at = 0; at < count; at++) {
                copy[at] = array[from + at];
            }
            return copy;
        }

        void write(int start, Object[] values, int count) {
            for (int at = 0; at < count; at++) {
                array[from + start + at] = values[at];
            }
        }
    }

    private final Window window;
    private final int len;
    private final T zero;

    private Slice(Window window, int len, T zero) {
        this.window = window;
        this.len = len;
        this.zero = zero;
    }

    public static <T> Slice<T> nil(T zero) {
        return new Slice<>(new Window(null, 0, 0), 0, zero);
    }

    public static <T> Slice<T> make(T zero, long len, long cap) {
        if (len != Math.clamp(len, 0, LARGEST)) {
            throw new SlicePanic("makeslice: len out of range");
        }
        if (cap != Math.clamp(cap, len, LARGEST)) {
            throw new SlicePanic("makeslice: cap out of range");
        }
        return new Slice<>(Window.fresh((int) cap, zero), (int) len, zero);
    }

    @SafeVarargs
    public static <T> Slice<T> of(T zero, T... elements) {
        Window window = Window.fresh(elements.length, zero);
        window.write(0, elements, elements.length);
        return new Slice<>(window, elements.length, zero);
    }

    public int len() {
        return len;
    }

    public int cap() {
        return window.size();
    }

    public boolean isNil() {
        return window.array() == null;
    }

    @SuppressWarnings("unchecked")
    public T get(int index) {
        check(index);
        return (T) window.array()[window.from() + index];
    }

    public void set(int index, T value) {
        check(index);
        window.array()[window.from() + index] = value;
    }

    public Slice<T> slice(int lo, int hi) {
        check(hi, cap(), "[:%d]", "[:%d] with capacity %d");
        check(lo, hi, "[%d:]", "[%d:%d]");
        return part(lo, hi, cap());
    }

    public Slice<T> sliceFrom(int lo) {
        return slice(lo, len());
    }

    public Slice<T> sliceTo(int hi) {
        return slice(0, hi);
    }

    public Slice<T> slice(int lo, int hi, int max) {
        check(max, cap(), "[::%d]", "[::%d] with capacity %d");
        check(hi, max, "[:%d:]", "[:%d:%d]");
        check(lo, hi, "[%d::]", "[%d:%d:]");
        return part(lo, hi, max);
    }

    @SafeVarargs
    public final Slice<T> append(T... values) {
        return appended(values);
    }

    public Slice<T> appendAll(Slice<T> other) {
        return appended(other.window.read(other.len));
    }

    public static <T> int copy(Slice<T> to, Slice<? extends T> from) {
        int count = Math.min(to.len, from.len);
        to.window.write(0, from.window.read(count), count);
        return count;
    }

    public SliceView<T> inspect() {
        return SliceView.of(window.array(), window.from(), len, cap());
    }

    private Slice<T> appended(Object[] values) {
        int longer = len + values.length;
        Window target = window;
        if (longer > cap()) {
            target = Window.fresh(Growth.capacity(cap(), longer), zero);
            target.write(0, window.read(len), len);
        }
        target.write(len, values, values.length);
        return new Slice<>(target, longer, zero);
    }

    private Slice<T> part(int lo, int hi, int max) {
        int from = window.from();
        return new Slice<>(new Window(window.array(), from + lo, from + max), hi - lo, zero);
    }

    private void check(int index) {
        if (index < 0) {
            throw new SlicePanic("index out of range [" + index + "]");
        }
        if (index >= len) {
            throw new SlicePanic("index out of range [" + index + "] with length " + len);
        }
    }

    private static void check(int bound, int limit, String negative, String tooLarge) {
        if (bound < 0 || bound > limit) {
            throw new SlicePanic("slice bounds out of range "
                + (bound < 0 ? negative : tooLarge).formatted(bound, limit));
        }
    }
}
