package workbook.dsalgo.ds.trie;

import java.util.AbstractSet;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A set of words as a prefix tree: words that begin alike share the nodes of their beginning.
 *
 * <p>The unit is the code point, not the {@code char}: an emoji is one step. Nothing is normalized:
 * words of different code points are different words, also if they look the same. Words come out
 * in ascending order of their code points, a word in front of its continuations. The empty word is
 * a word.
 *
 * <p>Visits of nodes are counted. For a word or prefix of {@code m} code points {@code add},
 * {@code contains}, {@code remove} and {@code countWithPrefix} make at most {@code 2m + 1}; see
 * {@link #matching} for patterns. There is no node without a word at it or below it, but the root.
 * Words may be of any length: no method uses the call stack in proportion to it.
 *
 * <p>Words are not {@code null}, which is a {@link NullPointerException} and changes nothing. Not
 * thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/367390.367400">E. Fredkin, Trie Memory, 1960</a>
 */
public final class Trie extends AbstractSet<String> {

    @Given
    private final TrieNode root;

    /** An empty trie. */
    public Trie() {
        this(new TrieNode());
    }

    /** An empty trie that makes all its nodes by {@link TrieNode#addChild} from {@code root}. */
    Trie(TrieNode root) {
        this.root = root;
    }

    /** Adds {@code word}; returns whether it was not there. */
    @Override
    @Solve
    public boolean add(String word) {
        throw new Unsolved("Trie.add");
    }

    /** Whether {@code word} is in the set; anything but a string is not. */
    @Override
    @Solve
    public boolean contains(Object word) {
        throw new Unsolved("Trie.contains");
    }

    /** Takes {@code word} out, with all nodes that only it needed; returns whether it was there. */
    @Override
    @Solve
    public boolean remove(Object word) {
        throw new Unsolved("Trie.remove");
    }

    /** How many words there are, without a visit. */
    @Override
    @Solve
    public int size() {
        throw new Unsolved("Trie.size");
    }

    /** How many words begin with {@code prefix}, the prefix itself included. */
    @Solve
    public int countWithPrefix(String prefix) {
        throw new Unsolved("Trie.countWithPrefix");
    }

    /** The words that begin with {@code prefix}, in order. */
    @Solve
    public List<String> withPrefix(String prefix) {
        throw new Unsolved("Trie.withPrefix");
    }

    /**
     * The words that match {@code pattern} as a whole, in order, each once.
     *
     * <p>In a pattern {@code ?} stands for one code point, {@code *} for any number of them, and a
     * backslash makes the next code point stand for itself; every other code point does so anyway.
     * The cost is at most {@code 2(p + 1)} visits for each node that begins with what the pattern
     * begins with in front of its first wildcard, and for the nodes on the way there, where
     * {@code p} is the length of the pattern in code points, however many stars there are.
     *
     * @throws IllegalArgumentException if the pattern ends in a backslash that is not itself behind
     *     one, naming the pattern
     */
    @Solve
    public List<String> matching(String pattern) {
        throw new Unsolved("Trie.matching");
    }

    /**
     * The words in order. If a word comes or goes by another way than {@code remove} of this
     * iterator, its next {@code next} or {@code remove} is a
     * {@link ConcurrentModificationException}.
     */
    @Override
    @Solve
    public Iterator<String> iterator() {
        throw new Unsolved("Trie.iterator");
    }
}
