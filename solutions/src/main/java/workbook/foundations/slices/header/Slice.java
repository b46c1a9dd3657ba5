package workbook.foundations.slices.header;

import java.util.Arrays;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A slice: an immutable header over an array that other slices may share.
 *
 * <pre>
 *   array ──► | . | . | a | b | c | . | . | . |
 *                     ^           ^       ^
 *                  offset    + len     + cap
 * </pre>
 *
 * <p>The elements {@code [0, len)} can be read and written. Those from {@code len} up to
 * {@code cap} are there too: a slice expression or an append reaches them. Invariant:
 * {@code 0 <= len <= cap} and {@code offset + cap <= array.length}. A nil slice has no array; its
 * {@code len} and {@code cap} are 0. Elements may be {@code null}.
 *
 * <p>{@code make}, {@code of} and {@code copy} take time in proportion to their elements. An append
 * takes O(1) for each element, amortised. Everything else is O(1).
 *
 * <p>The rules, and the words of panics, are those of Go: see
 * https://go.dev/ref/spec#Slice_expressions and https://go.dev/blog/slices-intro. Not thread-safe.
 *
 * @param <T> the elements
 */
public final class Slice<T> {

    /** The length of the largest array that every JVM makes. */
    public static final int LARGEST = Integer.MAX_VALUE - 8;

    @Given
    private final Object[] array;
    @Given
    private final int offset;
    @Given
    private final int len;
    @Given
    private final int cap;
    /** What an element is before it is written. */
    @Given
    private final T zero;

    private Slice(Object[] array, int offset, int len, int cap, T zero) {
        this.array = array;
        this.offset = offset;
        this.len = len;
        this.cap = cap;
        this.zero = zero;
    }

    /** The slice without an array. */
    public static <T> Slice<T> nil(T zero) {
        return new Slice<>(null, 0, 0, 0, zero);
    }

    /**
     * A slice over a new array of {@code cap} elements, all of them {@code zero}. Sizes are
     * {@code long}, so that a size that is too large is an error and not an overflow.
     *
     * @throws SlicePanic {@code "makeslice: len out of range"} if {@code len} is negative or
     *     greater than {@link #LARGEST}; if it is neither, {@code "makeslice: cap out of range"} if
     *     {@code cap} is less than {@code len} or greater than {@link #LARGEST}
     */
    @Solve
    public static <T> Slice<T> make(T zero, long len, long cap) {
        if (len < 0 || len > LARGEST) {
            throw new SlicePanic("makeslice: len out of range");
        }
        if (cap < len || cap > LARGEST) {
            throw new SlicePanic("makeslice: cap out of range");
        }
        return new Slice<>(zeroed((int) cap, zero), 0, (int) len, (int) cap, zero);
    }

    /**
     * A slice over a new array of exactly these elements; without elements it is empty but not nil.
     * The new array takes every {@code T}, whatever array the elements come in: an
     * {@code Integer[]} can be the beginning of a {@code Slice<Number>}.
     */
    @Solve
    @SafeVarargs
    public static <T> Slice<T> of(T zero, T... elements) {
        Object[] array = Arrays.copyOf(elements, elements.length, Object[].class);
        return new Slice<>(array, 0, elements.length, elements.length, zero);
    }

    /** How many elements can be indexed. */
    @Solve
    public int len() {
        return len;
    }

    /** How many elements there are from the slice's first one to the end of its window. */
    @Solve
    public int cap() {
        return cap;
    }

    /** Whether there is no array. An empty slice may have one. */
    @Solve
    public boolean isNil() {
        return array == null;
    }

    /**
     * The element at {@code index}.
     *
     * @throws SlicePanic {@code "index out of range [5] with length 3"} if {@code index} is not
     *     less than {@code len}; {@code "index out of range [-1]"} if it is negative
     */
    @Solve
    @SuppressWarnings("unchecked") // only elements of T, or zero, are ever written
    public T get(int index) {
        return (T) array[at(index)];
    }

    /**
     * Writes the element at {@code index}. Every slice over the same array sees it.
     *
     * @throws SlicePanic as {@link #get}
     */
    @Solve
    public void set(int index, T value) {
        array[at(index)] = value;
    }

    /**
     * {@code s[lo:hi]}: the elements from {@code lo} to {@code hi}, which may lie beyond
     * {@code len}. The capacity reaches as far as before.
     *
     * <p>Of a nil slice it is nil.
     *
     * @throws SlicePanic {@code hi} is checked first, then {@code lo}. If {@code hi} is greater
     *     than {@code cap}: {@code "slice bounds out of range [:6] with capacity 5"}; if it is
     *     negative: {@code "slice bounds out of range [:-1]"}. If {@code lo} is greater than
     *     {@code hi}: {@code "… [4:3]"}; if it is negative: {@code "… [-1:]"}
     */
    @Solve
    public Slice<T> slice(int lo, int hi) {
        if (hi < 0 || hi > cap) {
            throw bounds(hi < 0 ? "[:%d]" : "[:%d] with capacity %d", hi, cap);
        }
        if (lo < 0 || lo > hi) {
            throw bounds(lo < 0 ? "[%d:]" : "[%d:%d]", lo, hi);
        }
        return window(lo, hi, cap);
    }

