\u0070ackage workbook.grader.suite;

final class Quiet {

    static final String TEXT = "package workbook.dsalgo.algo.binarysearch;";
}
