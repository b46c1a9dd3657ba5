package workbook.foundations.slices.growth;

import static java.util.Objects.requireNonNull;

import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * How Go's {@code append} chooses the capacity of the new array. Pure: the same question has the
 * same answer.
 *
 * @see <a href="https://go.dev/src/runtime/slice.go">runtime/slice.go, growslice</a>
 */
public final class GrowthPolicy {

    /*
     * Implementation notes
     *
     * Two steps. First a number of elements is wanted: what is needed, or a multiple of the old
     * capacity if that is more. Then the allocator's block sizes round it up, and the slice takes
     * whatever fits into the block.
     *
     *     old 5, needed 6, int64      wanted 10 elements = 80 bytes -> block of 80 -> capacity 10
     *     old 5, needed 6, 3 bytes    wanted 10 elements = 30 bytes -> block of 32 -> capacity 10
     *     old 5, needed 6, 1 byte     wanted 10 elements = 10 bytes -> block of 16 -> capacity 16
     *
     * The smooth rule adds (c + 3 * 256) / 4: that is c at c = 256, and a quarter of c far above.
     * The old rule fell from 100 % to 25 % at 1024, so a slice that was larger could end smaller.
     *
     * A block with pointers above 512 bytes begins with a header of eight bytes (since 1.22). It
     * is asked for together with the elements, and is not theirs.
     */

    private static final int OLD_THRESHOLD = 1024;
    private static final int THRESHOLD = 256;
    private static final int HEADER_BYTES = 8;
    /** Smaller blocks with pointers say where they are by a bitmap of their span. */
    private static final int LARGEST_WITHOUT_HEADER = 512;
    /** What the address space of a process holds on linux/amd64. */
    private static final long MOST_BYTES = 1L << 48;

    @Given
    private final Release release;

    /**
     * The policy of a release.
     *
     * @throws NullPointerException if it is {@code null}, naming {@code release}
     */
    public GrowthPolicy(Release release) {
        this.release = requireNonNull(release, "release");
    }

    /**
     * How many elements the new array should hold, before rounding: what is needed, if twice
     * {@code old} is not enough; twice {@code old}, if {@code old} is below the threshold; else
     * {@code old} with a part added as often as it takes.
     *
     * <p>The threshold is 1024 before 1.18, and the part a quarter of what is there. Since 1.18 the
     * threshold is 256, and to {@code c} elements {@code (c + 768) / 4} are added. If a sum does
     * not fit into a {@code long}, the answer is {@code needed}.
     *
     * @param old the capacity of the full array, at least 0
     * @param needed the length that must fit, more than {@code old}
     * @throws IllegalArgumentException if a number violates its condition above, naming both (the
     *     message contains the two numbers)
     */
    @Solve
    public long wanted(long old, long needed) {
        if (old < 0 || needed <= old) {
            throw new IllegalArgumentException("no growth from " + old + " to " + needed);
        }
        if (needed - old > old) { // 2 * old could overflow
            return needed;
        }
        int threshold = release == Release.BEFORE_1_18 ? OLD_THRESHOLD : THRESHOLD;
        if (old < threshold) {
            return 2 * old;
        }
        long capacity = old;
        while (capacity < needed) {
            long more = release == Release.BEFORE_1_18
                ? capacity / 4 : (capacity + 3 * THRESHOLD) >>> 2;
            if (Long.MAX_VALUE - capacity < more) {
                return needed;
            }
            capacity += more;
        }
        return capacity;
    }

    /**
     * The capacity of the new array: as many elements as fit into the block for those that are
     * {@linkplain #wanted wanted}; {@code needed}, if elements have no size.
     *
     * <p>Since 1.22 a block of elements with pointers begins with a header of eight bytes, if the
     * wanted elements take more than 512 bytes and at most 32760. The block is then one for
     * elements and header, and the elements get what the header leaves.
     *
     * @param old the capacity of the full array, at least 0
     * @param needed the length that must fit, more than {@code old}
     * @throws IllegalArgumentException as {@link #wanted}
     * @throws NullPointerException if {@code element} is {@code null}, naming it
     * @throws SliceTooLargeException if the wanted elements take more than 2<sup>48</sup> bytes,
     *     without a header, naming {@code needed}
     */
    @Solve
    public long capacity(long old, long needed, Element element) {
        requireNonNull(element, "element");
        long elements = wanted(old, needed);
        if (element.bytes() == 0) {
            return needed; // takes no memory, so nothing is rounded
        }
        if (elements > MOST_BYTES / element.bytes()) {
            throw new SliceTooLargeException(needed);
        }
        return block(elements * element.bytes(), element) / element.bytes();
    }

    /** How many bytes of elements fit into the block for {@code bytes} of them. */
    private long block(long bytes, Element element) {
        boolean header = release == Release.SINCE_1_22 && element.pointers()
            && bytes > LARGEST_WITHOUT_HEADER && bytes <= SizeClasses.LARGEST - HEADER_BYTES;
        return header
            ? SizeClasses.roundUp(bytes + HEADER_BYTES) - HEADER_BYTES
            : SizeClasses.roundUp(bytes);
    }
}
