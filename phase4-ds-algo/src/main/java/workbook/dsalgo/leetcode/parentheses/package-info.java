/** Exercise 4.20: brackets that close what they opened. */
@Exercise(id = "4.20", title = "Parentheses", points = 5, minutes = 45)
package workbook.dsalgo.leetcode.parentheses;

import workbook.grader.Exercise;
