package workbook.grader.suite;

final class Watch {
}
