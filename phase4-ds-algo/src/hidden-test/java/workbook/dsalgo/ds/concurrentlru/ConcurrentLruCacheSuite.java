package workbook.dsalgo.ds.concurrentlru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;

class ConcurrentLruCacheSuite {

    @Test
    @Property("on one thread it is an LRU cache: random programs do what a simple model does")
    void isAnLruCache() {
        CacheHistories.verify();
    }

    @Test
    @Weight(3)
    @Property("two threads that read and one that puts: every result has an order that explains "
        + "it, and there is no data race")
    void readersAndWriter() {
        Interleave.everySchedule(SharedCaches.ReadersAndWriter.class, 500, 411);
    }

    @Test
    @Weight(3)
    @Property("two threads put into a full cache, and every result has an order that explains it")
    void twoWriters() {
        Interleave.everySchedule(SharedCaches.TwoWriters.class, 500, 411);
    }

    @Test
    @Weight(2)
    @Property("put and remove of one key at the same time have an order that explains them")
    void putAndRemove() {
        Interleave.everySchedule(SharedCaches.PutAndRemove.class, 500, 411);
    }

    @Test
    @Weight(2)
    @Property("at no instant does a thread see more entries than the capacity, or half of a change")
    void neverAboveCapacity() {
        Interleave.of(SharedCaches.Observed.class).preemptions(1).thenRandom(600, 411)
            .races(true).verify();
    }

    @Test
    @Property("every evicted entry is heard of exactly once, by the thread whose put evicts it")
    void everyEvictionIsHeardOfOnce() {
        Interleave.everySchedule(SharedCaches.Evictions.class, 500, 411);
    }

    @Test
    @Weight(2)
    @Property("no lock is held while a listener runs: it may wait for a thread that needs the "
        + "cache")
    void listenerRunsWithoutALock() {
        Interleave.everySchedule(SharedCaches.WaitingListener.class, 500, 411);
    }

    @Test
    @Property("two threads whose puts evict may be in the listener at the same time")
    void listenersRunSideBySide() {
        Interleave.everySchedule(SharedCaches.TwoInTheListener.class, 200, 411);
    }

    @Test
    @Property("a key that throws leaves the cache usable for other threads")
    void throwingKey() {
        Interleave.everySchedule(SharedCaches.ThrowingKey.class, 200, 411);
    }

    @Test
    @Property("what a listener throws comes out of put, whose change stands")
    void failingListener() {
        ConcurrentLruCache<String, Integer> cache = new ConcurrentLruCache<>(1, (key, value) -> {
            throw new IllegalStateException("listener of " + key);
        });
        cache.put("a", 1);
        assertThatThrownBy(() -> cache.put("b", 2), "put(b, 2) with a listener that throws")
            .isInstanceOf(IllegalStateException.class).hasMessage("listener of a");
        assertThat(cache.keys()).as("keys afterwards").containsExactly("b");
    }

    @Test
    @Property("keys are a copy")
    void keysAreACopy() {
        ConcurrentLruCache<String, Integer> cache = new ConcurrentLruCache<>(2);
        cache.put("a", 1);
        List<String> before = cache.keys();
        cache.put("b", 2);
        assertThat(before).as("keys() taken before put(b)").containsExactly("a");
    }

    @Test
    @Property("a capacity below 1 is refused with its value, null anywhere is refused, and nothing "
        + "changes")
    void refusesBadInput() {
        assertThatThrownBy(() -> new ConcurrentLruCache<String, Integer>(0), "capacity 0")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new ConcurrentLruCache<String, Integer>(-3), "capacity -3")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-3");
        assertThatThrownBy(() -> new ConcurrentLruCache<String, Integer>(1, null), "no listener")
            .isInstanceOf(NullPointerException.class);
        ConcurrentLruCache<String, Integer> cache = new ConcurrentLruCache<>(1);
        cache.put("a", 1);
        assertThatThrownBy(() -> cache.put(null, 1), "put(null, 1)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.put("b", null), "put(b, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.get(null), "get(null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.remove(null), "remove(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(cache.keys()).as("keys after all that").containsExactly("a");
    }
}
