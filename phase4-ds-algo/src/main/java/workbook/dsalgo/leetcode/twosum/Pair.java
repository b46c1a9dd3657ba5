package workbook.dsalgo.leetcode.twosum;

/**
 * Two places of one sequence.
 *
 * @param first the smaller index
 * @param second the larger index
 */
public record Pair(int first, int second) {
}
