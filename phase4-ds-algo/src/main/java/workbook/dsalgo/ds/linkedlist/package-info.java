/** Exercise 4.1: chains of nodes, and two lists made of them. */
@Exercise(id = "4.1", title = "Linked lists", points = 5, minutes = 60)
package workbook.dsalgo.ds.linkedlist;

import workbook.grader.Exercise;
