package workbook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.collections4.trie.PatriciaTrie;
import workbook.dsalgo.ds.trie.Trie;

/** The sets of words that are measured. */
public enum TriePeer {

    TRIE("Trie", true),
    TREE_SET("TreeSet", true),
    PATRICIA("PatriciaTrie", false);

    private final String title;
    private final boolean matching;

    TriePeer(String title, boolean matching) {
        this.title = title;
        this.matching = matching;
    }

    String title() {
        return title;
    }

    /** Whether it is asked for patterns: of two that could only try every word, one is enough. */
    boolean isMatching() {
        return matching;
    }

    WordsUnderTest make() {
        return switch (this) {
            case TRIE -> new Reference(new Trie());
            case TREE_SET -> new Jdk(new TreeSet<>());
            case PATRICIA -> new Patricia(new PatriciaTrie<>());
        };
    }

    /** The one thing the benchmarks know of a set of words. */
    interface WordsUnderTest {

        void add(String word);

        boolean contains(String word);

        int count(String prefix);

        List<String> list(String prefix);

        List<String> matching(String pattern);
    }

    private record Reference(Trie trie) implements WordsUnderTest {

        @Override
        public void add(String word) {
            trie.add(word);
        }

        @Override
        public boolean contains(String word) {
            return trie.contains(word);
        }

        @Override
        public int count(String prefix) {
            return trie.countWithPrefix(prefix);
        }

        @Override
        public List<String> list(String prefix) {
            return trie.withPrefix(prefix);
        }

        @Override
        public List<String> matching(String pattern) {
            return trie.matching(pattern);
        }
    }

    private record Jdk(TreeSet<String> words) implements WordsUnderTest {

        @Override
        public void add(String word) {
            words.add(word);
        }

        @Override
        public boolean contains(String word) {
            return words.contains(word);
        }

        @Override
        public int count(String prefix) {
            return words.subSet(prefix, end(prefix)).size();
        }

        @Override
        public List<String> list(String prefix) {
            return new ArrayList<>(words.subSet(prefix, end(prefix)));
        }

        /** Words are letters, which is what the measured patterns consist of, and stars. */
        @Override
        public List<String> matching(String pattern) {
            var regex = Pattern.compile(pattern.replace("*", ".*")).asMatchPredicate();
            return words.stream().filter(regex).collect(Collectors.toList());
        }

        private static String end(String prefix) {
            return prefix + Character.MAX_VALUE;
        }
    }

    private record Patricia(PatriciaTrie<Boolean> words) implements WordsUnderTest {

        @Override
        public void add(String word) {
            words.put(word, true);
        }

        @Override
        public boolean contains(String word) {
            return words.containsKey(word);
        }

        @Override
        public int count(String prefix) {
            return words.prefixMap(prefix).size();
        }

        @Override
        public List<String> list(String prefix) {
            return new ArrayList<>(words.prefixMap(prefix).keySet());
        }

        @Override
        public List<String> matching(String pattern) {
            throw new UnsupportedOperationException("no patterns");
        }
    }
}
