/** Exercise 2.16: without a lock, by compare-and-set, and what goes wrong with it. */
@Exercise(id = "2.16", title = "Atomics", points = 10, minutes = 60)
package workbook.concurrency.sync.atomics;

import workbook.grader.Exercise;
