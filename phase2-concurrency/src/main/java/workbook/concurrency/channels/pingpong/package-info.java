/** Exercise 2.8: two threads and one ball, over an unbuffered channel. */
@Exercise(id = "2.8", title = "Ping pong", points = 5, minutes = 40, requires = "2.6")
package workbook.concurrency.channels.pingpong;

import workbook.grader.Exercise;
