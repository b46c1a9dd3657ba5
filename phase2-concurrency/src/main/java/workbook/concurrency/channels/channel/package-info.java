/** Exercise 2.6: Go's channel, as its runtime builds it. */
@Exercise(id = "2.6", title = "Channel", points = 25, minutes = 180)
package workbook.concurrency.channels.channel;

import workbook.grader.Exercise;
