package workbook.foundations.slices.growth;

import workbook.grader.Given;
import workbook.grader.Solve;

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

    /** Ascending; the last is {@link #LARGEST}. */
    @Given
    private static final int[] BYTES = {
        8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320,
        352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792,
        2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472,
        9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
        28672, 32768};

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
     * The size of the block for a request: the smallest class that holds it, or, above
     * {@link #LARGEST}, the fewest whole pages that do. For 0 bytes that is the smallest class, 8.
     *
     * @param bytes the request, at least 0; none is larger than 2<sup>48</sup>
     */
    @Solve
    public static long roundUp(long bytes) {
        if (bytes > LARGEST) {
            return (bytes + PAGE - 1) / PAGE * PAGE;
        }
        int low = 0;
        int high = count() - 1;
        while (low < high) { // the class is in low..high
            int middle = (low + high) >>> 1;
            if (bytes(middle) >= bytes) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return bytes(low);
    }
}
