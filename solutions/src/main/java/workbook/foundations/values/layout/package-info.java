/** Exercise 1.3: where the fields of a struct lie, and what lies between them. */
@Exercise(id = "1.3", title = "Struct layout", points = 15, minutes = 75)
package workbook.foundations.values.layout;

import workbook.grader.Exercise;
