/** Exercise 4.10: a cache that forgets what was not used for longest. */
@Exercise(id = "4.10", title = "LRU cache", points = 10, minutes = 60)
package workbook.dsalgo.ds.lru;

import workbook.grader.Exercise;
