/** Exercise 2.27: connections that are used again, and never more than there may be. */
@Exercise(id = "2.27", title = "Connection pool", points = 15, minutes = 120)
package workbook.concurrency.workers.connections;

import workbook.grader.Exercise;
