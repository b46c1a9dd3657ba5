package workbook.dsalgo.ds.bloomfilter;

import java.util.function.ToLongFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /**
     * An empty filter.
     *
     * @param hash the same number for equal elements; the filter mixes it
     * @throws NullPointerException if {@code shape} or {@code hash} is {@code null}, naming it
     */
    @Solve
    public BloomFilter(BloomShape shape, ToLongFunction<? super T> hash) {
        throw new Unsolved("new BloomFilter");
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
        throw new Unsolved("BloomFilter.add");
    }

    /**
     * Whether {@code element} may have been added.
     *
     * @return false only if it was not
     * @throws NullPointerException if {@code element} is {@code null}, naming it
     */
    @Solve
    public boolean mightContain(T element) {
        throw new Unsolved("BloomFilter.mightContain");
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
        throw new Unsolved("BloomFilter.merge");
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
        throw new Unsolved("BloomFilter.estimatedSize");
    }

    /** How large this filter is. */
    @Solve
    public BloomShape shape() {
        throw new Unsolved("BloomFilter.shape");
    }

    /** The filter at this instant. */
    @Solve
    public BloomFilterView inspect() {
        throw new Unsolved("BloomFilter.inspect");
    }
}
