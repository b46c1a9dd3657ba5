/** Exercise 2.14: something that is done once, however many threads ask for it. */
@Exercise(id = "2.14", title = "Once", points = 5, minutes = 40)
package workbook.concurrency.sync.once;

import workbook.grader.Exercise;
