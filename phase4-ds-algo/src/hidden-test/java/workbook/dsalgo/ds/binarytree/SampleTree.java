package workbook.dsalgo.ds.binarytree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A tree to walk, with what its walks have to visit. Nodes are numbered in pre-order.
 *
 * @param name how messages call it
 * @param nodes all nodes, the root first
 * @param links the left and the right child of each, as it was built
 */
record SampleTree(String name, List<CountedNode<Integer>> nodes, List<Links> links) {

    record Links(Node<Integer> left, Node<Integer> right) {
    }

    private record Shape(Shape left, Shape right) {
    }

    Node<Integer> root() {
        return nodes.isEmpty() ? null : nodes.getFirst();
    }

    int size() {
        return nodes.size();
    }

    /** Lets the nodes be read: more than once in any right method, and not for ever. */
    void allowReading(String what) {
        CountedNode.allow(64 + 16L * size(), what);
    }

    /** Every shape of up to {@code most} nodes, the empty tree included. */
    static List<SampleTree> small(int most) {
        List<SampleTree> trees = new ArrayList<>();
        for (int size = 0; size <= most; size++) {
            for (Shape shape : shapes(size)) {
                List<CountedNode<Integer>> nodes = new ArrayList<>();
                CountedNode.allow(Long.MAX_VALUE, "building small trees");
                trees.add(of(text(build(shape, nodes)), nodes));
            }
        }
        return trees;
    }

    /** Trees that are as deep as they are large. */
    static List<SampleTree> chains(int size) {
        return List.of(
            chain("a chain of %d nodes to the left", size, number -> true),
            chain("a chain of %d nodes to the right", size, number -> false),
            chain("a zigzag of %d nodes", size, number -> number % 2 == 0));
    }

    /** Trees of some thousand nodes in all, each made anew. */
    static List<SampleTree> large() {
        List<SampleTree> trees = new ArrayList<>(chains(1000));
        trees.add(full(10));
        return trees;
    }

    /** A full tree: every level but the last has all its nodes. */
    static SampleTree full(int levels) {
        List<CountedNode<Integer>> nodes = new ArrayList<>();
        build(fullShape(levels), nodes);
        return of("a full tree of %d nodes".formatted(nodes.size()), nodes);
    }

    /** A root with a leaf to the left and a chain of {@code size} nodes to the right. */
    static SampleTree leafBesideChain(int size) {
        List<CountedNode<Integer>> nodes = new ArrayList<>();
        CountedNode<Integer> root = added(nodes);
        root.setLeft(added(nodes));
        root.setRight(chain("", size, number -> false).root());
        return of("a leaf beside a chain of %d nodes".formatted(size), nodes);
    }

    /** The first link that is not as it was built, in words; empty if all are. */
    String changedLink() {
        allowReading("looking for changed links");
        for (int i = 0; i < size(); i++) {
            Node<Integer> node = nodes.get(i);
            if (node.left() != links.get(i).left()) {
                return "the left link of node " + i + " is not what it was";
            }
            if (node.right() != links.get(i).right()) {
                return "the right link of node " + i + " is not what it was";
            }
        }
        return "";
    }

    /**
     * The numbers in the order that is named, for trees of any depth. On the list of what is still
     * to do {@code n + 1} stands for the whole tree of node n, and {@code -n - 1} for its visit.
     */
    List<Integer> expected(String order) {
        List<Integer> numbers = new ArrayList<>(size());
        List<Integer> todo = new ArrayList<>();
        todo.add(size() == 0 ? 0 : 1);
        while (!todo.isEmpty()) {
            int next = todo.removeLast();
            if (next < 0) {
                numbers.add(-next - 1);
            } else if (next > 0) {
                int left = tree(links.get(next - 1).left());
                int right = tree(links.get(next - 1).right());
                todo.addAll(switch (order) {
                    case "preOrder" -> List.of(right, left, -next);
                    case "inOrder" -> List.of(right, -next, left);
                    default -> List.of(-next, right, left);
                });
            }
        }
        return numbers;
    }

    private static int tree(Node<Integer> node) {
        return node == null ? 0 : node.value() + 1;
    }

    private static SampleTree of(String name, List<CountedNode<Integer>> nodes) {
        CountedNode.allow(Long.MAX_VALUE, "building " + name);
        return new SampleTree(name, nodes, nodes.stream()
            .map(node -> new Links(node.left(), node.right())).toList());
    }

    private static SampleTree chain(String name, int size, IntPredicate goesLeft) {
        List<CountedNode<Integer>> nodes = new ArrayList<>();
        added(nodes);
        for (int number = 0; number < size - 1; number++) {
            CountedNode<Integer> next = added(nodes);
            if (goesLeft.test(number)) {
                nodes.get(number).setLeft(next);
            } else {
                nodes.get(number).setRight(next);
            }
        }
        return of(name.formatted(size), nodes);
    }

    private static CountedNode<Integer> added(List<CountedNode<Integer>> nodes) {
        CountedNode<Integer> node = new CountedNode<>(nodes.size());
        nodes.add(node);
        return node;
    }

    private static List<Shape> shapes(int size) {
        List<Shape> shapes = new ArrayList<>();
        if (size == 0) {
            shapes.add(null);
        }
        for (int left = 0; left < size; left++) {
            for (Shape one : shapes(left)) {
                for (Shape other : shapes(size - 1 - left)) {
                    shapes.add(new Shape(one, other));
                }
            }
        }
        return shapes;
    }

    private static Shape fullShape(int levels) {
        return levels == 0 ? null : new Shape(fullShape(levels - 1), fullShape(levels - 1));
    }

    private static Node<Integer> build(Shape shape, List<CountedNode<Integer>> nodes) {
        if (shape == null) {
            return null;
        }
        CountedNode<Integer> node = added(nodes);
        node.setLeft(build(shape.left(), nodes));
        node.setRight(build(shape.right(), nodes));
        return node;
    }

    /** As {@code 0(1, 2(., 3))}, where the dot is a child that is missing. */
    static String text(Node<?> node) {
        if (node == null) {
            return ".";
        }
        return node.left() == null && node.right() == null ? node.value().toString()
            : node.value() + "(" + text(node.left()) + ", " + text(node.right()) + ")";
    }
}
