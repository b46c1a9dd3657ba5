package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Exception {
        return new java.io.BufferedReader(new java.io.FileReader("/proc/self/cmdline")).readLine();
    }
}
