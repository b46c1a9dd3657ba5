package workbook.dsalgo.ds.bloomfilter;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import workbook.grader.Solve;

/**
 * A set that keeps some bits of each element and not the element. What was added is always found.
 * What was not is found too, by mistake, at the rate that the shape was made for, as long as there
 * are no more elements than it was made for. Nothing can be taken out.
 *
 * <p>{@code add} and {@code mightContain} ask for the hash of the element once. The filter takes
 * {@code bits / 64} words, rounded up, and does not grow. What the hash function throws comes out
 * of the call, and the filter is as it was. Not thread-safe.
 *
 * @param <T> the elements
 */
public final class BloomFilter<T> {

    /*
     * Implementation notes
     *
     *     element -> hash -> position 0, 1, .. k-1        (BloomShape)
     *
     *     words[0]  0100100000000000 ...   positions 0..63, the lowest bit first
     *     words[1]  0000000100010000 ...   positions 64..127
     *
     * I1: every bit at a position of an element that was added is 1. No bit ever goes back to 0,
     *     so there is no false negative.
     * I2: a bit that is 1 is at a position of some element, so a bit that is 0 is proof.
     *
     * merge: two filters of one shape and one hash put an element at the same positions, so the
     * bits of both are the bits of all.
     */

    private final BloomShape shape;
    private final ToLongFunction<? super T> hash;
    private final long[] words;

    /**
     * An empty filter.
     *
     * @param hash the same number for equal elements; the filter mixes it
     * @throws NullPointerException if {@code shape} or {@code hash} is {@code null}, naming it
     */
    @Solve
    public BloomFilter(BloomShape shape, ToLongFunction<? super T> hash) {
        this.shape = requireNonNull(shape, "shape");
        this.hash = requireNonNull(hash, "hash");
        this.words = new long[shape.words()];
    }

    /**
     * Adds {@code element}.
     *
     * @return whether it was certainly not there before, which is what {@link #mightContain} would
     *     have denied
     * @throws NullPointerException if {@code element} is {@code null}, naming it
     */
    @Solve
    public boolean add(T element) {
        long code = hash.applyAsLong(requireNonNull(element, "element"));
        boolean isNew = false;
        for (int probe = 0; probe < shape.hashes(); probe++) {
            long position = shape.position(code, probe);
            isNew |= !isSet(position);
            words[word(position)] |= bit(position);
        }
        return isNew;
    }

    /**
     * Whether {@code element} may have been added.
     *
     * @return false only if it was not
     * @throws NullPointerException if {@code element} is {@code null}, naming it
     */
    @Solve
    public boolean mightContain(T element) {
        long code = hash.applyAsLong(requireNonNull(element, "element"));
        for (int probe = 0; probe < shape.hashes(); probe++) {
            if (!isSet(shape.position(code, probe))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds all that was added to {@code other}, which stays as it is. Afterwards every bit is what
     * it would be if the elements of both had been added here.
     *
     * @param other a filter with the same hash function
     * @throws IllegalArgumentException if {@code other} has another shape, naming both shapes;
     *     both filters are as they were
     * @throws NullPointerException if {@code other} is {@code null}, naming it
     */
    @Solve
    public void merge(BloomFilter<? extends T> other) {
        if (!shape.equals(requireNonNull(other, "other").shape)) {
            throw new IllegalArgumentException(other.shape + " does not fit " + shape);
        }
        for (int word = 0; word < words.length; word++) {
            words[word] |= other.words[word];
        }
    }

    /**
     * About how many different elements were added: {@code -bits / hashes * ln(1 - ones / bits)},
     * rounded, where {@code ones} is the number of bits that are set.
     *
     * @return {@link Long#MAX_VALUE} if every bit is set
     * @see <a href="https://doi.org/10.1021/ci600526a">S. J. Swamidass, P. Baldi, Mathematical
     *     Correction for Fingerprint Similarity Measures, 2007</a>
     */
    @Solve
    public long estimatedSize() {
        double ones = Arrays.stream(words).map(Long::bitCount).sum();
        double bits = shape.bits();
        return Math.round(-bits / shape.hashes() * Math.log1p(-ones / bits));
    }

    /** How large this filter is. */
    @Solve
    public BloomShape shape() {
        return shape;
    }

    /** The filter at this instant. */
    @Solve
    public BloomFilterView inspect() {
        return new BloomFilterView(shape, Arrays.stream(words).boxed().toList());
    }

    private boolean isSet(long position) {
        return (words[word(position)] & bit(position)) != 0;
    }

    private static int word(long position) {
        return (int) (position / Long.SIZE);
    }

    private static long bit(long position) {
        return 1L << position; // of the distance only the lowest six bits count
    }
}
