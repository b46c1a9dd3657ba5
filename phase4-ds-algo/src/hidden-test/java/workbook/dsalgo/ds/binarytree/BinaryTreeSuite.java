package workbook.dsalgo.ds.binarytree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Allocation;
import workbook.grader.probe.Copied;

class BinaryTreeSuite {

    private static final int DEEP = 100_000;

    private static final List<Walk> RECURSIVE = List.of(
        new Walk("RecursiveTraversal", "preOrder", RecursiveTraversal::preOrder),
        new Walk("RecursiveTraversal", "inOrder", RecursiveTraversal::inOrder),
        new Walk("RecursiveTraversal", "postOrder", RecursiveTraversal::postOrder));
    private static final List<Walk> ITERATIVE = List.of(
        new Walk("IterativeTraversal", "preOrder", IterativeTraversal::preOrder),
        new Walk("IterativeTraversal", "inOrder", IterativeTraversal::inOrder),
        new Walk("IterativeTraversal", "postOrder", IterativeTraversal::postOrder));
    private static final List<Walk> MORRIS = List.of(
        new Walk("MorrisTraversal", "preOrder", MorrisTraversal::preOrder),
        new Walk("MorrisTraversal", "inOrder", MorrisTraversal::inOrder));

    // ---- orders ----------------------------------------------------------------------------

    @Test
    @Property("a recursive walk visits every value of a tree once, in its order")
    void recursiveOrders() {
        assertOrders(RECURSIVE);
    }

    @Test
    @Property("a walk with a stack of its own visits every value once, in its order")
    void iterativeOrders() {
        assertOrders(ITERATIVE);
    }

    @Test
    @Property("a walk without a stack visits every value once, in its order")
    void morrisOrders() {
        assertOrders(MORRIS);
    }

    @Test
    @Property("two nodes of equal values are two nodes")
    void equalValues() {
        Node<Same> root = same(2, same(0, null, same(1, null, null)),
            same(3, same(4, null, null), same(5, null, null)));
        CountedNode.allow(1000, "lowestCommonAncestor in a tree whose values are all equal");
        assertThat(BinaryTrees.lowestCommonAncestor(root, root.left().right(), root.left())
            .value().number()).as("common ancestor of two nodes, all values equal").isZero();
        CountedNode.allow(1000, "walks of a tree whose values are all equal");
        assertThat(numbers(visit -> IterativeTraversal.preOrder(root, visit)))
            .as("preOrder of a tree whose values are all equal").containsExactly(2, 0, 1, 3, 4, 5);
        assertThat(numbers(visit -> IterativeTraversal.inOrder(root, visit)))
            .as("inOrder of a tree whose values are all equal").containsExactly(0, 1, 2, 4, 3, 5);
        assertThat(numbers(visit -> IterativeTraversal.postOrder(root, visit)))
            .as("postOrder of a tree whose values are all equal")
            .containsExactly(1, 0, 4, 5, 3, 2);
        assertThat(numbers(visit -> MorrisTraversal.inOrder(root, visit)))
            .as("Morris inOrder of a tree whose values are all equal")
            .containsExactly(0, 1, 2, 4, 3, 5);
    }

    @Test
    @Property("a value is visited when its turn comes, and not after the whole tree was read")
    void visitsInTime() {
        SampleTree tree = SampleTree.leafBesideChain(1000);
        for (Walk walk : ITERATIVE) {
            String what = walk + " of " + tree.name() + ", whose visit throws";
            CountedNode.allow(100_000, what);
            assertThatThrownBy(() -> walk.of(tree, value -> {
                throw new IllegalStateException("enough");
            }), what).isInstanceOf(IllegalStateException.class);
            assertThat(CountedNode.reads())
                .as("links read by %s before the first visit, in %s", walk, tree.name())
                .isLessThanOrEqualTo(16);
        }
    }

    // ---- depth -----------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a walk with a stack of its own survives 100000 levels")
    void iterativeSurvivesDepth() {
        assertDeepOrders(ITERATIVE);
    }

    @Test
    @Property("a walk without a stack survives 100000 levels")
    void morrisSurvivesDepth() {
        assertDeepOrders(MORRIS);
    }

