/** Exercise 4.17: six sorts, what each one promises, and the input that breaks the promise. */
@Exercise(id = "4.17", title = "Sorting", points = 15, minutes = 180)
package workbook.dsalgo.algo.sorting;

import workbook.grader.Exercise;
