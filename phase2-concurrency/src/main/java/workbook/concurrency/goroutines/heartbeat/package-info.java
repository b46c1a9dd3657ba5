/** Exercise 2.4: something at every period, which stops when it is told to. */
@Exercise(id = "2.4", title = "Heartbeat", points = 5, minutes = 45)
package workbook.concurrency.goroutines.heartbeat;

import workbook.grader.Exercise;
