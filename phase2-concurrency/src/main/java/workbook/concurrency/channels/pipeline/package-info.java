/** Exercise 2.9: a source, stages and a sink, one channel between each two. */
@Exercise(id = "2.9", title = "Pipeline", points = 10, minutes = 90, requires = "2.7")
package workbook.concurrency.channels.pipeline;

import workbook.grader.Exercise;
