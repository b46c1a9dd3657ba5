package workbook.dsalgo.ds.trie;

import static java.util.Objects.requireNonNull;

import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import workbook.grader.Given;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *            (5)              add "to", "tea", "ten", "i", "in"
     *           i/  \t            (n): words here or below;  *: a word ends here
     *         (2)*  (3)
     *        n/    e/ \o          prefix "te": two steps, and the answer stands there: 2
     *      (1)*  (2)  (1)*        remove "tea": the first child on its way with only one word
     *           a/ \n             below goes as a whole, which is what nobody else needs
     *         (1)*  (1)*
     *
     * I1: node.words() = (1 if isWord) + the sum of its children's.
     * I2: words() > 0 for every node but the root.
     *
     * Patterns: a walk through the trie carries the set of places in the pattern where it may be.
     *
     *     pattern  a * b      at ""    {0}
     *     places   0 1 2 3    at "a"   {1, 2}     the star may stand for nothing
     *                         at "ab"  {1, 2, 3}  3 is the end: a match
     *
     * Each node is met once, with all its places, so stars cannot multiply the work and no word
     * comes twice. Where the only place is a literal, its child is looked up and not searched for.
     */

    @Given
    private final TrieNode root;
    private int changes;

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
        if (contains(word)) {
            return false;
        }
        TrieNode at = root;
        at.addWords(1);
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            TrieNode child = at.child(word.codePointAt(i));
            at = child == null ? at.addChild(word.codePointAt(i)) : child;
            at.addWords(1);
        }
        at.setWord(true);
        changes++;
        return true;
    }

    /**
     * Whether {@code word} is in the set; anything but a string is not.
     *
     * @throws NullPointerException if {@code word} is {@code null}
     */
    @Override
    @Solve
    public boolean contains(Object word) {
        requireNonNull(word, "word");
        if (word instanceof String text) {
            TrieNode end = find(text);
            return end != null && end.isWord();
        }
        return false;
    }

    /**
     * Takes {@code word} out, with all nodes that only it needed; returns whether it was there.
     *
     * @throws NullPointerException if {@code word} is {@code null}
     */
    @Override
    @Solve
    public boolean remove(Object word) {
        if (!contains(word)) {
            return false;
        }
        changes++;
        String text = (String) word;
        TrieNode at = root;
        at.addWords(-1);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            TrieNode child = at.child(text.codePointAt(i));
            if (child.words() == 1) {
                at.removeChild(text.codePointAt(i)); // keeps I2
                return true;
            }
            at = child;
            at.addWords(-1);
        }
        at.setWord(false);
        return true;
    }

    /** How many words there are, without a visit. */
    @Override
    @Solve
    public int size() {
        return root.words();
    }

    /**
     * How many words begin with {@code prefix}, the prefix itself included.
     *
     * @throws NullPointerException if {@code prefix} is {@code null}
     */
    @Solve
    public int countWithPrefix(String prefix) {
        TrieNode end = find(requireNonNull(prefix, "prefix"));
        return end == null ? 0 : end.words();
    }

    /**
     * The words that begin with {@code prefix}, in order.
     *
     * @throws NullPointerException if {@code prefix} is {@code null}
     */
    @Solve
    public List<String> withPrefix(String prefix) {
        TrieNode end = find(requireNonNull(prefix, "prefix"));
        return end == null ? List.of() : listed(new Words(prefix, end, Places.EVERYTHING));
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
        return listed(new Words("", root, Places.of(pattern)));
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
        return new Words("", root, Places.EVERYTHING);
    }

    /** A node on the way, with the places that the pattern may be at. */
    private record Step(Step parent, int depth, int codePoint, TrieNode node, BitSet at) {

        /** The code points from the start of the walk to here. */
        String word() {
            int[] codePoints = new int[depth];
            for (Step step = this; step.parent != null; step = step.parent) {
                codePoints[step.depth - 1] = step.codePoint;
            }
            return new String(codePoints, 0, depth);
        }
    }

    /** The words from a node on that match, found one ahead. */
    private final class Words implements Iterator<String> {
        private final String prefix;
        private final Places places;
        private final Deque<Step> todo = new ArrayDeque<>();
        private String next;
        private String last;
        private int expected = changes;

        Words(String prefix, TrieNode from, Places places) {
            this.prefix = prefix;
            this.places = places;
            todo.push(new Step(null, 0, -1, from, places.start()));
            next = search();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public String next() {
            checkUnchanged();
            if (next == null) {
                throw new NoSuchElementException("no word behind the last");
            }
            last = next;
            next = search();
            return last;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("no word to remove: call next first");
            }
            checkUnchanged();
            Trie.this.remove(last);
            last = null;
            expected = changes;
        }

        private void checkUnchanged() {
            if (expected != changes) {
                throw new ConcurrentModificationException("the trie changed under its iterator");
            }
        }

        private String search() {
            while (!todo.isEmpty()) {
                Step step = todo.pop();
                children(step).reversed().forEach(todo::push);
                if (step.node.isWord() && places.hasEnd(step.at)) {
                    return prefix + step.word();
                }
            }
            return null;
        }

        private List<Step> children(Step step) {
            List<Step> children = new ArrayList<>();
            int only = places.onlyLiteral(step.at);
            if (only >= 0) {
                addChild(children, step, only);
            } else if (places.goOn(step.at)) {
                int codePoint = step.node.codePointAfter(-1);
                while (codePoint >= 0) {
                    addChild(children, step, codePoint);
                    codePoint = step.node.codePointAfter(codePoint);
                }
            }
            return children;
        }

        private void addChild(List<Step> children, Step step, int codePoint) {
            BitSet at = places.after(step.at, codePoint);
            TrieNode child = at.isEmpty() ? null : step.node.child(codePoint);
            if (child != null) {
                children.add(new Step(step, step.depth + 1, codePoint, child, at));
            }
        }
    }

    /** A pattern, as code points and two marks for wildcards. A place is an index, or the end. */
    private record Places(int[] marks) {

        private static final int ANY = -1;
        private static final int STAR = -2;
        private static final Places EVERYTHING = new Places(new int[] {STAR});

        static Places of(String pattern) {
            IntStream.Builder marks = IntStream.builder();
            boolean escaped = false;
            for (int codePoint : pattern.codePoints().toArray()) {
                if (escaped || codePoint != '\\') {
                    marks.add(escaped ? codePoint : mark(codePoint));
                    escaped = false;
                } else {
                    escaped = true;
                }
            }
            if (escaped) {
                throw new IllegalArgumentException(
                    "the backslash at the end of pattern '" + pattern + "' has nothing behind it");
            }
            return new Places(marks.build().toArray());
        }

        private static int mark(int codePoint) {
            return switch (codePoint) {
                case '?' -> ANY;
                case '*' -> STAR;
                default -> codePoint;
            };
        }

        BitSet start() {
            BitSet start = new BitSet();
            start.set(0);
            return withStarsSkipped(start);
        }

        BitSet after(BitSet at, int codePoint) {
            BitSet after = new BitSet();
            for (int i = at.nextSetBit(0); i >= 0 && i < marks.length; i = at.nextSetBit(i + 1)) {
                if (marks[i] == STAR) {
                    after.set(i);
                } else if (marks[i] == ANY || marks[i] == codePoint) {
                    after.set(i + 1);
                }
            }
            return withStarsSkipped(after);
        }

        /** Whether the whole pattern may be behind us. */
        boolean hasEnd(BitSet at) {
            return at.get(marks.length);
        }

        boolean goOn(BitSet at) {
            return at.nextSetBit(0) < marks.length;
        }

        /** The code point that alone leads on, or -1 if there may be several. */
        int onlyLiteral(BitSet at) {
            int place = at.nextSetBit(0);
            boolean only = at.nextSetBit(place + 1) < 0 && place < marks.length;
            return only ? marks[place] : -1;
        }

        /** A star may stand for nothing: a place at a star is also a place behind it. */
        private BitSet withStarsSkipped(BitSet at) {
            for (int i = at.nextSetBit(0); i >= 0 && i < marks.length; i = at.nextSetBit(i + 1)) {
                if (marks[i] == STAR) {
                    at.set(i + 1);
                }
            }
            return at;
        }
    }

    /** The node where {@code text} ends, or {@code null}. */
    private TrieNode find(String text) {
        TrieNode at = root;
        for (int i = 0; i < text.length() && at != null;
                i += Character.charCount(text.codePointAt(i))) {
            at = at.child(text.codePointAt(i));
        }
        return at;
    }

    private static List<String> listed(Words words) {
        List<String> listed = new ArrayList<>();
        words.forEachRemaining(listed::add);
        return listed;
    }
}
