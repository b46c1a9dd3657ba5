package workbook.dsalgo.ds.chainedmap;

/** A key that counts what it is asked, with a hash code of one's choice. */
final class Key {

    private static int equalsCalls;
    private static int hashCalls;

    private final int id;
    private final int hash;
    private boolean fails;

    Key(int id, int hash) {
        this.id = id;
        this.hash = hash;
    }

    static void resetCounts() {
        equalsCalls = 0;
        hashCalls = 0;
    }

    static int equalsCalls() {
        return equalsCalls;
    }

    static int hashCalls() {
        return hashCalls;
    }

    /** From now on {@code equals} throws. */
    void fail() {
        fails = true;
    }

    @Override
    public boolean equals(Object other) {
        equalsCalls++;
        if (fails || other instanceof Key key && key.fails) {
            throw new IllegalStateException("equals of " + this);
        }
        return other instanceof Key key && key.id == id;
    }

    @Override
    public int hashCode() {
        hashCalls++;
        return hash;
    }

    @Override
    public String toString() {
        return "key " + id + " (hash " + hash + ")";
    }
}
