/** Exercise 2.2: wait until a number of tasks is done. */
@Exercise(id = "2.2", title = "Wait group", points = 10, minutes = 75)
package workbook.concurrency.goroutines.waitgroup;

import workbook.grader.Exercise;
