package workbook.dsalgo.ds.binarytree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

class TreeTextSuite {

    @Test
    @Property("the text of a tree is the one that is specified")
    void writesTheSpecifiedText() {
        assertThat(TreeText.serialize(null)).as("text of the empty tree").isEqualTo(".");
        assertThat(TreeText.serialize(new Node<>(""))).as("text of a leaf with an empty value")
            .isEqualTo("0:..");
        Node<String> c = new Node<>("c", null, new Node<>("twelve chars"));
        assertThat(TreeText.serialize(new Node<>("b", new Node<>("a"), c)))
            .as("text of b(a, c(., twelve chars))").isEqualTo("1:b1:a..1:c.12:twelve chars..");
        assertThat(TreeText.serialize(new Node<>("\uD83D\uDE00")))
            .as("text of a leaf with one emoji, which is two chars")
            .isEqualTo("2:\uD83D\uDE00..");
    }

    @Test
    @Weight(2)
    @Property("every tree comes back from its text, whatever its values look like")
    void comesBack() {
        List<String> values = List.of("", ".", ":", "1:a..", "null", "#", "12", ",", "a b", "0",
            "\n", "\u00E9", "\uD83D\uDE00", "\uD83D");
        for (SampleTree tree : SampleTree.small(5)) {
            for (int from = 0; from < values.size(); from++) {
                tree.allowReading("reading " + tree.name());
                Node<String> named = named(tree.root(), values, from);
                String text = TreeText.serialize(named);
                assertThat(SampleTree.text(TreeText.deserialize(text)))
                    .as("deserialize(%s)", text).isEqualTo(SampleTree.text(named));
            }
        }
    }

    @Test
    @Property("text that is no tree is refused, and the place is named")
    void refusesOtherTexts() {
        assertRefused("", "0");
        assertRefused("1:a.", "4");
        assertRefused("1:a..1:b..", "5");
        assertRefused("..", "1");
        assertRefused("x", "0");
        assertRefused("1:ax..", "3");
        assertRefused("1;a..", "1");
        assertRefused("12:abc", "12");
        assertRefused("2147483648:a..", "2147483648");
        assertRefused("99999999999999999999:a..", "99999999999999999999");
        assertRefused("4294967297:a..", "4294967297");
        assertRefused("18446744073709551617:a..", "18446744073709551617");
        assertRefused("1", "1");
        assertRefused("1:", "1");
        assertRefused("1:a", "3");
        assertRefused("1:a.. ", "5");
        for (String text : List.of("-1:a..", "+1:a..", " .", "\u0661:a..")) {
            assertRefused(text, "0");
        }
        for (String text : List.of("01:a..", "01x", "01", "00:..", ". ", "1 :a..")) {
            assertRefused(text, "1");
        }
        assertThatThrownBy(() -> TreeText.deserialize(null), "deserialize(null)")
            .isInstanceOf(NullPointerException.class);
    }

    @Test
    @Property("what is read is exactly what is written: any other text is refused")
    void readsOnlyWhatItWrites() {
        String chars = ".:01a3-";
        Seeds.each(3000, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            StringBuilder changed = new StringBuilder("1:b3:1:a..0:.1:c..");
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(changed.length());
                String with = String.valueOf(chars.charAt(random.nextInt(chars.length())));
                changed.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : with);
            }
            String text = changed.toString();
            assertRefusedUnlessWritten(text);
        });
    }

    @Test
    @Property("the text of n nodes is right, and takes at most 16n reads of links and no write")
    void writesWithFewReads() {
        for (SampleTree tree : SampleTree.large()) {
            CountedNode.allow(Long.MAX_VALUE, "building " + tree.name());
            Node<String> root = counted(tree.root());
            String expected = text(root);
            CountedNode.allow(4000L * tree.size(), "serialize of " + tree.name());
            Results.assertText("serialize of " + tree.name(), TreeText.serialize(root), expected);
            assertThat(CountedNode.reads()).as("links read by serialize of %s", tree.name())
                .isLessThanOrEqualTo(16L * tree.size());
            assertThat(CountedNode.writes()).as("links written by serialize of %s", tree.name())
                .isZero();
        }
    }

    private static Node<String> counted(Node<Integer> node) {
        if (node == null) {
            return null;
        }
        Node<String> counted = new CountedNode<>(node.value().toString());
        counted.setLeft(counted(node.left()));
        counted.setRight(counted(node.right()));
        return counted;
    }

    private static String text(Node<String> node) {
        return node == null ? "." : node.value().length() + ":" + node.value()
            + text(node.left()) + text(node.right());
    }

    private static Node<String> named(Node<Integer> node, List<String> values, int from) {
        return node == null ? null : new Node<>(
            values.get((from + node.value()) % values.size()),
            named(node.left(), values, from), named(node.right(), values, from));
    }

    private static void assertRefused(String text, String named) {
        assertThatThrownBy(() -> TreeText.deserialize(text), "deserialize(%s)", text)
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(named);
    }

    private static void assertRefusedUnlessWritten(String text) {
        Node<String> read;
        try {
            read = TreeText.deserialize(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        if (!text(read).equals(text)) {
            throw new AssertionError(("deserialize(%s): a text that no tree has must be refused; "
                + "you read it as the tree %s, whose text is %s")
                .formatted(text, SampleTree.text(read), text(read)));
        }
    }
}
