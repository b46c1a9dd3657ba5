/** Exercise 4.6: a binary search tree that knows its ranks. */
@Exercise(id = "4.6", title = "Binary search tree", points = 10, minutes = 90)
package workbook.dsalgo.ds.bst;

import workbook.grader.Exercise;
