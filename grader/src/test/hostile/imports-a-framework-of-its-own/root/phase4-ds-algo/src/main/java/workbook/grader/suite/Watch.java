package workbook.grader.suite;

public final class Watch {
}
