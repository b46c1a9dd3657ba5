package workbook.foundations.slices.header;

/**
 * How large the new array is when an append does not fit: the rule of Go's runtime for elements of
 * eight bytes, as far as 128 elements. What it is made of is the subject of another exercise.
 */
final class Growth {

    /** Elements that fit into the allocator's blocks, which come in these sizes only. */
    private static final int[] BLOCKS = {
        1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48, 52, 56,
        60, 64, 72, 80, 88, 96, 112, 128};

    private Growth() {
    }

    /**
     * The capacity of the new array.
     *
     * @param old the capacity of the full slice, at least 0
     * @param needed the length that must fit, greater than {@code old}
     */
    static int capacity(int old, int needed) {
        int wanted = Math.max(needed, 2 * old);
        for (int block : BLOCKS) {
            if (block >= wanted) {
                return block;
            }
        }
        return wanted;
    }
}
