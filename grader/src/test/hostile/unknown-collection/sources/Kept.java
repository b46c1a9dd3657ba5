package workbook.dsalgo.ds.concurrentlru;

final class Kept {

    private Kept() {
    }

    static final Object ENTRIES = new javax.script.SimpleBindings();
}
