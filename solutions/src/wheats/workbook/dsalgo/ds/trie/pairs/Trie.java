package workbook.dsalgo.ds.trie;

import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * Counts on the way back, lists words before it shows them, and tries every pair of a node and a
 * place in the pattern once.
 */
public final class Trie extends AbstractSet<String> {

    private final TrieNode root;
    private int size;
    private long version;

    public Trie() {
        this(new TrieNode());
    }

    Trie(TrieNode root) {
        this.root = root;
    }

    @Override
    public boolean add(String word) {
        List<TrieNode> path = new ArrayList<>(List.of(root));
        for (int codePoint : word.codePoints().toArray()) {
            TrieNode child = path.getLast().child(codePoint);
            path.add(child == null ? path.getLast().addChild(codePoint) : child);
        }
        if (path.getLast().isWord()) {
            return false;
        }
        path.getLast().setWord(true);
        path.forEach(node -> node.addWords(1));
        size++;
        version++;
        return true;
    }

    @Override
    public boolean contains(Object word) {
        if (!(Objects.requireNonNull(word) instanceof String text)) {
            return false;
        }
        List<TrieNode> path = path(text);
        return path.getLast() != null && path.getLast().isWord();
    }

    @Override
    public boolean remove(Object word) {
        if (!(Objects.requireNonNull(word) instanceof String text)) {
            return false;
        }
        List<TrieNode> path = path(text);
        if (path.getLast() == null || !path.getLast().isWord()) {
            return false;
        }
        path.getLast().setWord(false);
        path.forEach(node -> node.addWords(-1));
        int[] codePoints = text.codePoints().toArray();
        for (int i = codePoints.length; i > 0 && path.get(i).words() == 0; i--) {
            path.get(i - 1).removeChild(codePoints[i - 1]);
        }
        size--;
        version++;
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    public int countWithPrefix(String prefix) {
        TrieNode end = path(prefix).getLast();
        return end == null ? 0 : end.words();
    }

    public List<String> withPrefix(String prefix) {
        TrieNode end = path(prefix).getLast();
        return end == null ? List.of() : words(prefix, end);
    }

    public List<String> matching(String pattern) {
        List<Integer> marks = marks(pattern);
        Map<TrieNode, BitSet> reached = new IdentityHashMap<>();
        Deque<At> open = new ArrayDeque<>();
        Set<String> met = new LinkedHashSet<>();
        reach(new At(root, 0, null, 0), reached, open);
        while (!open.isEmpty()) {
            At at = open.pop();
            int mark = at.place() == marks.size() ? -3 : marks.get(at.place());
            if (mark == -3 && at.node().isWord()) {
                met.add(at.text());
            }
            if (mark == -2) {
                reach(at.later(), reached, open);
            }
            if (mark >= 0) {
                reach(at.below(mark, at.place() + 1), reached, open);
            } else if (mark > -3) {
                for (int next = at.node().codePointAfter(-1); next >= 0;
                        next = at.node().codePointAfter(next)) {
                    reach(at.below(next, mark == -2 ? at.place() : at.place() + 1), reached,
                        open);
                }
            }
        }
        List<String> found = new ArrayList<>(met);
        found.sort((one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()));
        return found;
    }

    /** A node, a place in the pattern, and how it was come to; above the root is nothing. */
    private record At(TrieNode node, int place, At above, int codePoint) {
        At below(int code, int next) {
            return new At(node.child(code), next, this, code);
        }

        At later() {
            return new At(node, place + 1, above, codePoint);
        }

        String text() {
            List<Integer> codes = new ArrayList<>();
            for (At at = this; at.above != null; at = at.above) {
                codes.add(at.codePoint);
            }
            StringBuilder text = new StringBuilder();
            codes.reversed().forEach(text::appendCodePoint);
            return text.toString();
        }
    }

    private static void reach(At at, Map<TrieNode, BitSet> reached, Deque<At> open) {
        if (at.node() == null) {
            return;
        }
        BitSet places = reached.computeIfAbsent(at.node(), node -> new BitSet());
        if (!places.get(at.place())) {
            places.set(at.place());
            open.push(at);
        }
    }

    @Override
    public Iterator<String> iterator() {
        Iterator<String> words = words("", root).iterator();
        return new Iterator<>() {
            private long seen = version;
            private String shown;

            @Override
            public boolean hasNext() {
                return words.hasNext();
            }

            @Override
            public String next() {
                check();
                if (!words.hasNext()) {
                    throw new NoSuchElementException();
                }
                shown = words.next();
                return shown;
            }

            @Override
            public void remove() {
                check();
                if (shown == null) {
                    throw new IllegalStateException();
                }
                Trie.this.remove(shown);
                shown = null;
                seen = version;
            }

            private void check() {
                if (seen != version) {
                    throw new ConcurrentModificationException();
                }
            }
        };
    }

    private static List<String> words(String prefix, TrieNode from) {
        List<String> found = new ArrayList<>();
        Walk walk = new Walk(prefix, from, null);
        while (walk.forward()) {
            if (walk.node().isWord()) {
                found.add(walk.text.toString());
            }
        }
        return found;
    }

    /** Pre-order, with the text that leads to where it is. */
    private static final class Walk {
        private final StringBuilder text;
        private final Map<TrieNode, BitSet> only;
        private final List<TrieNode> nodes = new ArrayList<>();
        private final List<Integer> tried = new ArrayList<>();
        private TrieNode start;

        Walk(String prefix, TrieNode start, Map<TrieNode, BitSet> only) {
            this.text = new StringBuilder(prefix);
            this.start = start;
            this.only = only;
        }

        TrieNode node() {
            return nodes.getLast();
        }

        boolean forward() {
            if (start != null) {
                enter(start);
                start = null;
                return true;
            }
            while (!nodes.isEmpty()) {
                int next = node().codePointAfter(tried.getLast());
                if (next >= 0) {
                    tried.set(tried.size() - 1, next);
                    TrieNode child = node().child(next);
                    if (only == null || only.containsKey(child)) {
                        text.appendCodePoint(next);
                        enter(child);
                        return true;
                    }
                } else {
                    nodes.removeLast();
                    tried.removeLast();
                    if (!tried.isEmpty()) {
                        text.setLength(text.length() - Character.charCount(tried.getLast()));
                    }
                }
            }
            return false;
        }

        private void enter(TrieNode node) {
            nodes.add(node);
            tried.add(-1);
        }
    }

    private static List<Integer> marks(String pattern) {
        List<Integer> marks = new ArrayList<>();
        int[] codePoints = pattern.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (codePoints[i] == '\\') {
                if (i + 1 == codePoints.length) {
                    throw new IllegalArgumentException("unfinished: " + pattern);
                }
                i++;
                marks.add(codePoints[i]);
            } else {
                marks.add(codePoints[i] == '?' ? -1 : codePoints[i] == '*' ? -2 : codePoints[i]);
            }
        }
        return marks;
    }

    /** The nodes from the root on; the last one is {@code null} if the text leads nowhere. */
    private List<TrieNode> path(String text) {
        List<TrieNode> path = new ArrayList<>();
        path.add(root);
        for (int codePoint : text.codePoints().toArray()) {
            if (path.getLast() == null) {
                return path;
            }
            path.add(path.getLast().child(codePoint));
        }
        return path;
    }
}
