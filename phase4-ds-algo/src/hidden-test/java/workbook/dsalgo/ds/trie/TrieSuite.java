package workbook.dsalgo.ds.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.trie.TrieHistories.GRIN;
import static workbook.dsalgo.ds.trie.TrieHistories.SMILE;
import static workbook.dsalgo.ds.trie.TrieHistories.assertNodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;
import workbook.grader.rule.FromScratch;

class TrieSuite {

    private final CountedTrieNode.Counter counter = new CountedTrieNode.Counter();
    private final TrieNode root = new CountedTrieNode(counter);
    private final Trie trie = new Trie(root);

    @Test
    @Gate
    @Property("no field keeps a set or sorted map of the library; no regular expression is used")
    void fromScratch() {
        FromScratch.of(Trie.class)
            .keepsNo(Set.class, SortedMap.class)
            .neverUses(Pattern.class)
            .given(TrieNode.class)
            .verify();
    }

    // ---- contents --------------------------------------------------------------------------

    @Test
    @Weight(3)
    @Property("over any history the words are those of a set that is right, and so are the nodes")
    void agreesWithAModel() {
        TrieHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("a removed word takes its nodes along, and none that another word needs")
    void removalPrunes() {
        assertPruned(List.of("tea", "ten", "to"), "tea");
        assertPruned(List.of("tea", "te", "to"), "tea");
        assertPruned(List.of("tea", "te"), "te");
        assertPruned(List.of("tea"), "tea");
        assertPruned(List.of("", "a"), "");
        assertPruned(List.of("", "a"), "a");
        assertPruned(List.of(SMILE + "a", GRIN), SMILE + "a");
        fill("tea", "ten");
        for (String absent : List.of("te", "teas", "t", "", "x")) {
            assertThat(trie.remove(absent)).as("remove(%s) of tea, ten", absent).isFalse();
            assertThat(trie.countWithPrefix("te"))
                .as("countWithPrefix(te) after remove(%s), which was not there", absent)
                .isEqualTo(2);
        }
        assertNodes(root, List.of("tea", "ten"), "add tea, ten, remove words that are not there");
    }

    @Test
    @Property("a word that is there already is not counted again")
    void addingAgain() {
        fill("tea");
        assertThat(trie.add("tea")).as("add tea again").isFalse();
        assertThat(trie.size()).as("size after tea was added twice").isEqualTo(1);
        assertThat(trie.countWithPrefix("t")).as("countWithPrefix(t) after tea was added twice")
            .isEqualTo(1);
        assertThat(trie.contains("te")).as("contains te, a prefix").isFalse();
        assertThat(trie.add("te")).as("add te, a prefix").isTrue();
        assertThat(trie.contains("tea")).as("contains tea after te was added").isTrue();
    }

    @Test
    @Weight(2)
    @Property("the unit is the code point: an emoji is one step, and half of one is no prefix")
    void codePoints() {
        fill(SMILE, GRIN, SMILE + "x", "\uFF5E", "e\u0301", "\u00E9");
        assertThat(trie.countWithPrefix("\uD83D"))
            .as("countWithPrefix of the first half of an emoji").isZero();
        assertThat(trie.countWithPrefix(SMILE)).as("countWithPrefix of an emoji").isEqualTo(2);
        assertThat(trie.matching("?")).as("matching ?, among emojis and accents")
            .containsExactly("\u00E9", "\uFF5E", SMILE, GRIN);
        assertThat(trie.matching("?x")).as("matching ?x").containsExactly(SMILE + "x");
        assertThat(new ArrayList<>(trie)).as("words, in order of code points")
            .containsExactly("e\u0301", "\u00E9", "\uFF5E", SMILE, SMILE + "x", GRIN);
        assertThat(trie.withPrefix("")).as("withPrefix of the empty prefix, in the same order")
            .containsExactly("e\u0301", "\u00E9", "\uFF5E", SMILE, SMILE + "x", GRIN);
        assertThat(trie.countWithPrefix("e")).as("countWithPrefix(e): nothing is normalized")
            .isEqualTo(1);
        assertNodes(root, new ArrayList<>(trie), "add six words with emojis and accents");
        trie.add("\uD83D");
        assertThat(trie.contains("\uD83D")).as("contains half an emoji, which was added").isTrue();
        assertThat(trie.countWithPrefix("\uD83D")).as("countWithPrefix of it").isEqualTo(1);
    }

    // ---- cost ------------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a word or prefix of m code points costs at most 2m + 1 visits, whatever is below it")
    void visitsFollowTheWord() {
        for (int i = 0; i < 2000; i++) {
            trie.add("pre" + Integer.toString(i, 3));
        }
        String word = "pre" + Integer.toString(777, 3);
        assertCost("countWithPrefix(pre)", 3, () -> trie.countWithPrefix("pre"));
        assertCost("countWithPrefix()", 0, () -> trie.countWithPrefix(""));
        assertCost("contains(" + word + ")", word.length(), () -> trie.contains(word));
        assertCost("contains(x)", 1, () -> trie.contains("x"));
        assertCost("countWithPrefix(" + word + ")", word.length(),
            () -> trie.countWithPrefix(word));
        assertCost("add(" + word + "), which is there", word.length(), () -> trie.add(word));
        assertCost("remove(" + word + ")", word.length(), () -> trie.remove(word));
        assertCost("remove(" + word + ") again", 0, word.length(), () -> trie.remove(word));
        assertCost("add(" + word + ")", word.length(), () -> trie.add(word));
        assertThat(trie.add("pre")).as("add(pre), with 2000 words below it").isTrue();
        assertThat(trie.remove("pre")).as("remove(pre)").isTrue();
        assertCost("add(pre)", 3, () -> trie.add("pre"));
        assertCost("remove(pre)", 3, () -> trie.remove("pre"));
        counter.allow(0, "size of 2000 words");
        assertThat(trie.size()).as("size of 2000 words").isEqualTo(2000);
    }

    @Test
    @Weight(2)
    @Property("a word of 100000 code points is a word like any other")
    void survivesLongWords() {
        String longest = "ab".repeat(50_000);
        survives("add", () -> trie.add(longest));
        trie.add("ab");
        survives("contains", () -> assertThat(trie.contains(longest)).as("contains").isTrue());
        survives("iterating", () -> assertThat(new ArrayList<>(trie).size())
            .as("words seen").isEqualTo(2));
        survives("countWithPrefix", () -> assertThat(trie.countWithPrefix(longest))
            .as("countWithPrefix of it").isEqualTo(1));
        survives("withPrefix(aba)", () -> assertThat(trie.withPrefix("aba").size())
            .as("words of withPrefix(aba)").isEqualTo(1));
        survives("matching(*b)", () -> assertThat(trie.matching("*b").size())
            .as("words of matching(*b)").isEqualTo(2));
        survives("remove", () -> assertThat(trie.remove(longest)).as("remove").isTrue());
        assertNodes(root, List.of("ab"), "add and remove a word of 100000 code points, add ab");
    }

    // ---- as a set --------------------------------------------------------------------------

    @Test
    @Property("a trie is a set: it equals a set of the same words")
    void isASet() {
        Set<String> set = trie;
        assertThat(set.addAll(List.of("b", "a", "b"))).as("addAll(b, a, b)").isTrue();
        assertThat(set.equals(Set.of("a", "b"))).as("%s equals the set of a and b", set).isTrue();
        assertThat(Set.of("a", "b").equals(set)).as("the set of a and b equals %s", set).isTrue();
        assertThat(set.contains(7)).as("contains(7), no string").isFalse();
        assertThat(set.remove(7)).as("remove(7), no string").isFalse();
        assertThat(set.retainAll(List.of("b"))).as("retainAll(b)").isTrue();
        assertThat(set.toString()).as("what is left").isEqualTo("[b]");
        set.clear();
        assertThat(set.isEmpty()).as("isEmpty after clear").isTrue();
        assertNodes(root, List.of(), "clear");
    }

    @Test
    @Property("null is no word, no prefix and no pattern, is refused, and changes nothing")
    void refusesNull() {
        Trie empty = new Trie();
        fill("a");
        for (Trie mine : List.of(empty, trie)) {
            String what = " of a trie of " + mine.size() + " words";
            Refusals.of(NullPointerException.class)
                .by("add(null)" + what, () -> mine.add(null))
                .by("contains(null)" + what, () -> mine.contains(null))
                .by("remove(null)" + what, () -> mine.remove(null))
                .by("countWithPrefix(null)" + what, () -> mine.countWithPrefix(null))
                .by("withPrefix(null)" + what, () -> mine.withPrefix(null))
                .by("matching(null)" + what, () -> mine.matching(null))
                .verify();
        }
        assertThat(empty.isEmpty()).as("isEmpty of the empty trie afterwards").isTrue();
        assertThat(trie.size()).as("size afterwards").isEqualTo(1);
        assertThat(trie.countWithPrefix("")).as("countWithPrefix() afterwards").isEqualTo(1);
    }

    // ---- helpers ---------------------------------------------------------------------------

    private void fill(String... words) {
        for (String word : words) {
            trie.add(word);
        }
    }

    private void assertCost(String what, int codePoints, Runnable call) {
        assertCost(what, codePoints, codePoints, call);
    }

    private void assertCost(String what, int least, int codePoints, Runnable call) {
        counter.allow(100_000, what);
        call.run();
        assertThat(counter.visits()).as("visits by %s in a trie of 2000 words", what)
            .isBetween((long) least, 2L * codePoints + 1);
    }

    private static void survives(String what, Runnable call) {
        try {
            call.run();
        } catch (StackOverflowError e) {
            throw new AssertionError(
                what + " with a word of 100000 code points: the stack overflowed", e);
        }
    }

    private static void assertPruned(List<String> words, String removed) {
        TrieNode own = new TrieNode();
        Trie mine = new Trie(own);
        words.forEach(mine::add);
        String what = "add %s, remove '%s'".formatted(words, removed);
        assertThat(mine.remove(removed)).as(what).isTrue();
        List<String> rest = words.stream().filter(word -> !word.equals(removed)).toList();
        assertNodes(own, rest, what);
        assertThat(mine.contains(removed)).as("%s: contains('%s')", what, removed).isFalse();
        assertThat(mine.countWithPrefix("")).as("%s: countWithPrefix()", what)
            .isEqualTo(rest.size());
    }
}
