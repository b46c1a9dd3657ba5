package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Exception {
        java.util.Locale.setDefault(java.util.Locale.GERMANY);
        return "";
    }
}
