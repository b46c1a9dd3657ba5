/** Exercise 3.7: a limiter that lets bursts through and holds the rate. */
@Exercise(id = "3.7", title = "Token bucket", points = 15, minutes = 90)
package workbook.patterns.limits.tokenbucket;

import workbook.grader.Exercise;
