/** Exercise 1.16: functions that run at the end, whatever the end is. */
@Exercise(id = "1.16", title = "Defer, panic, recover", points = 10, minutes = 90)
package workbook.foundations.errors.defers;

import workbook.grader.Exercise;
