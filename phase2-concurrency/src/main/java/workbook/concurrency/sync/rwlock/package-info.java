/** Exercise 2.13: many may read or one may write, and nobody starves. */
@Exercise(id = "2.13", title = "Read-write lock", points = 15, minutes = 100)
package workbook.concurrency.sync.rwlock;

import workbook.grader.Exercise;
