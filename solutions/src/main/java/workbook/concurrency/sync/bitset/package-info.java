/** Exercise 2.19: a set of bits that many threads change, 64 of them in one word. */
@Exercise(id = "2.19", title = "Concurrent bitset", points = 10, minutes = 75)
package workbook.concurrency.sync.bitset;

import workbook.grader.Exercise;
