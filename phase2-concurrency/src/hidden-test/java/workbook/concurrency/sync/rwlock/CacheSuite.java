package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;

class CacheSuite {

    private final RwLock lock = new RwLock();
    private final SharedCache<String, Integer> cache = new SharedCache<>(lock);

    private void assertFree(String when) {
        assertThat(lock.inspect()).as("inspect() of the lock %s", when)
            .isEqualTo(new RwLockView(0, false, 0, 0));
    }

    @Test
    @Property("a cache keeps the last value of a key, and loads a key that has none")
    void keepsAndLoads() throws InterruptedException {
        assertThat(cache.get("a")).as("get(a) of an empty cache").isEqualTo(Optional.empty());
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.get("a")).as("get(a) after put(a, 1), put(a, 2)").contains(2);
        assertThat(cache.get("a", key -> 7)).as("get(a, loader)").isEqualTo(2);
        assertThat(cache.get("b", key -> 8)).as("get(b, loader)").isEqualTo(8);
        assertThat(cache.get("b")).as("get(b)").contains(8);
        assertThat(cache.size()).as("size()").isEqualTo(2);
        assertFree("at the end");
    }

    @Test
    @Weight(2)
    @Property("two threads want a key that has no value: it is loaded once")
    void loadsOnce() {
        Interleave.everySchedule(CacheScenarios.TwoLoad.class, 300, 213);
    }

    @Test
    @Weight(2)
    @Property("one writes and others read: nobody sees half a change, or an older value later")
    void oneWritesTwoRead() {
        Interleave.everySchedule(CacheScenarios.OneWritesTwoRead.class, 300, 213);
    }

    @Test
    @Property("reading keeps nobody waiting who reads; what changes the cache waits for readers")
    void readersTogether() throws InterruptedException {
        cache.put("a", 1);
        lock.lockRead();
        assertThat(Caller.elsewhere("another", () -> List.of(
            cache.get("a").orElseThrow(), cache.get("a", key -> 7), cache.size())))
            .as("get(a), get(a, loader) and size() while another thread reads")
            .isEqualTo(List.of(1, 1, 1));
        for (Caller.Action action : List.<Caller.Action>of(
                () -> cache.put("b", 2), () -> cache.get("c", key -> 3))) {
            Caller caller = Caller.waitsIn("put(b, 2) or get(c, loader)", action);
            assertThat(lock.inspect()).as("inspect(), one reads, and put(b, 2) or get(c, loader) "
                + "waits").isEqualTo(new RwLockView(1, false, 0, 1));
            caller.thread().interrupt();
            assertThat(caller.ended()).as("put(b, 2) or get(c, loader), interrupted")
                .isInstanceOf(InterruptedException.class);
        }
        lock.unlockRead();
        assertThat(cache.size()).as("size() when put and load were interrupted").isEqualTo(1);
        assertFree("at the end");
    }

    @Test
    @Property("reading waits for a writer")
    void waitsForAWriter() throws InterruptedException {
        List<Caller> callers = new ArrayList<>();
        lock.lockWrite();
        callers.add(Caller.waitsIn("get(a)", () -> cache.get("a")));
        callers.add(Caller.waitsIn("size()", cache::size));
        assertThat(lock.inspect()).as("inspect(), one writes, and get(a) and size() wait")
            .isEqualTo(new RwLockView(0, true, 2, 0));
        lock.unlockWrite();
        for (Caller caller : callers) {
            assertThat(caller.ended()).as("get(a) and size() when the writer has left")
                .isEqualTo("returned");
        }
        assertFree("at the end");
    }

    @Test
    @Weight(2)
    @Property("a loader that throws, or has nothing, stores nothing, and the lock is given back")
    void loaderFails() throws InterruptedException {
        assertThatThrownBy(() -> cache.get("a", key -> {
            throw new IllegalArgumentException("no " + key);
        }), "get(a, loader), the loader throws").hasMessage("no a");
        assertFree("when a loader has thrown an exception");
        assertThatThrownBy(() -> cache.get("a", key -> {
            throw new StackOverflowError("too deep");
        }), "get(a, loader), the loader overflows the stack")
            .isInstanceOf(StackOverflowError.class);
        assertFree("when a loader has thrown an error");
        assertThatThrownBy(() -> cache.get("a", key -> null), "get(a, loader), the loader "
            + "returns null").isInstanceOf(NullPointerException.class);
        assertFree("when a loader has returned null");
        assertThat(cache.size()).as("size() afterwards").isZero();
    }

    @Test
    @Property("a loader that uses the cache is refused, and does not wait for itself")
    void loaderUsesTheCache() throws InterruptedException {
        assertThatThrownBy(() -> cache.get("a", key -> size() + 1), "get(a, loader), the loader "
            + "asks for the size").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cache.get("a", key -> get("b")), "get(a, loader), the loader "
            + "loads b").isInstanceOf(IllegalStateException.class);
        assertFree("afterwards");
        assertThat(cache.size()).as("size() afterwards").isZero();
    }

    private int size() {
        try {
            return cache.size();
        } catch (InterruptedException e) {
            throw new IllegalArgumentException("nobody interrupts this thread", e);
        }
    }

    private int get(String key) {
        try {
            return cache.get(key, each -> 1);
        } catch (InterruptedException e) {
            throw new IllegalArgumentException("nobody interrupts this thread", e);
        }
    }

    @Test
    @Property("a hundred readers get what is there, although one more reads on; a writer waits for "
        + "that one, and what it writes is got afterwards")
    void aHundredReaders() throws InterruptedException {
        cache.put("a", 1);
        lock.lockRead();
        List<Caller> readers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            readers.add(Caller.calls("reader " + i, () -> cache.get("a", key -> 7)));
        }
        for (Caller reader : readers) {
            assertThat(reader.ended()).as("get(a, loader) of %s", reader.thread().getName())
                .isEqualTo(1);
        }
        Caller writer = Caller.waitsIn("put(a, 2)", () -> cache.put("a", 2));
        lock.unlockRead();
        assertThat(writer.ended()).as("put(a, 2) when the last reader has left")
            .isEqualTo("returned");
        assertThat(cache.get("a")).as("get(a) after put(a, 2)").contains(2);
        assertFree("at the end");
    }

    @Test
    @Property("null for a key, a value, a loader or the lock is refused, and changes nothing")
    void refusesNull() throws InterruptedException {
        cache.put("a", 1);
        Refusals.of(NullPointerException.class)
            .by("new SharedCache<>(null)", () -> new SharedCache<>(null))
            .by("get(null)", () -> cache.get(null))
            .by("get(null, loader)", () -> cache.get(null, key -> 1))
            .by("get(a, null)", () -> cache.get("a", null))
            .by("put(null, 1)", () -> cache.put(null, 1))
            .by("put(a, null)", () -> cache.put("a", null))
            .verify();
        assertThat(cache.size()).as("size() afterwards").isEqualTo(1);
        assertFree("afterwards");
    }
}
