/** Exercise 4.15: two ends that only move forward. */
@Exercise(id = "4.15", title = "Sliding window", points = 5, minutes = 45)
package workbook.dsalgo.algo.slidingwindow;

import workbook.grader.Exercise;
