package workbook.dsalgo.ds.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.trie.TrieHistories.assertNodes;
import static workbook.dsalgo.ds.trie.TrieHistories.assertWords;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** Walks over a trie that changes. */
class WordIteratorSuite {

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
    @Property("an iterator ends by name, and removes only what it showed, once")
    void iteratorRefuses() {
        Trie trie = ofWords("a", "b", "c");
        Iterator<String> iterator = trie.iterator();
        assertThatThrownBy(iterator::remove, "remove before the first next")
            .isInstanceOf(IllegalStateException.class);
        for (String word : List.of("a", "b", "c")) {
            assertThat(iterator.next()).as("next").isEqualTo(word);
            iterator.remove();
            assertThatThrownBy(iterator::remove, "the second remove after next showed " + word)
                .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(iterator::next, "next after the last word")
            .isInstanceOf(NoSuchElementException.class);
        assertThat(trie.size()).as("size after each word was removed").isZero();
    }

    @Test
    @Property("what changes nothing does not end a walk")
    void goesOnIfNothingChanged() {
        Trie trie = ofWords("a", "b");
        Iterator<String> iterator = trie.iterator();
        iterator.next();
        trie.add("b");
        trie.remove("x");
        assertThat(iterator.next()).as("next after add(b), which is there, and remove(x)")
            .isEqualTo("b");
        iterator.remove();
        assertThat(trie.contains("b")).as("contains(b) after the iterator removed it").isFalse();
    }

    @Test
    @Property("an iterator notices every other change, also one that leaves the size as it was")
    void iteratorFailsFast() {
        assertFailsFast("add(d)", trie -> trie.add("d"));
        assertFailsFast("remove(c)", trie -> trie.remove("c"));
        assertFailsFast("remove(a), the word it showed", trie -> trie.remove("a"));
        assertFailsFast("remove(c), add(d)", trie -> {
            trie.remove("c");
            trie.add("d");
        });
        assertFailsFast("add(d), remove(d)", trie -> {
            trie.add("d");
            trie.remove("d");
        });
        assertFailsFast("remove by another iterator", trie -> {
            Iterator<String> other = trie.iterator();
            other.next();
            other.remove();
        });
        assertFailsFast("clear()", Trie::clear);
    }

    private static void assertFailsFast(String what, Consumer<Trie> change) {
        for (int shown : new int[] {1, 3}) {
            Trie trie = ofWords("a", "b", "c");
            Iterator<String> iterator = trie.iterator();
            for (int i = 0; i < shown; i++) {
                iterator.next();
            }
            change.accept(trie);
            String when = "a, b, c: next " + shown + " times, " + what;
            assertThatThrownBy(iterator::remove, when + ", remove of the iterator")
                .isInstanceOf(ConcurrentModificationException.class);
            assertThatThrownBy(iterator::next, when + ", next")
                .isInstanceOf(ConcurrentModificationException.class);
        }
    }

    private static Trie ofWords(String... words) {
        Trie trie = new Trie();
        trie.addAll(List.of(words));
        return trie;
    }
}
