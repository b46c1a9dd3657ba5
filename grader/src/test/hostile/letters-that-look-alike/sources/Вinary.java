package workbook.dsalgo.algo.binarysearch;

final class Вinary { // ‮⁦ hcraeS ⁩
}
