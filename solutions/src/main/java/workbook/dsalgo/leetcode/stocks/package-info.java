/** Exercise 4.21: when to buy and when to sell, under five rules. */
@Exercise(id = "4.21", title = "Stocks", points = 5, minutes = 50)
package workbook.dsalgo.leetcode.stocks;

import workbook.grader.Exercise;
