package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Exception {
        return java.lang.management.ManagementFactory.getPlatformMBeanServer().getAttribute(
            new javax.management.ObjectName("com.sun.management:type=HotSpotDiagnostic"), "x");
    }
}
