package workbook.dsalgo.algo.binarysearch;

final class Quiet { // ‮⁦ hcraeS ⁩

    static int firstТrue() { // its T is Cyrillic
        return 0;
    }
}
