/** Exercise 2.7: waiting on several channels at once. */
@Exercise(id = "2.7", title = "Select", points = 25, minutes = 150, requires = "2.6")
package workbook.concurrency.channels.select;

import workbook.grader.Exercise;
