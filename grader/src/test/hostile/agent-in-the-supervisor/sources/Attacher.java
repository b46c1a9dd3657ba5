package workbook.dsalgo.algo.binarysearch;

final class Attacher {

    private Attacher() {
    }

    static void attach(String pid) throws Exception {
        com.sun.tools.attach.VirtualMachine.attach(pid).loadAgent("agent.jar");
    }
}
