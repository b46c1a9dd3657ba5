package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Exception {
        return new javax.naming.InitialContext().lookup("ldap://127.0.0.1:1/x");
    }
}
