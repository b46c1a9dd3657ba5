/** Exercise 2.10: many channels become one. */
@Exercise(id = "2.10", title = "Fan-in", points = 10, minutes = 60, requires = "2.7")
package workbook.concurrency.channels.fanin;

import workbook.grader.Exercise;
