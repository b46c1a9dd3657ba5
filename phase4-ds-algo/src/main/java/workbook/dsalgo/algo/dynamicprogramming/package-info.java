/** Exercise 4.18: answers made of smaller answers, each computed once. */
@Exercise(id = "4.18", title = "Dynamic programming", points = 15, minutes = 180)
package workbook.dsalgo.algo.dynamicprogramming;

import workbook.grader.Exercise;
