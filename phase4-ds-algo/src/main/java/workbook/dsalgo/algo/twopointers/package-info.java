/** Exercise 4.16: two places in a row that move towards each other. */
@Exercise(id = "4.16", title = "Two pointers", points = 5, minutes = 45)
package workbook.dsalgo.algo.twopointers;

import workbook.grader.Exercise;
