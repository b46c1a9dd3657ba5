package workbook.grader.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import workbook.grader.intake.Submission;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;

/**
 * Grades submissions in several slots. What is done is in the memory and in the records at once, so
 * a run that was ended in any way, and is started again, does only what is left.
 *
 * <p>Of submissions no more are in memory than there are slots.
 */
public final class Batch {

    private final Assignment assignment;
    private final Path memory;
    private final int jobs;
    private final Function<Places, Station> stations;
    private final boolean coverage;
    private final Consumer<SubmissionRecord> records;
    private final BatchListener listener;
    private final List<Slot> slots = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * A batch.
     *
     * @param assignment what is graded
     * @param memory the folder of what is done, and of rooms
     * @param jobs how many submissions are graded at the same time
     * @param stations makes what grades in a room
     * @param coverage whether to measure which lines run, of what was not measured yet
     * @param records takes each record as soon as it is complete; one call at a time
     */
    public Batch(Assignment assignment, Path memory, int jobs,
            Function<Places, Station> stations, boolean coverage,
            Consumer<SubmissionRecord> records, BatchListener listener) {
        this.assignment = assignment;
        this.memory = memory;
        this.jobs = jobs;
        this.stations = stations;
        this.coverage = coverage;
        this.records = records;
        this.listener = new OneAtATime(listener);
    }

    /**
     * Grades everything.
     *
     * @param containers what was handed in
     * @param intake reads one
     * @throws CancellationException after {@link #stop}
     * @throws BatchException if something cannot be written; what is graded so far is kept
     */
    public void run(List<Path> containers, Function<Path, Submission> intake)
            throws InterruptedException {
        Leftovers.sweep(memory);
        listener.begins(containers.size());
        Queue<Path> left = new ConcurrentLinkedQueue<>(containers);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        int wanted = Math.max(1, Math.min(jobs, containers.size()));
        CountDownLatch ended = new CountDownLatch(wanted);
        for (int at = 0; at < wanted; at++) {
            Slot slot = slot(at);
            Thread.ofPlatform().name("slot " + at).start(() -> {
                try (slot) {
                    work(slot, left, intake);
                } catch (InterruptedException e) {
                    failure.compareAndSet(null, new CancellationException("interrupted"));
                } catch (Throwable e) { // an Error, too, would leave a part of the class out
                    failure.compareAndSet(null, e);
                    stop();
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        switch (failure.get()) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Throwable e -> throw new BatchException("the grader itself gave up: " + e
                + ". What is graded so far is kept: run the same command again, with fewer --jobs "
                + "if memory was short", e);
        }
    }

    /** Ends everything that runs; what is graded so far is kept. Any thread may call this. */
    public synchronized void stop() {
        stopped = true;
        slots.forEach(Slot::mark); // at once: ending takes a moment for each
        slots.forEach(Slot::stop);
    }

    private synchronized Slot slot(int at) {
        Slot slot = new Slot(assignment, new Memory(memory), Leftovers.room(memory, at), stations,
            coverage, listener);
        slots.add(slot);
        if (stopped) {
            slot.stop();
        }
        return slot;
    }

    private void work(Slot slot, Queue<Path> left, Function<Path, Submission> intake)
            throws InterruptedException {
        for (Path container = left.poll(); container != null; container = left.poll()) {
            SubmissionRecord record = slot.grade(intake.apply(container));
            synchronized (records) {
                records.accept(record);
            }
            listener.done(record);
        }
    }

    /** Slots speak one after the other. */
    private record OneAtATime(BatchListener listener) implements BatchListener {

        @Override
        public synchronized void begins(int submissions) {
            listener.begins(submissions);
        }

        @Override
        public synchronized void running(String student, Item item) {
            listener.running(student, item);
        }

        @Override
        public synchronized void again(String student, Item item, String why) {
            listener.again(student, item, why);
        }

        @Override
        public synchronized void measuring(String student, Item item) {
            listener.measuring(student, item);
        }

        @Override
        public synchronized void unmeasured(String student, Item item, String why) {
            listener.unmeasured(student, item, why);
        }

        @Override
        public synchronized void done(SubmissionRecord record) {
            listener.done(record);
        }
    }
}
