package workbook.dsalgo.ds.trie;

import java.util.AbstractSet;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
 * <p>A node stands for the code points on the way to it from the root. Each node knows how many
 * words end at it or below it, and no node but the root may have none.
 *
 * <p>Visits are counted: calls of {@link TrieNode#child}. For a word or prefix of {@code m} code
 * points {@code add}, {@code contains}, {@code remove} and {@code countWithPrefix} make at most
 * {@code 2m + 1}; see {@link #matching} for patterns. Words may be of any length: no method uses
 * the call stack in proportion to it.
 *
 * <p>Every method throws {@link NullPointerException} for {@code null}, also if the trie is empty,
 * and changes nothing then. Not thread-safe.
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

    /**
     * Adds {@code word}; returns whether it was not there.
     *
     * @throws NullPointerException if {@code word} is {@code null}
     */
    @Override
    @Solve
    public boolean add(String word) {
        throw new Unsolved("Trie.add");
    }

    /**
     * Whether {@code word} is in the set; anything but a string is not.
     *
     * @throws NullPointerException if {@code word} is {@code null}
     */
    @Override
    @Solve
    public boolean contains(Object word) {
        throw new Unsolved("Trie.contains");
    }

    /**
     * Takes {@code word} out, with all nodes that only it needed; returns whether it was there.
     *
     * @throws NullPointerException if {@code word} is {@code null}
     */
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

    /**
     * How many words begin with {@code prefix}, the prefix itself included.
     *
     * @throws NullPointerException if {@code prefix} is {@code null}
     */
    @Solve
    public int countWithPrefix(String prefix) {
        throw new Unsolved("Trie.countWithPrefix");
    }

    /**
     * The words that begin with {@code prefix}, in order.
     *
     * @throws NullPointerException if {@code prefix} is {@code null}
     */
    @Solve
    public List<String> withPrefix(String prefix) {
        throw new Unsolved("Trie.withPrefix");
    }

    /**
     * The words that match {@code pattern} as a whole, in order, each once.
     *
     * <p>In a pattern {@code ?} stands for one code point, {@code *} for any number of them, and a
     * backslash makes the next code point stand for itself; every other code point does so anyway.
     *
     * <p>The cost, for a pattern of {@code p} code points: what stands in front of the first
     * wildcard is followed from the root, and the node that it leads to is searched with all nodes
     * below it. Each node on the way and each node that is searched costs at most {@code 2(p + 1)}
     * visits, however many stars there are.
     *
     * @throws NullPointerException if {@code pattern} is {@code null}
     * @throws IllegalArgumentException if the pattern ends in a backslash that no other backslash
     *     makes stand for itself, naming the pattern
     */
    @Solve
    public List<String> matching(String pattern) {
        throw new Unsolved("Trie.matching");
    }

    /**
     * The words in order. If a word comes or goes by another way than {@code remove} of this
     * iterator, its {@code next} and {@code remove} throw
     * {@link ConcurrentModificationException} from then on, also behind the last word. Otherwise
     * {@code next} behind the last word throws {@link NoSuchElementException}, and {@code remove}
     * without a {@code next} before it, or a second {@code remove} after one {@code next}, throws
     * {@link IllegalStateException}.
     */
    @Override
    @Solve
    public Iterator<String> iterator() {
        throw new Unsolved("Trie.iterator");
    }
}
