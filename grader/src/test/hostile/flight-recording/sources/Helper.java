package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Exception {
        return new jdk.jfr.Recording();
    }
}
