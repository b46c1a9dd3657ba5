package workbook.dsalgo.leetcode.twosum;

/** Called like a class of the suite, which is nobody's mistake. */
record Item(long value, int index) {
}
