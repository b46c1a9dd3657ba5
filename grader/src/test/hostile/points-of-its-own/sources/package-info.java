@Exercise(id = "4.14", title = "Binary search", points = 500, minutes = 40)
package workbook.dsalgo.algo.binarysearch;

import workbook.grader.Exercise;
