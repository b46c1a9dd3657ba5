package workbook.dsalgo.ds.lru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chapter's picture, step by step. */
class LruCacheExamples {

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.keys()).as("keys after put a, put b").containsExactly("b", "a");
        assertThat(cache.get("a")).as("get a").contains(1);
        assertThat(cache.keys()).as("keys after get a").containsExactly("a", "b");
        cache.put("c", 3);
        assertThat(cache.keys()).as("keys after put c").containsExactly("c", "a");
        assertThat(cache.get("b")).as("get b").isEmpty();
    }

    @Test
    void tellsOfWhatItEvicts() {
        List<String> evicted = new ArrayList<>();
        LruCache<String, Integer> cache =
            new LruCache<>(1, (key, value) -> evicted.add(key + "=" + value));
        cache.put("a", 1);
        cache.put("a", 2);
        cache.put("b", 3);
        assertThat(evicted).as("evicted by put a, put a, put b into one place")
            .containsExactly("a=2");
    }

    @Test
    void saysWhatItReplacesAndRemoves() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        assertThat(cache.put("a", 1)).as("put a 1").isEmpty();
        assertThat(cache.put("a", 2)).as("put a 2").contains(1);
        assertThat(cache.remove("a")).as("remove a").contains(2);
        assertThat(cache.size()).as("size").isZero();
    }
}
