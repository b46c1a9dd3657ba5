/** Exercise 4.9: the hash map of Go since 1.24. */
@Exercise(id = "4.9", title = "Swiss map", points = 30, minutes = 300)
package workbook.dsalgo.ds.swissmap;

import workbook.grader.Exercise;
