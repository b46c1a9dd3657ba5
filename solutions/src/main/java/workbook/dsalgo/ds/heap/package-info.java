/** Exercise 4.4: a heap, binary or wider. */
@Exercise(id = "4.4", title = "Heap", points = 10, minutes = 60)
package workbook.dsalgo.ds.heap;

import workbook.grader.Exercise;
