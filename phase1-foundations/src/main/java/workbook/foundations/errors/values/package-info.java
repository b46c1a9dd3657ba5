/** Exercise 1.15: errors that are wrapped, joined, and found again. */
@Exercise(id = "1.15", title = "Errors as values", points = 10, minutes = 60)
package workbook.foundations.errors.values;

import workbook.grader.Exercise;
