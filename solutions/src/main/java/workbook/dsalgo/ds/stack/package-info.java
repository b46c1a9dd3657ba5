/** Exercise 4.2: a stack in an array, and one that knows its smallest element. */
@Exercise(id = "4.2", title = "Stack", points = 5, minutes = 45)
package workbook.dsalgo.ds.stack;

import workbook.grader.Exercise;
