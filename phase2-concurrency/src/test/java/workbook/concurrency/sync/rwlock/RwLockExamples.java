package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.probe.Waiting;

/** What the chapter shows. */
class RwLockExamples {

    @Test
    void whoHoldsIt() throws Exception {
        RwLock lock = new RwLock();
        lock.lockRead();
        assertThat(lock.inspect()).as("after lockRead()")
            .isEqualTo(new RwLockView(1, false, 0, 0));
        lock.unlockRead();
        lock.lockWrite();
        assertThat(lock.inspect()).as("after lockWrite()")
            .isEqualTo(new RwLockView(0, true, 0, 0));
        assertThatThrownBy(lock::unlockRead, "unlockRead() by a thread that writes")
            .isInstanceOf(IllegalMonitorStateException.class);
        lock.unlockWrite();
    }

    @Test
    void aWaitingWriterKeepsNewReadersOut() throws Exception {
        RwLock lock = new RwLock();
        List<String> order = new ArrayList<>();
        lock.lockRead();
        Thread writer = start(() -> {
            lock.lockWrite();
            order.add("writer");
            lock.unlockWrite();
        });
        Thread reader = Thread.ofPlatform().start(() -> {
            if (lock.tryLockRead()) {
                order.add("reader");
                lock.unlockRead();
            }
        });
        reader.join();
        assertThat(order).as("who went in by tryLockRead() or lockWrite(), while one reads and a "
            + "writer waits").isEmpty();
        lock.unlockRead();
        writer.join();
        assertThat(order).as("who went in when the reader had left").containsExactly("writer");
    }

    private interface Call {
        void run() throws InterruptedException;
    }

    private static Thread start(Call call) {
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                call.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Waiting.until(thread);
        return thread;
    }

    @Test
    void aCacheLoadsOnce() throws Exception {
        SharedCache<String, Integer> cache = new SharedCache<>(new RwLock());
        List<String> loaded = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            assertThat(cache.get("four", key -> {
                loaded.add(key);
                return key.length();
            })).as("get(four, loader)").isEqualTo(4);
        }
        assertThat(loaded).as("keys that were loaded").containsExactly("four");
    }
}