    @Test
    @Weight(2)
    @Property("levels, depth and common ancestors survive 100000 levels")
    void questionsSurviveDepth() {
        for (SampleTree tree : SampleTree.chains(DEEP).subList(0, 2)) {
            assertThat(surviving("depth of " + tree.name(), tree,
                () -> BinaryTrees.depth(tree.root()))).as("depth of %s", tree.name())
                .isEqualTo(DEEP);
            assertThat(surviving("levels of " + tree.name(), tree,
                () -> BinaryTrees.levels(tree.root()).size()))
                .as("how many levels there are in %s", tree.name()).isEqualTo(DEEP);
            String what = "common ancestor of the last node and the one in the middle of "
                + tree.name();
            assertThat(surviving(what, tree, () -> BinaryTrees.lowestCommonAncestor(tree.root(),
                tree.nodes().getLast(), tree.nodes().get(DEEP / 2))).value())
                .as(what).isEqualTo(DEEP / 2);
        }
    }

    @Test
    @Property("text is written and read for 100000 levels")
    void textSurvivesDepth() {
        String left = "1:a".repeat(DEEP) + ".".repeat(DEEP + 1);
        String right = "1:a.".repeat(DEEP) + ".";
        SampleTree none = SampleTree.small(0).getFirst();
        for (String text : List.of(left, right)) {
            String what = "a chain of 100000 nodes to the " + (text == left ? "left" : "right");
            String again = surviving("deserialize and serialize " + what, none,
                () -> TreeText.serialize(TreeText.deserialize(text)));
            Results.assertText("text of " + what + ", read and written again", again, text);
        }
    }

    // ---- cost ------------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a walk without a stack visits all, in memory that does not grow with the tree")
    void morrisTakesNoSpace() {
        List<SampleTree> trees = new ArrayList<>(SampleTree.chains(10_000));
        trees.add(SampleTree.full(13));
        for (Walk walk : MORRIS) {
            for (SampleTree tree : trees) {
                assertThat(allocatedBy(walk, tree))
                    .as("bytes allocated by %s of %s", walk, tree.name())
                    .isLessThanOrEqualTo(8192);
            }
        }
    }

    @Test
    @Weight(2)
    @Property("results are right, no method reads more than 16 links a node, and only walks "
        + "without a stack write")
    void linksAreReadFewTimes() {
        for (List<Walk> walks : List.of(RECURSIVE, ITERATIVE, MORRIS)) {
            for (Walk walk : walks) {
                for (SampleTree tree : SampleTree.large()) { // none that another walk has changed
                    assertCost(walk.toString(), tree, walks == MORRIS, () -> visited(walk, tree),
                        tree.expected(walk.order()));
                }
            }
        }
        for (SampleTree tree : SampleTree.large()) {
            List<List<Integer>> levels = new ArrayList<>();
            CountedNode.allow(4L * tree.size(), "reading the levels of " + tree.name());
            collectLevels(tree.root(), 0, levels);
            assertCost("levels", tree, false, () -> BinaryTrees.levels(tree.root()), levels);
            assertCost("depth", tree, false, () -> BinaryTrees.depth(tree.root()), levels.size());
            int last = tree.size() - 1;
            assertCost("lowestCommonAncestor", tree, false, () ->
                BinaryTrees.lowestCommonAncestor(
                    tree.root(), tree.nodes().get(last), tree.nodes().get(last - 1)),
                tree.nodes().get(levels.size() == tree.size() ? last - 1 : last - 2));
        }
    }

    // ---- Morris and the links --------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("after a walk without a stack every link is what it was")
    void morrisPutsLinksBack() {
        for (Walk walk : MORRIS) {
            for (SampleTree tree : SampleTree.small(6)) {
                tree.allowReading(walk + " of " + tree.name());
                assertThat(visited(walk, tree)).as("%s of %s", walk, tree.name())
                    .isEqualTo(tree.expected(walk.order()));
                assertThat(tree.changedLink()).as("links after %s of %s", walk, tree.name())
                    .isEmpty();
            }
        }
    }

    @Test
    @Property("what visit throws comes out, nothing more is visited, and every link is what it was")
    void morrisPutsLinksBackAfterAFailure() {
        for (Walk walk : MORRIS) {
            for (SampleTree tree : SampleTree.small(5)) {
                for (int failing = 0; failing < tree.size(); failing++) {
                    assertFailure(walk, tree, failing, new IllegalStateException("visit"));
                    assertFailure(walk, tree, failing, new Broken());
                    assertFailure(walk, tree, failing, new IOException("visit"));
                }
            }
        }
    }

    // ---- levels, depth, common ancestors ---------------------------------------------------

    @Test
    @Property("levels go from the root down, and from left to right")
    void levels() {
        for (SampleTree tree : SampleTree.small(6)) {
            tree.allowReading("levels of " + tree.name());
            List<List<Integer>> expected = new ArrayList<>();
            collectLevels(tree.root(), 0, expected);
            assertThat(Copied.of(BinaryTrees.levels(tree.root()))).as("levels of %s", tree.name())
                .isEqualTo(expected);
        }
    }

