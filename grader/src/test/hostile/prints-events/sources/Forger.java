package workbook.dsalgo.algo.binarysearch;

final class Forger {

    private Forger() {
    }

    static void forge() throws java.io.IOException {
        for (var handler : java.util.logging.Logger.getLogger("java.lang.Runtime").getHandlers()) {
            new java.io.FileOutputStream(java.io.FileDescriptor.out)
                .write(handler.toString().getBytes());
        }
    }
}
