/** Objects with everything that an object has, for code that means harm. */
@Exercise(id = "4.97", title = "Bags", points = 14, minutes = 5)
package workbook.dsalgo.small.things;

import workbook.grader.Exercise;
