/** Exercise 2.1: start many, wait for all. */
@Exercise(id = "2.1", title = "Spawner", points = 5, minutes = 40)
package workbook.concurrency.goroutines.spawner;

import workbook.grader.Exercise;
