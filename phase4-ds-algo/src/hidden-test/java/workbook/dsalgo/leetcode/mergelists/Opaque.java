package workbook.dsalgo.leetcode.mergelists;

/** A value that nothing but an order may look at. */
final class Opaque {

    private final int rank;

    Opaque(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    @Override
    public boolean equals(Object other) {
        throw new AssertionError("equals of a value was called: only the order compares");
    }

    @Override
    public int hashCode() {
        throw new AssertionError("hashCode of a value was called: only the order compares");
    }

    @Override
    public String toString() {
        return "value " + rank;
    }
}
