/** Exercise 2.15: many runners wait for one start. */
@Exercise(id = "2.15", title = "Start gate", points = 5, minutes = 30)
package workbook.concurrency.sync.startgate;

import workbook.grader.Exercise;
