package workbook.dsalgo.algo.binarysearch;

final class Helper {
    int number = 1
}
