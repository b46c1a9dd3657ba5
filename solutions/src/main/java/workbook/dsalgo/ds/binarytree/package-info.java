/** Exercise 4.5: binary trees, walked in every order and to any depth. */
@Exercise(id = "4.5", title = "Binary tree", points = 10, minutes = 90)
package workbook.dsalgo.ds.binarytree;

import workbook.grader.Exercise;
