package workbook.dsalgo.algo.twopointers;

/** Three numbers, in ascending order. */
public record Triple(int low, int middle, int high) {
}
