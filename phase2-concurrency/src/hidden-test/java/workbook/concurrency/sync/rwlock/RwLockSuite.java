package workbook.concurrency.sync.rwlock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.rule.FromScratch;

/** Who goes in when. */
class RwLockSuite {

    @Test
    @Gate
    @Property("the lock is your own, and not a read-write lock or a semaphore of the library")
    void fromScratch() {
        FromScratch.of(RwLock.class)
            .neverUses(ReadWriteLock.class, StampedLock.class, Semaphore.class,
                AbstractQueuedSynchronizer.class, AbstractQueuedLongSynchronizer.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("Go's recorded programs: who goes in at each step, and who waits")
    void agreesWithTheRecordedPrograms() {
        RwPrograms.replay(name -> !name.contains("random"));
    }

    @Test
    @Weight(2)
    @Property("Go's recorded programs, drawn at random: who goes in at each step, and who waits")
    void agreesWithRandomPrograms() {
        RwPrograms.replay(name -> name.contains("random"));
    }

    @Test
    @Weight(2)
    @Property("a writer is alone, and whoever comes after it sees what it did")
    void aWriterIsAlone() {
        Interleave.everySchedule(RwScenarios.TwoWriteOneReads.class, 300, 213);
    }

    @Test
    @Property("readers are in together")
    void readersAreInTogether() {
        Interleave.everySchedule(RwScenarios.TwoReadTogether.class, 300, 213);
    }

    @Test
    @Weight(2)
    @Property("a writer that waits keeps new readers out")
    void aWaitingWriterKeepsReadersOut() {
        Interleave.everySchedule(RwScenarios.WriterWaits.class, 300, 213);
    }

    @Test
    @Weight(2)
    @Property("when a writer leaves, the readers that wait go in before the next writer")
    void readersAfterAWriter() {
        Interleave.everySchedule(RwScenarios.ReadersAfterAWriter.class, 300, 213);
    }

    @Test
    @Property("when a writer leaves, all readers that wait go in")
    void allReadersGoIn() {
        Interleave.everySchedule(RwScenarios.BothReadersGoIn.class, 300, 213);
    }

    @Test
    @Weight(2)
    @Property("when a writer that waits is interrupted, the readers go in that it kept out")
    void writerGivesUp() {
        Interleave.everySchedule(RwScenarios.WriterGivesUp.class, 300, 213);
    }

    @Test
    @Property("a thread that is let in and interrupted holds the lock, or leaves nothing behind")
    void letInOrInterrupted() {
        Interleave.everySchedule(RwScenarios.ReaderInOrInterrupted.class, 300, 213);
        Interleave.everySchedule(RwScenarios.WriterInOrInterrupted.class, 300, 213);
    }

    @Test
    @Property("a wait that ends without a reason lets nobody in")
    void spuriousWakeUps() {
        Interleave.of(RwScenarios.OneWritesOneReads.class).spuriousWakeups().races(true).verify();
    }
}
