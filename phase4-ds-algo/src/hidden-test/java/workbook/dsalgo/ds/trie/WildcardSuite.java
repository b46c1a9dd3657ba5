package workbook.dsalgo.ds.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.trie.TrieHistories.BY_CODE_POINTS;
import static workbook.dsalgo.ds.trie.TrieHistories.GRIN;
import static workbook.dsalgo.ds.trie.TrieHistories.SMILE;
import static workbook.dsalgo.ds.trie.TrieHistories.word;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Copied;
import workbook.grader.probe.Refusals;

/** What a pattern finds, and what it costs. */
class WildcardSuite {

    /** What random patterns are made of. */
    private static final List<String> LETTERS =
        List.of("a", "b", SMILE, "?", "*", "*", "\\a", "\\" + SMILE);

    private final CountedTrieNode.Counter counter = new CountedTrieNode.Counter();
    private final Trie trie = new Trie(new CountedTrieNode(counter));

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
                assertThat(Copied.of(mine.matching(pattern)))
                    .as("matching(%s) of %s", pattern, words)
                    .isEqualTo(words.stream().filter(word -> matches(pattern, word)).toList());
            }
        });
    }

    @Test
    @Property("a star stands for nothing too, and a backslash takes the meaning from what follows")
    void starsAndBackslashes() {
        List.of("", "a", "ab", "a*b", "a?", "a\\b", "axb").forEach(trie::add);
        assertThat(trie.matching("")).as("matching the empty pattern").containsExactly("");
        assertThat(trie.matching("*")).as("matching *").hasSize(7);
        assertThat(trie.matching("**")).as("matching **").hasSize(7);
        assertThat(trie.matching("a*b")).as("matching a*b")
            .containsExactly("a*b", "a\\b", "ab", "axb");
        assertThat(trie.matching("a\\*b")).as("matching a\\*b").containsExactly("a*b");
        assertThat(trie.matching("a\\?")).as("matching a\\?").containsExactly("a?");
        assertThat(trie.matching("a\\\\b")).as("matching a\\\\b").containsExactly("a\\b");
        assertThat(trie.matching("\\a\\x?")).as("matching \\a\\x?").containsExactly("axb");
    }

    @Test
    @Property("a backslash takes the meaning from any code point behind it, also from a backslash")
    void escapes() {
        List.of("a\\", "a", SMILE, "*", GRIN).forEach(trie::add);
        assertThat(trie.matching("a\\\\")).as("matching a and two backslashes")
            .containsExactly("a\\");
        assertThat(trie.matching("\\\\")).as("matching two backslashes").isEmpty();
        assertThat(trie.matching("*\\\\")).as("matching a star and two backslashes")
            .containsExactly("a\\");
        assertThat(trie.matching("\\" + SMILE)).as("matching a backslash and an emoji")
            .containsExactly(SMILE);
        assertThat(trie.matching("\\*")).as("matching a backslash and a star")
            .containsExactly("*");
    }

    @Test
    @Property("a backslash with nothing behind it is refused, and the pattern is named")
    void refusesLonelyBackslashes() {
        trie.add("ab");
        for (String pattern : List.of("\\", "ab\\", "*\\", "ab\\\\\\")) {
            Refusals.of(IllegalArgumentException.class).naming(pattern)
                .by("matching(" + pattern + ")", () -> trie.matching(pattern)).verify();
        }
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
        counter.allow(100_000, "matching(1\\a\\b) of 2000 words");
        assertThat(trie.matching("1\\a\\b")).as("matching(1\\a\\b)").containsExactly("1ab");
        assertThat(counter.visits()).as("visits by matching(1\\a\\b) of 2000 words")
            .isLessThanOrEqualTo(2 * 6 * 4);
        counter.allow(100_000, "matching(1a?) of 2000 words");
        assertThat(trie.matching("1a?")).as("matching(1a?)").hasSize(36);
        assertThat(counter.visits()).as("visits by matching(1a?) of 2000 words")
            .isLessThanOrEqualTo(2 * 4 * (36 + 3));
    }

    private static String pattern(RandomGenerator random) {
        StringBuilder pattern = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            pattern.append(LETTERS.get(random.nextInt(LETTERS.size())));
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
        if (first == '\\') {
            return !word.isEmpty() && word.codePointAt(0) == rest.codePointAt(0) && matches(
                rest.substring(Character.charCount(rest.codePointAt(0))),
                word.substring(Character.charCount(word.codePointAt(0))));
        }
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
