/** Exercise 4.14: binary search, once and for all boundaries. */
@Exercise(id = "4.14", title = "Binary search", points = 5, minutes = 40)
package workbook.dsalgo.algo.binarysearch;

import workbook.grader.Exercise;
