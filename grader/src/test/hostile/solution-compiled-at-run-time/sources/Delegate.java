package workbook.dsalgo.algo.binarysearch;

final class Delegate {

    private Delegate() {
    }

    static int find() {
        return javax.tools.ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "solutions/src/main/java");
    }
}
