/** Exercise 1.6: how large the new array is when an append does not fit. */
@Exercise(id = "1.6", title = "Slice growth", points = 10, minutes = 60)
package workbook.foundations.slices.growth;

import workbook.grader.Exercise;
