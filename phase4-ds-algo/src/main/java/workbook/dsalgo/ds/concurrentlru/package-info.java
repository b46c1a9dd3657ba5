/** Exercise 4.11: an LRU cache that threads share. */
@Exercise(id = "4.11", title = "Concurrent LRU cache", points = 15, minutes = 75)
package workbook.dsalgo.ds.concurrentlru;

import workbook.grader.Exercise;
