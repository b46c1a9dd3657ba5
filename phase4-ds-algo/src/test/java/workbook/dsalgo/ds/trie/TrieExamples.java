package workbook.dsalgo.ds.trie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The chapter's trie. */
class TrieExamples {

    private final Trie trie = new Trie();

    private void fill() {
        for (String word : List.of("to", "tea", "ten", "i", "in")) {
            assertThat(trie.add(word)).as("add %s", word).isTrue();
        }
    }

    @Test
    void addContainsRemove() {
        fill();
        assertThat(trie.add("tea")).as("add tea again").isFalse();
        assertThat(trie.contains("te")).as("contains te, which is only a prefix").isFalse();
        assertThat(trie.remove("tea")).as("remove tea").isTrue();
        assertThat(trie.contains("tea")).as("contains tea").isFalse();
        assertThat(trie.size()).as("size").isEqualTo(4);
    }

    @Test
    void prefixes() {
        fill();
        assertThat(trie.countWithPrefix("te")).as("countWithPrefix te").isEqualTo(2);
        assertThat(trie.withPrefix("i")).as("withPrefix i").containsExactly("i", "in");
    }

    @Test
    void wildcards() {
        fill();
        assertThat(trie.matching("t?")).as("matching t?").containsExactly("to");
        assertThat(trie.matching("t*")).as("matching t*").containsExactly("tea", "ten", "to");
        assertThat(trie.matching("*n")).as("matching *n").containsExactly("in", "ten");
    }
}
