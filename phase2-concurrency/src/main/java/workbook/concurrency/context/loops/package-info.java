/** Exercise 2.22: work that stops when nobody needs it any more. */
@Exercise(id = "2.22", title = "Calls and loops that stop", points = 5, minutes = 45,
    requires = "2.21")
package workbook.concurrency.context.loops;

import workbook.grader.Exercise;