    /**
     * {@code s[lo:]}, which is {@code s[lo:len]}.
     *
     * @throws SlicePanic as {@link #slice(int, int)}
     */
    @Solve
    public Slice<T> sliceFrom(int lo) {
        return slice(lo, len);
    }

    /**
     * {@code s[:hi]}, which is {@code s[0:hi]}.
     *
     * @throws SlicePanic as {@link #slice(int, int)}
     */
    @Solve
    public Slice<T> sliceTo(int hi) {
        return slice(0, hi);
    }

    /**
     * {@code s[lo:hi:max]}: as {@code s[lo:hi]}, but the capacity ends at {@code max}.
     *
     * @throws SlicePanic {@code max} is checked first, then {@code hi}, then {@code lo}. If
     *     {@code max} is greater than {@code cap}: {@code "slice bounds out of range [::7] with
     *     capacity 6"}; if it is negative: {@code "… [::-1]"}. If {@code hi} is greater than
     *     {@code max}: {@code "… [:7:5]"}; if it is negative: {@code "… [:-1:]"}. If {@code lo} is
     *     greater than {@code hi}: {@code "… [4:3:]"}; if it is negative: {@code "… [-1::]"}
     */
    @Solve
    public Slice<T> slice(int lo, int hi, int max) {
        if (max < 0 || max > cap) {
            throw bounds(max < 0 ? "[::%d]" : "[::%d] with capacity %d", max, cap);
        }
        if (hi < 0 || hi > max) {
            throw bounds(hi < 0 ? "[:%d:]" : "[:%d:%d]", hi, max);
        }
        if (lo < 0 || lo > hi) {
            throw bounds(lo < 0 ? "[%d::]" : "[%d:%d:]", lo, hi);
        }
        return window(lo, hi, max);
    }

    /**
     * This slice with {@code values} behind its last element. If they fit into the capacity, they
     * are written into the same array, over what stands there. If not, this slice's elements and
     * {@code values} are copied into a new array of {@link Growth#capacity} elements, whose rest is
     * the zero value that this slice was made with. It takes every {@code T}, as that of
     * {@link #of}. Nil with nothing appended stays nil.
     */
    @Solve
    @SafeVarargs
    public final Slice<T> append(T... values) {
        return append(values, 0, values.length);
    }

    /**
     * {@code append} of the elements of {@code other}, which may share this slice's array. They are
     * what they are before the call, also where the call writes over them.
     */
    @Solve
    public Slice<T> appendAll(Slice<T> other) {
        return append(other.array, other.offset, other.len);
    }

    /**
     * Copies elements from the first one on, as many as the shorter of the two slices has. If both
     * share an array, it is as if the elements went through a third array.
     *
     * @return how many were copied
     */
    @Solve
    public static <T> int copy(Slice<T> to, Slice<? extends T> from) {
        int count = Math.min(to.len, from.len);
        if (count > 0) {
            System.arraycopy(from.array, from.offset, to.array, to.offset, count);
        }
        return count;
    }

    /** What this slice is made of. O(cap). */
    public SliceView<T> inspect() {
        return SliceView.of(array, offset, len, cap);
    }

    private Slice<T> append(Object[] values, int from, int count) {
        if (count == 0) {
            return this;
        }
        int needed = len + count;
        Slice<T> target = needed <= cap ? this : moved(Growth.capacity(cap, needed));
        // arraycopy minds the overlap when a slice is appended to a part of itself
        System.arraycopy(values, from, target.array, target.offset + len, count);
        return target.window(0, needed, target.cap);
    }

    /** The same elements at the start of an array of their own. */
    private Slice<T> moved(int capacity) {
        Object[] larger = zeroed(capacity, zero);
        if (len > 0) {
            System.arraycopy(array, offset, larger, 0, len);
        }
        return new Slice<>(larger, 0, len, capacity, zero);
    }

    private Slice<T> window(int lo, int hi, int max) {
        return new Slice<>(array, offset + lo, hi - lo, max - lo, zero);
    }

    private int at(int index) {
        if (index < 0) {
            throw new SlicePanic("index out of range [%d]".formatted(index));
        }
        if (index >= len) {
            throw new SlicePanic(
                "index out of range [%d] with length %d".formatted(index, len));
        }
        return offset + index;
    }

    private static Object[] zeroed(int length, Object zero) {
        Object[] array = new Object[length];
        Arrays.fill(array, zero);
        return array;
    }

    private static SlicePanic bounds(String words, int... numbers) {
        Object[] boxed = Arrays.stream(numbers).boxed().toArray();
        return new SlicePanic("slice bounds out of range " + words.formatted(boxed));
    }
}