    @Test
    @Property("the depth counts the levels: none for the empty tree, one for a leaf")
    void depth() {
        for (SampleTree tree : SampleTree.small(6)) {
            tree.allowReading("depth of " + tree.name());
            List<List<Integer>> levels = new ArrayList<>();
            collectLevels(tree.root(), 0, levels);
            assertThat(BinaryTrees.depth(tree.root())).as("depth of %s", tree.name())
                .isEqualTo(levels.size());
        }
    }

    @Test
    @Weight(2)
    @Property("the lowest common ancestor is the deepest node that has both in its subtree")
    void commonAncestors() {
        for (SampleTree tree : SampleTree.small(5)) {
            for (Node<Integer> one : tree.nodes()) {
                for (Node<Integer> other : tree.nodes()) {
                    CountedNode.allow(1000, "lowestCommonAncestor in " + tree.name());
                    assertThat(BinaryTrees.lowestCommonAncestor(tree.root(), one, other).value())
                        .as("lowestCommonAncestor of %d and %d in %s", one.value(), other.value(),
                            tree.name())
                        .isEqualTo(deepestWithBoth(tree.root(), one, other).value());
                }
            }
        }
    }

    @Test
    @Property("a node that is not in the tree has no ancestor there, and is named")
    void strangersHaveNoAncestor() {
        Node<Integer> left = new Node<>(30);
        Node<Integer> right = new Node<>(70);
        Node<Integer> root = new Node<>(50, left, right);
        Node<Integer> twin = new Node<>(70);
        assertStranger(root, left, twin, "70");
        assertStranger(root, twin, left, "70");
        assertStranger(root, root, new Node<>(99), "99");
        assertStranger(left, left, right, "70");
        assertStranger(root, twin, twin, "70");
        assertStranger(null, twin, twin, "70");
    }

    // ---- bad input -------------------------------------------------------------------------

    @Test
    @Property("a visit or a node that is null is refused, a visit also for the empty tree")
    void refusesNull() {
        for (List<Walk> walks : List.of(RECURSIVE, ITERATIVE, MORRIS)) {
            for (Walk walk : walks) {
                assertThatThrownBy(() -> walk.call().walk(null, null), "%s(null, null)", walk)
                    .isInstanceOf(NullPointerException.class);
            }
        }
        Node<String> leaf = new Node<>("a");
        assertThatThrownBy(() -> BinaryTrees.lowestCommonAncestor(leaf, leaf, null),
            "lowestCommonAncestor of a leaf and null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> BinaryTrees.lowestCommonAncestor(leaf, null, leaf),
            "lowestCommonAncestor of null and a leaf").isInstanceOf(NullPointerException.class);
    }

    // ---- helpers ---------------------------------------------------------------------------

    private interface Call {
        void walk(Node<Integer> root, Consumer<Integer> visit);
    }

    private record Walk(String type, String order, Call call) {

        void of(SampleTree tree, Consumer<Integer> visit) {
            call.walk(tree.root(), visit);
        }

        @Override
        public String toString() {
            return type + "." + order;
        }
    }

    private static final class Broken extends Error {
    }

    /** Equal to all others, and yet one can see which it is. */
    private record Same(int number) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    private static Node<Same> same(int number, Node<Same> left, Node<Same> right) {
        Node<Same> node = new CountedNode<>(new Same(number));
        node.setLeft(left);
        node.setRight(right);
        return node;
    }

    private static List<Integer> numbers(Consumer<Consumer<Same>> walk) {
        List<Integer> numbers = new ArrayList<>();
        walk.accept(same -> numbers.add(same.number()));
        return numbers;
    }

    /** Each walk has trees of its own, so that none finds links that another one left behind. */
    private static void assertOrders(List<Walk> walks) {
        for (Walk walk : walks) {
            for (SampleTree tree : SampleTree.small(6)) {
                tree.allowReading(walk + " of " + tree.name());
                assertThat(visited(walk, tree)).as("%s of %s", walk, tree.name())
                    .isEqualTo(tree.expected(walk.order()));
            }
        }
    }

    private static void assertDeepOrders(List<Walk> walks) {
        for (SampleTree tree : SampleTree.chains(DEEP)) {
            for (Walk walk : walks) {
                String what = walk + " of " + tree.name();
                List<Integer> visited = surviving(what, tree, () -> visited(walk, tree));
                Results.assertResult(what, visited, tree.expected(walk.order()));
                assertThat(tree.changedLink()).as("links after %s", what).isEmpty();
            }
        }
    }

