/** Exercise 4.7: a hash map with chains. */
@Exercise(id = "4.7", title = "Chained hash map", points = 10, minutes = 75)
package workbook.dsalgo.ds.chainedmap;

import workbook.grader.Exercise;
