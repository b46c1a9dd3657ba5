package workbook.dsalgo.ds.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.trie.TrieHistories.BY_CODE_POINTS;
import static workbook.dsalgo.ds.trie.TrieHistories.GRIN;
import static workbook.dsalgo.ds.trie.TrieHistories.SMILE;
import static workbook.dsalgo.ds.trie.TrieHistories.assertNodes;
import static workbook.dsalgo.ds.trie.TrieHistories.assertWords;
import static workbook.dsalgo.ds.trie.TrieHistories.word;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.rule.FromScratch;

class TrieSuite {

    private final CountedTrieNode.Counter counter = new CountedTrieNode.Counter();
    private final TrieNode root = new CountedTrieNode(counter);
    private final Trie trie = new Trie(root);

    @Test
    @Gate
    @Property("words are found in a tree of your own, not in a set of the library or by a regex")
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
    @Property("any program does what it does on a set that is right, node by node")
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
        assertNodes(root, new ArrayList<>(trie), "add six words with emojis and accents");
        trie.add("\uD83D");
        assertThat(trie.contains("\uD83D")).as("contains half an emoji, which was added").isTrue();
        assertThat(trie.countWithPrefix("\uD83D")).as("countWithPrefix of it").isEqualTo(1);
    }

    // ---- wildcards -------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a pattern finds the words that match it as a whole, in order, each once")
    void wildcards() {
        Seeds.each(40, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            TreeSet<String> words = new TreeSet<>(BY_CODE_POINTS);
            Trie mine = new Trie();
            for (int i = 0; i < 12; i++) {
                String word = word(random);
                words.add(word);
                mine.add(word);
            }
            for (int i = 0; i < 40; i++) {
                String pattern = pattern(random);
                assertThat(mine.matching(pattern)).as("matching(%s) of %s", pattern, words)
                    .isEqualTo(words.stream().filter(word -> matches(pattern, word)).toList());
            }
        });
    }

    @Test
    @Property("a star stands for nothing too, and a backslash takes the meaning from what follows")
    void starsAndBackslashes() {
        fill("", "a", "ab", "a*b", "a?", "a\\b", "axb");
        assertThat(trie.matching("")).as("matching the empty pattern").containsExactly("");
        assertThat(trie.matching("*")).as("matching *").hasSize(7);
        assertThat(trie.matching("**")).as("matching **").hasSize(7);
        assertThat(trie.matching("a*b")).as("matching a*b")
            .containsExactly("a*b", "a\\b", "ab", "axb");
        assertThat(trie.matching("a\\*b")).as("matching a\\*b").containsExactly("a*b");
        assertThat(trie.matching("a\\?")).as("matching a\\?").containsExactly("a?");
        assertThat(trie.matching("a\\\\b")).as("matching a\\\\b").containsExactly("a\\b");
        assertThat(trie.matching("\\a\\x?")).as("matching \\a\\x?").containsExactly("axb");
        assertThatThrownBy(() -> trie.matching("ab\\"), "matching ab\\")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ab\\");
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
        assertCost("remove(" + word + ")", word.length(), () -> trie.remove(word));
        assertCost("add(" + word + ")", word.length(), () -> trie.add(word));
        counter.allow(0, "size of 2000 words");
        assertThat(trie.size()).as("size of 2000 words").isEqualTo(2000);
    }

    @Test
    @Weight(2)
    @Property("a pattern of p code points costs at most 2(p + 1) visits a node, however many stars")
    void starsDoNotMultiply() {
        for (int length = 1; length <= 40; length++) {
            trie.add("a".repeat(length));
        }
        for (String pattern : List.of("*a*a*a*a*a*a*b", "**********b", "?*?*?*?*?*a*?b", "*a*")) {
            int most = 2 * (pattern.length() + 1) * 41;
            counter.allow(100L * most, "matching(" + pattern + ") of a, aa, aaa, ... (40 words)");
            List<String> found = trie.matching(pattern);
            assertThat(found).as("words matching %s among a, aa, aaa, ...", pattern)
                .hasSize(pattern.endsWith("b") ? 0 : 40);
            assertThat(counter.visits()).as("visits by matching(%s) of 40 words", pattern)
                .isBetween(1L, (long) most);
        }
    }

    @Test
    @Property("what stands in front of the first wildcard is followed, not searched for")
    void literalsAreFollowed() {
        for (int i = 0; i < 2000; i++) {
            trie.add(Integer.toString(i, 36));
        }
        counter.allow(100_000, "matching(1ab) of 2000 words");
        assertThat(trie.matching("1ab")).as("matching(1ab)").containsExactly("1ab");
        assertThat(counter.visits()).as("visits by matching(1ab) of 2000 words")
            .isLessThanOrEqualTo(2 * 4 * 4);
        counter.allow(100_000, "matching(1a?) of 2000 words");
        assertThat(trie.matching("1a?")).as("matching(1a?)").hasSize(36);
        assertThat(counter.visits()).as("visits by matching(1a?) of 2000 words")
            .isLessThanOrEqualTo(2 * 4 * (36 + 3));
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
        survives("withPrefix(aba)", () -> assertThat(trie.withPrefix("aba").size())
            .as("words of withPrefix(aba)").isEqualTo(1));
        survives("matching(*b)", () -> assertThat(trie.matching("*b").size())
            .as("words of matching(*b)").isEqualTo(2));
        survives("remove", () -> assertThat(trie.remove(longest)).as("remove").isTrue());
        assertNodes(root, List.of("ab"), "add and remove a word of 100000 code points, add ab");
    }

    // ---- as a set --------------------------------------------------------------------------

    @Test
    @Property("an iterator may remove any of the words that it shows")
    void iteratorRemoves() {
        List<String> words = List.of("", "a", "ab", "abc", "b", "ba");
        for (int mask = 0; mask < 1 << words.size(); mask++) {
            TrieNode own = new TrieNode();
            Trie mine = new Trie(own);
            words.forEach(mine::add);
            List<String> seen = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            Iterator<String> iterator = mine.iterator();
            while (iterator.hasNext() && seen.size() <= words.size()) {
                seen.add(iterator.next());
                if ((mask & 1 << seen.size() - 1) != 0) {
                    iterator.remove();
                    removed.add(seen.getLast());
                }
            }
            List<String> rest = words.stream().filter(word -> !removed.contains(word)).toList();
            String what = "add %s, iterator removes %s".formatted(words, removed);
            assertThat(seen).as("%s: seen", what).isEqualTo(words);
            assertWords(mine, rest, what);
            assertNodes(own, rest, what);
        }
    }

    @Test
    @Property("an iterator notices other changes, ends by name, and removes only what it showed")
    void iteratorRefuses() {
        fill("a", "b");
        Iterator<String> iterator = trie.iterator();
        assertThatThrownBy(iterator::remove, "remove before the first next")
            .isInstanceOf(IllegalStateException.class);
        iterator.next();
        iterator.remove();
        assertThatThrownBy(iterator::remove, "the second remove after one next")
            .isInstanceOf(IllegalStateException.class);
        trie.add("b");
        trie.remove("x");
        assertThat(iterator.next()).as("next after an add and a remove that changed nothing")
            .isEqualTo("b");
        assertThatThrownBy(iterator::next, "next after the last word")
            .isInstanceOf(NoSuchElementException.class);
        Iterator<String> before = trie.iterator();
        trie.add("c");
        assertThatThrownBy(before::next, "next after add of a new word")
            .isInstanceOf(ConcurrentModificationException.class);
        Iterator<String> again = trie.iterator();
        again.next();
        trie.remove("c");
        assertThatThrownBy(again::remove, "remove of the iterator after remove of the trie")
            .isInstanceOf(ConcurrentModificationException.class);
    }

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
    @Property("null is no word, no prefix and no pattern, and changes nothing")
    void refusesNull() {
        fill("a");
        assertNull(() -> trie.add(null), "add(null)");
        assertNull(() -> trie.contains(null), "contains(null)");
        assertNull(() -> trie.remove(null), "remove(null)");
        assertNull(() -> trie.countWithPrefix(null), "countWithPrefix(null)");
        assertNull(() -> trie.withPrefix(null), "withPrefix(null)");
        assertNull(() -> trie.matching(null), "matching(null)");
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
        counter.allow(100_000, what);
        call.run();
        assertThat(counter.visits()).as("visits by %s in a trie of 2000 words", what)
            .isBetween((long) codePoints, 2L * codePoints + 1);
    }

    private static void survives(String what, Runnable call) {
        try {
            call.run();
        } catch (StackOverflowError e) {
            throw new AssertionError(
                what + " with a word of 100000 code points: the stack overflowed", e);
        }
    }

    private static void assertNull(Runnable call, String what) {
        assertThatThrownBy(call::run, what).isInstanceOf(NullPointerException.class);
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

    private static String pattern(RandomGenerator random) {
        StringBuilder pattern = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            pattern.append(List.of("a", "b", SMILE, "?", "*", "*").get(random.nextInt(6)));
        }
        return pattern.toString();
    }

    /** What matching means, written down without a thought for its cost. */
    private static boolean matches(String pattern, String word) {
        if (pattern.isEmpty()) {
            return word.isEmpty();
        }
        int first = pattern.codePointAt(0);
        String rest = pattern.substring(Character.charCount(first));
        if (first == '*' && matches(rest, word)) {
            return true;
        }
        if (word.isEmpty()) {
            return false;
        }
        int letter = word.codePointAt(0);
        String others = word.substring(Character.charCount(letter));
        return first == '*' ? matches(pattern, others)
            : (first == '?' || first == letter) && matches(rest, others);
    }
}
