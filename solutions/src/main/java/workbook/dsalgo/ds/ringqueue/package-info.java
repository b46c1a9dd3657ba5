/** Exercise 4.3: a queue and a deque in a ring. */
@Exercise(id = "4.3", title = "Ring queue and deque", points = 5, minutes = 75)
package workbook.dsalgo.ds.ringqueue;

import workbook.grader.Exercise;
