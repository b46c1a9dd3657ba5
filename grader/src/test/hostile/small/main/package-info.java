/** A small exercise, for code that means harm. */
@Exercise(id = "4.98", title = "Numbers", points = 10, minutes = 5)
package workbook.dsalgo.small.numbers;

import workbook.grader.Exercise;
