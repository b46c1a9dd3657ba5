package workbook.dsalgo.ds.trie;

import java.util.TreeMap;

/**
 * A node of a trie: its children by code point, whether a word ends here, and how many words end
 * here or below. {@link Trie} keeps that number right.
 *
 * <p>Looking a child up is one <em>visit</em>. The class can be extended, so that a test can
 * count them.
 */
class TrieNode {

    private final TreeMap<Integer, TrieNode> children = new TreeMap<>();
    private boolean word;
    private int words;

    /** The child for {@code codePoint}, or {@code null}. One visit. */
    TrieNode child(int codePoint) {
        return children.get(codePoint);
    }

    /** Makes the child for {@code codePoint}, which must not be there. */
    final TrieNode addChild(int codePoint) {
        TrieNode added = newNode();
        if (children.putIfAbsent(codePoint, added) != null) {
            throw new IllegalStateException("there is a child for " + codePoint + " already");
        }
        return added;
    }

    /** Cuts off the child for {@code codePoint} with everything below it. */
    final void removeChild(int codePoint) {
        children.remove(codePoint);
    }

    /** The smallest code point above {@code codePoint} that has a child, or -1; begin with -1. */
    final int codePointAfter(int codePoint) {
        Integer next = children.higherKey(codePoint);
        return next == null ? -1 : next;
    }

    /** Whether a word ends here. */
    final boolean isWord() {
        return word;
    }

    final void setWord(boolean word) {
        this.word = word;
    }

    /** How many words end here or below. */
    final int words() {
        return words;
    }

    final void addWords(int more) {
        words += more;
    }

    /** A node without children, of the kind of this one. */
    TrieNode newNode() {
        return new TrieNode();
    }
}
