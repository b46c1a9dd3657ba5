/** Exercise 2.5: find threads that nobody will ever end, and end one of them. */
@Exercise(id = "2.5", title = "Thread leaks", points = 10, minutes = 80)
package workbook.concurrency.goroutines.leaks;

import workbook.grader.Exercise;
