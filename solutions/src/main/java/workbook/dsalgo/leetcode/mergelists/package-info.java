/** Exercise 4.22: sorted lists made one. */
@Exercise(id = "4.22", title = "Merge lists", points = 5, minutes = 50)
package workbook.dsalgo.leetcode.mergelists;

import workbook.grader.Exercise;
