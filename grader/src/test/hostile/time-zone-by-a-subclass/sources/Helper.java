package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Exception {
        java.util.SimpleTimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Tokyo"));
        return "";
    }
}
