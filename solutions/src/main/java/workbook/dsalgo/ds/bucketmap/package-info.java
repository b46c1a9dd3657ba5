/** Exercise 4.8: the hash map of Go until 1.23. */
@Exercise(id = "4.8", title = "Bucket map", points = 25, minutes = 240)
package workbook.dsalgo.ds.bucketmap;

import workbook.grader.Exercise;
