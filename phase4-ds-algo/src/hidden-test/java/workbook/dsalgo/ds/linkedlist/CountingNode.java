package workbook.dsalgo.ds.linkedlist;

import java.util.ArrayList;
import java.util.List;

/** A node that tells a common counter of every link that is followed or set. */
final class CountingNode extends Node<Integer> {

    /** What was done to the nodes of one chain. */
    static final class Counter {

        private long followed;
        private long set;

        long followed() {
            return followed;
        }

        long set() {
            return set;
        }

        void reset() {
            followed = 0;
            set = 0;
        }
    }

    private final Counter counter;

    private CountingNode(int value, Counter counter) {
        super(value, null);
        this.counter = counter;
    }

    /**
     * Nodes 0, 1, 2, ... as one chain, with the counter at zero.
     *
     * @param entry where the link of the last node leads to; -1 for nowhere
     */
    static List<Node<Integer>> chain(int size, int entry, Counter counter) {
        List<Node<Integer>> nodes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            nodes.add(new CountingNode(i, counter));
        }
        for (int i = 0; i + 1 < size; i++) {
            nodes.get(i).setNext(nodes.get(i + 1));
        }
        if (entry >= 0) {
            nodes.getLast().setNext(nodes.get(entry));
        }
        counter.reset();
        return nodes;
    }

    @Override
    public Node<Integer> next() {
        counter.followed++;
        return super.next();
    }

    @Override
    public void setNext(Node<Integer> next) {
        counter.set++;
        super.setNext(next);
    }
}
