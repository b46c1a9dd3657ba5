/** Exercise 2.21: when one request ends, so does everything that works for it. */
@Exercise(id = "2.21", title = "Context tree", points = 15, minutes = 150)
package workbook.concurrency.context.tree;

import workbook.grader.Exercise;
