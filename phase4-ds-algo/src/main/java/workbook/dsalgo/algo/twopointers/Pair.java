package workbook.dsalgo.algo.twopointers;

/**
 * Two places of a list.
 *
 * @param left the one in front
 * @param right the one behind, larger than {@code left}
 */
public record Pair(int left, int right) {
}
