/** Exercise 4.19: two sum, and what is asked after it. */
@Exercise(id = "4.19", title = "Two sum", points = 5, minutes = 45)
package workbook.dsalgo.leetcode.twosum;

import workbook.grader.Exercise;
