package workbook.dsalgo.algo.dynamicprogramming;

/** Called like a class of the suite, which is nobody's mistake. */
final class Cells {

    private Cells() {
    }
}
