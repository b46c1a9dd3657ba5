package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.Hasher;

/** What the chapter shows. */
class SwissMapExamples {

    /** H2 is the key modulo 128, and every key begins at group {@code key / 128}. */
    private static final Hasher<Long> IDENTITY = new Hasher<>() {
        @Override
        public long hash(Long key, long seed) {
            return key;
        }

        @Override
        public boolean equal(Long stored, Long asked) {
            return stored.equals(asked);
        }
    };

    @Test
    void aWordIsSearchedAtOnce() {
        long word = 0x8080_8080_8080_0209L;
        assertThat(ControlWord.matchH2(word, 9)).as("matchH2(word, 9)").isEqualTo(0x80);
        assertThat(ControlWord.matchEmpty(word)).as("matchEmpty(word)")
            .isEqualTo(0x8080_8080_8080_0000L);
    }

    @Test
    void putGetRemove() {
        SwissMap<String, Integer> map = new SwissMap<>();
        assertThat(map.put("a", 1)).as("put(a, 1)").isEmpty();
        assertThat(map.put("a", 2)).as("put(a, 2)").contains(1);
        assertThat(map.get("a")).as("get(a)").contains(2);
        assertThat(map.remove("a")).as("remove(a)").contains(2);
        assertThat(map.size()).as("size").isZero();
    }

    @Test
    void theNinthEntryMakesATable() {
        SwissMap<Long, String> map = new SwissMap<>(IDENTITY, 0);
        for (long key = 1; key <= 8; key++) {
            map.put(key, "x");
        }
        assertThat(map.inspect().tables().getFirst().groups().getFirst().control())
            .as("control bytes of eight entries").isEqualTo("01 02 03 04 05 06 07 08");
        map.put(9L, "x");
        assertThat(map.inspect().directory()).as("directory of nine entries").hasSize(1);
        assertThat(map.inspect().tables().getFirst().groups().get(1).control())
            .as("control bytes of the second group").isEqualTo("09 80 80 80 80 80 80 80");
    }
}
