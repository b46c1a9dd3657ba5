/** Exercise 4.12: a prefix tree over code points, with wildcards. */
@Exercise(id = "4.12", title = "Trie", points = 10, minutes = 90)
package workbook.dsalgo.ds.trie;

import workbook.grader.Exercise;
