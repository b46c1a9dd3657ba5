/** Exercise 1.14: what an interface value holds, and how it finds the method that is called. */
@Exercise(id = "1.14", title = "Interface tables", points = 15, minutes = 120)
package workbook.foundations.interfaces.itab;

import workbook.grader.Exercise;
