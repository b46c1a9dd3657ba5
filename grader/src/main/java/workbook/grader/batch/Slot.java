package workbook.grader.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import workbook.grader.intake.Ignored;
import workbook.grader.intake.Submission;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Account;
import workbook.grader.loop.Checked;
import workbook.grader.loop.Entry;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Progress;
import workbook.grader.sandbox.Coverage;
import workbook.grader.score.Scoring;
import workbook.grader.score.Verdict;

/**
 * Grades one submission after the other, exercise by exercise, in a room of its own. Several slots
 * work side by side and share the memory. One thread at a time, but for {@link #stop}.
 */
final class Slot implements AutoCloseable {

    /** A failure of the grader's own is no verdict, and may be gone the next time. */
    private static final int ATTEMPTS = 3;
    /** So long the news of a stop may take. */
    private static final Duration NEWS = Duration.ofMillis(500);

    private final Assignment assignment;
    private final Memory memory;
    private final Function<Places, Station> stations;
    private final boolean coverage;
    private final BatchListener listener;
    private final Room room;
    private volatile Station station;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param coverage whether to measure which lines run */
    Slot(Assignment assignment, Memory memory, Path folder, Function<Places, Station> stations,
            boolean coverage, BatchListener listener) {
        this.assignment = assignment;
        this.memory = memory;
        this.stations = stations;
        this.coverage = coverage;
        this.listener = listener;
        this.room = new Room(assignment, folder);
    }

    /**
     * Grades a submission.
     *
     * @throws CancellationException after {@link #stop}
     * @throws BatchException if something cannot be written
     */
    SubmissionRecord grade(Submission submission) throws InterruptedException {
        List<Ignored> ignored = new ArrayList<>(submission.ignored());
        ignored.addAll(room.fill(submission));
        Progress progress = Progress.parse(submission.progress());
        List<ExerciseRecord> records = new ArrayList<>();
        for (Item item : assignment.items()) {
            requireGoingOn();
            Entry entry = progress.of(item);
            records.add(record(submission, item, entry));
        }
        return new SubmissionRecord(SubmissionRecord.VERSION, submission.student(),
            submission.container(), submission.refused(), WorkTime.newest(submission), ignored,
            Room.texts(submission), records);
    }

    private ExerciseRecord record(Submission submission, Item item, Entry entry)
            throws InterruptedException {
        try (Room.Loan loan = room.lend(item)) {
            Graded graded = graded(submission, item);
            if (!loan.isEmpty() && graded.verdict() == Verdict.DOES_NOT_COMPILE) {
                loan.close(); // perhaps it uses what the student has added there
                graded = graded(submission, item);
            }
            Outcome outcome = graded.outcome();
            return new ExerciseRecord(outcome.score(), graded.key(), graded.trouble(),
                outcome.complaints(), outcome.output(), lines(submission, item, graded),
                entry.hints(), entry.gaveUp(), WorkTime.minutes(submission.touches(), item));
        }
    }

    /**
     * What came of an exercise.
     *
     * @param key of all that it depends on
     * @param trouble why the grader failed; empty if it did not
     */
    private record Graded(String key, Outcome outcome, String trouble) {

        Verdict verdict() {
            return outcome.score().verdict();
        }
    }

    private Graded graded(Submission submission, Item item) throws InterruptedException {
        String key = room.key(item);
        try {
            return new Graded(key, outcome(submission, item, key), "");
        } catch (GraderFailed e) {
            return new Graded(key, new Outcome(Outcome.VERSION, Scoring.untested(item.id(),
                item.name(), item.title(), item.points(), Verdict.NOT_ATTEMPTED), List.of(), ""),
                e.getMessage());
        }
    }

    private Outcome outcome(Submission submission, Item item, String key)
            throws InterruptedException {
        Optional<Outcome> known = memory.of(key);
        return known.isPresent() ? known.get() : run(submission, item, key);
    }

    private Outcome run(Submission submission, Item item, String key)
            throws InterruptedException {
        listener.running(submission.student(), item);
        Outcome outcome = tried(submission, item, () -> {
            Outcome found = checked(item);
            requireItsOwnEnd(found.score().verdict() != Verdict.CRASHED);
            return found;
        });
        memory.keep(key, outcome);
        return outcome;
    }

    /**
     * Which lines ran: what was measured once is known for good, whether it is asked for again or
     * not. That it cannot be found out changes no grade.
     */
    private List<Coverage.Lines> lines(Submission submission, Item item, Graded graded)
            throws InterruptedException {
        Optional<List<Coverage.Lines>> known = memory.lines(graded.key());
        if (known.isPresent() || !coverage || !graded.outcome().score().ranThrough()) {
            return known.orElse(List.of());
        }
        listener.measuring(submission.student(), item);
        try {
            List<Coverage.Lines> lines = tried(submission, item, () -> {
                Optional<List<Coverage.Lines>> found = station().covering().lines(item);
                requireItsOwnEnd(found.isPresent());
                return found;
            }).orElseThrow(() -> new GraderFailed(
                "its tests did not all come to an end while lines were written down"));
            memory.keep(graded.key(), lines);
            return lines;
        } catch (GraderFailed e) {
            listener.unmeasured(submission.student(), item, e.getMessage());
            return List.of();
        }
    }

    /** Work that may fail by a fault of the grader's own. */
    private interface Attempt<T> {

        T make() throws InterruptedException;
    }

    private <T> T tried(Submission submission, Item item, Attempt<T> work)
            throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            try {
                return work.make();
            } catch (BatchException | CancellationException e) {
                throw e;
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                closeStation();
                requireGoingOn();
                if (attempt == ATTEMPTS) {
                    throw new GraderFailed(why(e));
                }
                listener.again(submission.student(), item, why(e));
            }
        }
    }

    private Outcome checked(Item item) throws InterruptedException {
        Checked checked = station().bench().grade(item);
        return new Outcome(Outcome.VERSION, checked.score(), complaints(checked),
            checked.output());
    }

    private List<String> complaints(Checked checked) {
        return checked.score().verdict() == Verdict.DOES_NOT_COMPILE
            ? new Account(room.places()).first(checked).lines().toList() : List.of();
    }

    private Station station() {
        if (station == null) {
            station = stations.apply(room.places());
        }
        return station;
    }

    /**
     * A signal that ends this command often ends its workers as well, and before this command
     * hears of it: such an end is no verdict.
     */
    private void requireItsOwnEnd(boolean ranThrough) throws InterruptedException {
        if (!ranThrough) {
            stopped.await(NEWS.toMillis(), TimeUnit.MILLISECONDS);
        }
        requireGoingOn();
    }

    /** Nothing that is found out from now on counts. Any thread may call this. */
    void mark() {
        stopped.countDown();
    }

    /** Ends what runs, and what would come. Any thread may call this. */
    void stop() {
        mark();
        Station now = station;
        if (now != null) {
            now.stop();
        }
    }

    @Override
    public void close() {
        closeStation();
        room.clear();
    }

    private void closeStation() {
        if (station != null) {
            station.close();
            station = null;
        }
    }

    private void requireGoingOn() {
        if (stopped.getCount() == 0) {
            throw new CancellationException("stopped");
        }
    }

    private static String why(Throwable thrown) {
        return thrown.getClass().getSimpleName()
            + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    /** The grader could not grade an exercise, however often it tried. */
    private static final class GraderFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        GraderFailed(String why) {
            super(why);
        }
    }
}
