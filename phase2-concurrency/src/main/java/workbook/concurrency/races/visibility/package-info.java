/** Exercise 2.38: what one thread writes, and what another one is certain to see. */
@Exercise(id = "2.38", title = "Visibility", points = 5, minutes = 50)
package workbook.concurrency.races.visibility;

import workbook.grader.Exercise;
