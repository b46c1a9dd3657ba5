/** Exercise 2.3: a counter that loses nothing, three ways, and an experiment that shows a loss. */
@Exercise(id = "2.3", title = "Counters", points = 10, minutes = 60)
package workbook.concurrency.goroutines.counter;

import workbook.grader.Exercise;
