package workbook.dsalgo.ds.concurrentlru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows, on one thread. */
class ConcurrentLruCacheExamples {

    @Test
    void theLeastRecentlyUsedGoes() {
        var cache = new ConcurrentLruCache<String, Integer>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("a");
        cache.put("c", 3);
        assertThat(cache.keys()).as("keys after put a, put b, get a, put c, capacity 2")
            .containsExactly("c", "a");
    }

    @Test
    void theListenerHearsOfIt() {
        List<String> evicted = new ArrayList<>();
        var cache = new ConcurrentLruCache<String, Integer>(1,
            (key, value) -> evicted.add(key + "=" + value));
        cache.put("a", 1);
        cache.put("a", 2);
        cache.put("b", 3);
        assertThat(evicted).as("evicted by put a 1, put a 2, put b 3, capacity 1")
            .containsExactly("a=2");
    }
}
