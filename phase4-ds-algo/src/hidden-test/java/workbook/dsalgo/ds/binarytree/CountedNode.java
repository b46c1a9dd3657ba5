package workbook.dsalgo.ds.binarytree;

/** A node that counts how often links are read and written, and ends what reads without end. */
final class CountedNode<T> extends Node<T> {

    private static String what;
    private static long allowed;
    private static long reads;
    private static long writes;

    CountedNode(T value) {
        super(value);
    }

    /** Counts from zero. What reads more than {@code links} links is ended. */
    static void allow(long links, String forWhat) {
        allowed = links;
        what = forWhat;
        reads = 0;
        writes = 0;
    }

    static long reads() {
        return reads;
    }

    static long writes() {
        return writes;
    }

    @Override
    public Node<T> left() {
        read();
        return super.left();
    }

    @Override
    public Node<T> right() {
        read();
        return super.right();
    }

    @Override
    public void setLeft(Node<T> left) {
        writes++;
        super.setLeft(left);
    }

    @Override
    public void setRight(Node<T> right) {
        writes++;
        super.setRight(right);
    }

    private static void read() {
        reads++;
        if (reads > allowed) {
            throw new AssertionError(
                what + ": more than " + allowed + " links were read, does it end?");
        }
    }
}
