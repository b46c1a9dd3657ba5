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

    /** The policy of a release. */
    public GrowthPolicy(Release release) {
        this.release = requireNonNull(release, "release");
    }

    /**
     * How many elements the new array should hold, before rounding.
     *
     * @param old the capacity of the full array, at least 0
     * @param needed the length that must fit, more than {@code old}
     * @throws IllegalArgumentException if it is not as said, naming both
     */
    @Solve
    public long wanted(long old, long needed) {
        throw new Unsolved("GrowthPolicy.wanted");
    }

    /**
     * The capacity of the new array.
     *
     * @param old the capacity of the full array, at least 0
     * @param needed the length that must fit, more than {@code old}
     * @throws IllegalArgumentException if it is not as said, naming both
     * @throws SliceTooLargeException if the array would be larger than 2<sup>48</sup> bytes
     */
    @Solve
    public long capacity(long old, long needed, Element element) {
        throw new Unsolved("GrowthPolicy.capacity");
    }
}
