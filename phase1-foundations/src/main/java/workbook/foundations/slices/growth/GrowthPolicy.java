package workbook.foundations.slices.growth;

import static java.util.Objects.requireNonNull;

import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * How Go's {@code append} chooses the capacity of the new array. Pure: the same question has the
 * same answer.
 *
 * @see <a href="https://go.dev/src/runtime/slice.go">runtime/slice.go, growslice</a>
 */
public final class GrowthPolicy {

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
        throw new Unsolved("GrowthPolicy.wanted");
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
        throw new Unsolved("GrowthPolicy.capacity");
    }
}
