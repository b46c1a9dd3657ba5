/** Exercise 2.11: several workers between two channels, in order or as they are done. */
@Exercise(id = "2.11", title = "Fan-out", points = 10, minutes = 90, requires = "2.7")
package workbook.concurrency.channels.fanout;

import workbook.grader.Exercise;
