/** Exercise 1.5: a slice, which is a header over an array that others may share. */
@Exercise(id = "1.5", title = "The slice header", points = 15, minutes = 90)
package workbook.foundations.slices.header;

import workbook.grader.Exercise;
