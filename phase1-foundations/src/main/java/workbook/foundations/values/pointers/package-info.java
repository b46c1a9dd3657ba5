/** Exercise 1.1: what is copied when a variable is passed, and what is shared. */
@Exercise(id = "1.1", title = "Pointers", points = 5, minutes = 30)
package workbook.foundations.values.pointers;

import workbook.grader.Exercise;
