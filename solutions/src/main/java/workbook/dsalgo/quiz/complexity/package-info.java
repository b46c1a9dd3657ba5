/** Exercise 4.23: twenty questions on growth and on the choice of a structure. */
@Exercise(id = "4.23", title = "Quiz: complexity and structures", points = 10, minutes = 45)
package workbook.dsalgo.quiz.complexity;

import workbook.grader.Exercise;
