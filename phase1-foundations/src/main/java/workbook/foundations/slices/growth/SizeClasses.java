package workbook.foundations.slices.growth;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * The sizes of memory blocks that Go's allocator hands out. A request gets the smallest block that
 * holds it; what is larger than the largest class gets whole pages.
 *
 * @see <a href="https://go.dev/src/runtime/sizeclasses.go">runtime/sizeclasses.go</a>
 */
public final class SizeClasses {

    /** The largest request that is served from a class. */
    public static final int LARGEST = 32_768;

    /** What a page holds. */
    public static final int PAGE = 8_192;

    private SizeClasses() {
    }

    /** How many classes there are. */
    public static int count() {
        return BYTES.length;
    }

    /** The size of a class, from 0 to {@code count() - 1}, ascending. */
    public static int bytes(int sizeClass) {
        return BYTES[sizeClass];
    }

    /**
     * The size of the block for a request: the smallest class that holds it, found with at most
     * seven looks at the table, or whole pages above {@link #LARGEST}.
     *
     * @param bytes the request, at least 0; none is larger than 2<sup>48</sup>
     */
    @Solve
    public static long roundUp(long bytes) {
        throw new Unsolved("SizeClasses.roundUp");
    }
}
