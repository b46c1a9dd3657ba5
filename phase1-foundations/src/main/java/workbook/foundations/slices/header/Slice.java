package workbook.foundations.slices.header;

import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A slice: an immutable header of four words over an array that other slices may share.
 *
 * <pre>
 *   array ──► | . | . | a | b | c | . | . | . |
 *                     ^           ^       ^
 *                  offset    + len     + cap
 * </pre>
 *
 * <p>The elements {@code [0, len)} can be read and written; those from {@code len} up to
 * {@code cap} are there too, for whoever slices or appends that far. Invariant:
 * {@code 0 <= len <= cap} and {@code offset + cap <= array.length}; a nil slice has no array, and
 * {@code len} and {@code cap} are 0.
 *
 * <p>Everything is O(1) but {@code make}, {@code of}, {@code copy}, which take as long as there are
 * elements, and append, which takes O(1) an element, amortised.
 *
 * <p>Rules and words are those of Go, see https://go.dev/ref/spec#Slice_expressions and
 * https://go.dev/blog/slices-intro. Not thread-safe.
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
    /** What an element is before anybody has written it. */
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
     * {@code long} so that one that is too large is an error and not an overflow.
     *
     * @throws SlicePanic {@code "makeslice: len out of range"} if {@code len} is negative or
     *     greater than {@link #LARGEST}; {@code "makeslice: cap out of range"} if {@code cap} is
     *     less than {@code len} or greater than that
     */
    @Solve
    public static <T> Slice<T> make(T zero, long len, long cap) {
        throw new Unsolved("Slice.make");
    }

    /** A slice over a new array of exactly these elements; of none, it is empty but not nil. */
    @Solve
    @SafeVarargs
    public static <T> Slice<T> of(T zero, T... elements) {
        throw new Unsolved("Slice.of");
    }

    /** How many elements can be indexed. */
    @Solve
    public int len() {
        throw new Unsolved("Slice.len");
    }

    /** How many elements there are from the first one to the end of the window. */
    @Solve
    public int cap() {
        throw new Unsolved("Slice.cap");
    }

    /** Whether there is no array. An empty slice may have one. */
    @Solve
    public boolean isNil() {
        throw new Unsolved("Slice.isNil");
    }

    /**
     * The element at {@code index}.
     *
     * @throws SlicePanic {@code "index out of range [5] with length 3"}, or
     *     {@code "index out of range [-1]"}
     */
    @Solve
    @SuppressWarnings("unchecked") // only elements of T, or zero, are ever written
    public T get(int index) {
        throw new Unsolved("Slice.get");
    }

    /**
     * Writes the element at {@code index}, for everybody who shares it.
     *
     * @throws SlicePanic as {@link #get}
     */
    @Solve
    public void set(int index, T value) {
        throw new Unsolved("Slice.set");
    }

    /**
     * {@code s[lo:hi]}: the elements from {@code lo} to {@code hi}, which may lie beyond
     * {@code len}. The capacity reaches as far as before.
     *
     * @throws SlicePanic for {@code hi} first: {@code "slice bounds out of range [:6] with
     *     capacity 5"}, or {@code "[:-1]"}; then for {@code lo}: {@code "[4:3]"}, or
     *     {@code "[-1:]"}
     */
    @Solve
    public Slice<T> slice(int lo, int hi) {
        throw new Unsolved("Slice.slice");
    }

    /** {@code s[lo:]}, which ends at {@code len}. */
    @Solve
    public Slice<T> sliceFrom(int lo) {
        throw new Unsolved("Slice.sliceFrom");
    }

    /** {@code s[:hi]}. */
    @Solve
    public Slice<T> sliceTo(int hi) {
        throw new Unsolved("Slice.sliceTo");
    }

    /**
     * {@code s[lo:hi:max]}: as {@code s[lo:hi]}, but the capacity ends at {@code max}.
     *
     * @throws SlicePanic for {@code max} first: {@code "slice bounds out of range [::7] with
     *     capacity 6"}, or {@code "[::-1]"}; then for {@code hi}: {@code "[:7:5]"}, or
     *     {@code "[:-1:]"}; then for {@code lo}: {@code "[4:3:]"}, or {@code "[-1::]"}
     */
    @Solve
    public Slice<T> slice(int lo, int hi, int max) {
        throw new Unsolved("Slice.slice");
    }

    /**
     * This slice with {@code values} behind its last element: in the same array if they fit into
     * the capacity, over whatever stood there; in a new array of {@link Growth#capacity} elements
     * if not. Nothing appended to nil is nil.
     */
    @Solve
    @SafeVarargs
    public final Slice<T> append(T... values) {
        throw new Unsolved("Slice.append");
    }

    /** {@code append} of the elements of {@code other}, as they are before anything is written. */
    @Solve
    public Slice<T> appendAll(Slice<T> other) {
        throw new Unsolved("Slice.appendAll");
    }

    /**
     * Copies as many elements as both have, from the first on, as if by way of a third array.
     *
     * @return how many
     */
    @Solve
    public static <T> int copy(Slice<T> to, Slice<? extends T> from) {
        throw new Unsolved("Slice.copy");
    }

    /** What this slice is made of. O(cap). */
    public SliceView<T> inspect() {
        return SliceView.of(array, offset, len, cap);
    }
}
