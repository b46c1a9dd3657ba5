/** Exercise 4.13: a set that forgets its elements and keeps its promise. */
@Exercise(id = "4.13", title = "Bloom filter", points = 10, minutes = 60)
package workbook.dsalgo.ds.bloomfilter;

import workbook.grader.Exercise;
