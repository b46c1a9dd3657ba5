package workbook.dsalgo.ds.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;
import workbook.grader.probe.Copied;

/** A trie and a sorted set, on which the same calls are made. */
final class TrieHistories {

    static final String SMILE = "\uD83D\uDE00";
    static final String GRIN = "\uD83D\uDE01";

    static final Comparator<String> BY_CODE_POINTS = (one, other) ->
        Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private final TrieNode root = new TrieNode();
    private final Trie trie = new Trie(root);
    private final TreeSet<String> model = new TreeSet<>(BY_CODE_POINTS);

    private TrieHistories() {
    }

    static void verify() {
        Histories.of(TrieHistories::new, TrieHistories::draw).checking(TrieHistories::assertSame)
            .verify(20, 200);
    }

    /** Half of the calls change something. */
    private static Step<TrieHistories> draw(RandomGenerator random, int at) {
        String word = word(random);
        String quoted = "(\"" + word + "\")";
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Step<>("add" + quoted, it -> it.add(word));
            case 3, 4 -> new Step<>("remove" + quoted, it -> it.remove(word));
            case 5 -> new Step<>("contains" + quoted, it -> it.contains(word));
            case 6, 7 -> new Step<>("countWithPrefix" + quoted, it -> it.countWithPrefix(word));
            default -> new Step<>("withPrefix" + quoted, it -> it.withPrefix(word));
        };
    }

    private void add(String word) {
        assertReturned(trie.add(word), model.add(word));
    }

    private void remove(String word) {
        assertReturned(trie.remove(word), model.remove(word));
    }

    private void contains(String word) {
        assertReturned(trie.contains(word), model.contains(word));
    }

    private void countWithPrefix(String prefix) {
        assertReturned(trie.countWithPrefix(prefix), beginning(prefix).size());
    }

    private void withPrefix(String prefix) {
        assertReturned(trie.withPrefix(prefix), beginning(prefix));
    }

    private List<String> beginning(String prefix) {
        return model.stream().filter(word -> word.startsWith(prefix)).toList();
    }

    private static void assertReturned(Object got, Object expected) {
        assertThat(Copied.of(got)).as("the last call returns").isEqualTo(expected);
    }

    private void assertSame() {
        assertThat(trie.size()).as("size").isEqualTo(model.size());
        assertWords(trie, model, "after the last call");
        assertNodes(root, model, "after the last call");
    }

    // ---- for the suite too -----------------------------------------------------------------

    /** Up to four letters of few. */
    static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int left = random.nextInt(5); left > 0; left--) {
            word.append(List.of("a", "b", SMILE, GRIN).get(random.nextInt(4)));
        }
        return word.toString();
    }

    static void assertWords(Trie trie, Iterable<String> expected, String what) {
        List<String> words = new ArrayList<>();
        List<String> right = new ArrayList<>();
        expected.forEach(right::add);
        Iterator<String> iterator = trie.iterator();
        while (iterator.hasNext() && words.size() <= right.size()) {
            words.add(iterator.next());
        }
        if (!words.equals(right)) {
            assertThat(words).as("%s: words", what).isEqualTo(right);
        }
    }

    /** Compares the nodes that there are, and their words, with those that there should be. */
    static void assertNodes(TrieNode root, Iterable<String> words, String what) {
        Map<String, Integer> expected = new TreeMap<>(Map.of("", 0));
        for (String word : words) {
            expected.merge("", 1, Integer::sum);
            for (int end = 0; end < word.length(); ) {
                end += Character.charCount(word.codePointAt(end));
                expected.merge(word.substring(0, end), 1, Integer::sum);
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        Deque<TrieNode> nodes = new ArrayDeque<>(List.of(root));
        Deque<String> prefixes = new ArrayDeque<>(List.of(""));
        while (!nodes.isEmpty() && found.size() <= expected.size()) {
            TrieNode node = nodes.pop();
            String prefix = prefixes.pop();
            found.put(prefix, node.words());
            for (int next = node.codePointAfter(-1); next >= 0; next = node.codePointAfter(next)) {
                nodes.push(node.child(next));
                prefixes.push(prefix + Character.toString(next));
            }
        }
        if (!found.equals(expected)) {
            assertThat(told(found))
                .as("%s: the nodes that there are, each with its words()", what)
                .isEqualTo(told(expected));
        }
    }

    private static List<String> told(Map<String, Integer> words) {
        return words.entrySet().stream()
            .map(node -> (node.getKey().isEmpty() ? "root" : node.getKey()) + ": "
                + node.getValue()).toList();
    }
}
