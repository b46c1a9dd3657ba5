package workbook.dsalgo.ds.chainedmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class ChainedMapExamples {

    @Test
    void putGetRemove() {
        ChainedMap<String, Integer> map = new ChainedMap<>();
        assertThat(map.put("a", 1)).as("put(a, 1)").isEmpty();
        assertThat(map.put("a", 2)).as("put(a, 2)").contains(1);
        assertThat(map.get("a")).as("get(a)").contains(2);
        assertThat(map.get("b")).as("get(b)").isEmpty();
        assertThat(map.remove("a")).as("remove(a)").contains(2);
        assertThat(map.size()).as("size").isZero();
    }

    @Test
    void theSeventhEntryDoublesTheTable() {
        ChainedMap<Integer, String> map = new ChainedMap<>();
        for (int i = 0; i < 6; i++) {
            map.put(i, "x");
        }
        assertThat(map.inspect().buckets()).as("buckets of six entries").hasSize(8);
        map.put(6, "x");
        assertThat(map.inspect().buckets()).as("buckets of seven entries").hasSize(16);
    }
}