    /** Ends a walk that goes round in circles. */
    private static Consumer<Integer> bounded(String what, List<Integer> visited, int most) {
        return number -> {
            visited.add(number);
            if (visited.size() > most) {
                throw new AssertionError(what + ": the visits do not end, they begin with "
                    + visited.subList(0, Math.min(visited.size(), 12)));
            }
        };
    }

    private static <R> R surviving(String what, SampleTree tree, Supplier<R> call) {
        tree.allowReading(what);
        try {
            return call.get();
        } catch (StackOverflowError e) {
            throw new AssertionError(what + ": the stack overflowed", e);
        }
    }

    private static List<Integer> visited(Walk walk, SampleTree tree) {
        List<Integer> visited = new ArrayList<>();
        walk.of(tree, bounded(walk + " of " + tree.name(), visited, 2 * tree.size()));
        return visited;
    }

    private static void assertCost(String what, SampleTree tree, boolean mayWrite,
            Supplier<?> call, Object expected) {
        CountedNode.allow(4000L * tree.size(), what + " of " + tree.name());
        Results.assertResult(what + " of " + tree.name(), call.get(), expected);
        assertThat(CountedNode.reads()).as("links read by %s of %s", what, tree.name())
            .isLessThanOrEqualTo(16L * tree.size());
        if (!mayWrite) {
            assertThat(CountedNode.writes()).as("links written by %s of %s", what, tree.name())
                .isZero();
        }
    }

    /** The least of three runs: the first one may load classes. */
    private static long allocatedBy(Walk walk, SampleTree tree) {
        long[] visits = {0};
        Consumer<Integer> count = value -> visits[0]++;
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            tree.allowReading(walk + " of " + tree.name()
                + (run == 0 ? "" : ", which it has walked before"));
            least = Math.min(least, Allocation.of(() -> walk.of(tree, count)));
        }
        assertThat(visits[0]).as("visits of three times %s of %s", walk, tree.name())
            .isEqualTo(3L * tree.size());
        return least;
    }

    private static void assertFailure(
            Walk walk, SampleTree tree, int failing, Throwable thrown) {
        List<Integer> visited = new ArrayList<>();
        String what = "%s of %s, whose visit number %d throws an %s".formatted(walk, tree.name(),
            failing + 1, thrown instanceof Error ? "Error" : thrown.getClass().getSimpleName());
        tree.allowReading(what);
        assertThatThrownBy(() -> walk.of(tree, number -> {
            visited.add(number);
            if (visited.size() == failing + 1) {
                BinaryTreeSuite.<RuntimeException>raise(thrown);
            }
        }), what).isSameAs(thrown);
        assertThat(visited).as("visited by %s", what)
            .isEqualTo(tree.expected(walk.order()).subList(0, failing + 1));
        assertThat(tree.changedLink()).as("links after %s", what).isEmpty();
    }

    /** Throws it as it is, also if it is checked: the compiler takes it for an E. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static void collectLevels(Node<Integer> node, int level, List<List<Integer>> levels) {
        if (node != null) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            levels.get(level).add(node.value());
            collectLevels(node.left(), level + 1, levels);
            collectLevels(node.right(), level + 1, levels);
        }
    }

    private static Node<Integer> deepestWithBoth(
            Node<Integer> root, Node<Integer> one, Node<Integer> other) {
        for (Node<Integer> child : children(root)) {
            if (subtree(child).containsAll(List.of(one.value(), other.value()))) {
                return deepestWithBoth(child, one, other);
            }
        }
        return root;
    }

    private static List<Node<Integer>> children(Node<Integer> node) {
        List<Node<Integer>> children = new ArrayList<>();
        if (node.left() != null) {
            children.add(node.left());
        }
        if (node.right() != null) {
            children.add(node.right());
        }
        return children;
    }

    private static Set<Integer> subtree(Node<Integer> node) {
        Set<Integer> numbers = new HashSet<>(Set.of(node.value()));
        children(node).forEach(child -> numbers.addAll(subtree(child)));
        return numbers;
    }

    private static void assertStranger(
            Node<Integer> root, Node<Integer> one, Node<Integer> other, String named) {
        assertThatThrownBy(() -> BinaryTrees.lowestCommonAncestor(root, one, other),
            "lowestCommonAncestor of %s and %s in %s, one of which is a node of another tree",
            one.value(), other.value(), SampleTree.text(root))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(named);
    }
}
