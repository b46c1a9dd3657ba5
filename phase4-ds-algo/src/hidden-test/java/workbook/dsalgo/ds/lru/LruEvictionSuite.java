package workbook.dsalgo.ds.lru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** What the listener hears, and when. */
class LruEvictionSuite {

    private final List<String> evicted = new ArrayList<>();

    /** What the listener does besides; a test may set it. */
    private Runnable meanwhile = () -> { };

    private LruCache<String, Integer> cache(int capacity) {
        return new LruCache<>(capacity, (key, value) -> {
            evicted.add(key + "=" + value);
            if (evicted.size() < 10) { // a listener that is called again and again has an end
                meanwhile.run();
            }
        });
    }

    @Test
    @Property("the listener hears of each evicted entry exactly once, with its last value")
    void listenerHearsOnce() {
        LruCache<String, Integer> cache = cache(2);
        cache.put("a", 0);
        cache.put("b", 1);
        cache.put("a", 7);
        cache.put("c", 8);
        assertThat(evicted).as("evicted by put a, b, a, c into two places")
            .containsExactly("b=1");
        cache.put("d", 9);
        assertThat(evicted).as("evicted by put a, b, a, c, d into two places")
            .containsExactly("b=1", "a=7");
    }

    @Test
    @Property("when the listener is called, the cache has already changed")
    void listenerSeesTheCacheAfterwards() {
        LruCache<String, Integer> cache = cache(2);
        List<String> seen = new ArrayList<>();
        meanwhile = () -> seen.addAll(cache.keys());
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(seen).as("keys that the listener sees when put c evicts a")
            .containsExactly("c", "b");
    }

    @Test
    @Property("a listener may put into the cache that calls it")
    void listenerMayUseTheCache() {
        LruCache<String, Integer> cache = cache(2);
        meanwhile = () -> {
            if (evicted.size() == 1) {
                cache.put("a again", 1);
            }
        };
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.keys()).as("keys after the listener put a back")
            .containsExactly("a again", "c");
        assertThat(evicted).as("evicted").containsExactly("a=1", "b=2");
    }

    @Test
    @Property("what a listener puts where there is room evicts nothing, and tells nothing again")
    void listenerMayMakeRoom() {
        LruCache<String, Integer> cache = cache(2);
        meanwhile = () -> {
            cache.remove("b");
            cache.put("x", 4);
        };
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(evicted).as("evicted when the listener removes b and puts x")
            .containsExactly("a=1");
        assertThat(cache.keys()).as("keys afterwards").containsExactly("x", "c");
    }

    @Test
    @Property("what the listener throws reaches the caller of put, and the put stands")
    void listenerMayThrow() {
        LruCache<String, Integer> cache = cache(1);
        meanwhile = () -> {
            throw new IllegalStateException("no room");
        };
        cache.put("a", 1);
        assertThatThrownBy(() -> cache.put("b", 2), "put b")
            .isInstanceOf(IllegalStateException.class).hasMessage("no room");
        assertThat(cache.keys()).as("keys after the listener threw").containsExactly("b");
        assertThat(cache.get("b")).as("get b").contains(2);
        assertThat(cache.size()).as("size").isEqualTo(1);
    }

    @Test
    @Property("a listener that threw is not called again for that entry")
    void toldOnceThoughItThrew() {
        LruCache<String, Integer> cache = cache(2);
        meanwhile = () -> {
            throw new IllegalStateException("no room");
        };
        cache.put("a", 1);
        cache.put("b", 2);
        assertThatThrownBy(() -> cache.put("c", 3), "put c")
            .isInstanceOf(IllegalStateException.class);
        meanwhile = () -> { };
        cache.remove("b");
        cache.put("d", 4);
        assertThat(evicted).as("evicted after put c threw, remove b and put d")
            .containsExactly("a=1");
        cache.put("e", 5);
        assertThat(evicted).as("evicted after put e").containsExactly("a=1", "c=3");
    }
}
