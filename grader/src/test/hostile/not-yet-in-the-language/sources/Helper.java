package workbook.dsalgo.algo.binarysearch;

final class Helper {

    static Object help() {
        return java.util.concurrent.StructuredTaskScope.open();
    }
}
