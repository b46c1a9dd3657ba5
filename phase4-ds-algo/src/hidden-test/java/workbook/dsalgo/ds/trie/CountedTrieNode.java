package workbook.dsalgo.ds.trie;

/** A node that counts visits, and ends what visits without end. */
final class CountedTrieNode extends TrieNode {

    /** What a whole trie shares. */
    static final class Counter {
        private String what = "filling";
        private long allowed = Long.MAX_VALUE;
        private long visits;

        void allow(long most, String forWhat) {
            what = forWhat;
            allowed = most;
            visits = 0;
        }

        long visits() {
            return visits;
        }
    }

    private final Counter counter;

    CountedTrieNode(Counter counter) {
        this.counter = counter;
    }

    @Override
    TrieNode child(int codePoint) {
        counter.visits++;
        if (counter.visits > counter.allowed) {
            throw new AssertionError(counter.what + ": more than " + counter.allowed + " visits");
        }
        return super.child(codePoint);
    }

    @Override
    TrieNode newNode() {
        return new CountedTrieNode(counter);
    }
}
