package workbook.dsalgo.algo.binarysearch;

final class Arguments {
}
