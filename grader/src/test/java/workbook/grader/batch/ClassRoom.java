package workbook.grader.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import workbook.grader.Shipped;
import workbook.grader.intake.Submission;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.loop.Places;
import workbook.grader.sandbox.CompilerProcesses;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.Compiling;

/** A small assignment and a class that hands it in. */
final class ClassRoom {

    static final WorkerCommand COMMAND = Shipped.workers();
    static final String ADDER = MiniCheckout.ADDER + "/Adder.java";

    static final String SUMS = MiniCheckout.ADDER.replace("adder", "sums") + "/Sums.java";

    private final MiniCheckout checkout;
    private final Path memory;
    private final SortedMap<String, Submission> handedIn = new TreeMap<>();
    private boolean coverage;

    /** What happened in a run, in words. */
    final List<String> happened = new ArrayList<>();

    ClassRoom(Path folder) {
        this.checkout = new MiniCheckout(folder.resolve("checkout"));
        this.memory = folder.resolve("memory");
    }

    MiniCheckout checkout() {
        return checkout;
    }

    Path memory() {
        return memory;
    }

    /** From now on, which lines run is asked for or not. */
    ClassRoom coverage(boolean asked) {
        coverage = asked;
        return this;
    }

    /** A student hands in an adder. */
    ClassRoom adder(String student, String text) {
        return sources(student, Map.of(ADDER, text));
    }

    ClassRoom sources(String student, Map<String, String> texts) {
        SortedMap<String, byte[]> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, text.getBytes(StandardCharsets.UTF_8)));
        handedIn.put(student, new Submission(
            student, student, "", sources, List.of(), "", List.of(), Optional.empty()));
        return this;
    }

    /** Grades everybody; the records by student. */
    Map<String, SubmissionRecord> grade() throws InterruptedException {
        return grade(Assignment.of(checkout.root(), Optional.empty(), memory));
    }

    static Function<Places, Station> stations(Assignment assignment, Compiling compiler) {
        return Station.by(COMMAND, assignment.shelf(), compiler);
    }

    Map<String, SubmissionRecord> grade(Function<Places, Station> stations)
            throws InterruptedException {
        return grade(Assignment.of(checkout.root(), Optional.empty(), memory), stations);
    }

    /** The same, by an assignment that somebody has made. */
    Map<String, SubmissionRecord> grade(Assignment assignment) throws InterruptedException {
        try (CompilerProcesses compiler = new CompilerProcesses(COMMAND)) {
            return grade(assignment, stations(assignment, compiler));
        }
    }

    private Map<String, SubmissionRecord> grade(
            Assignment assignment, Function<Places, Station> stations)
            throws InterruptedException {
        happened.clear();
        Map<String, SubmissionRecord> records = new ConcurrentHashMap<>();
        new Batch(assignment, memory, 2, stations, coverage,
            record -> records.put(record.student(), record), new Heard())
            .run(handedIn.keySet().stream().map(Path::of).toList(),
                path -> handedIn.get(path.toString()));
        return records;
    }

    /** Grades, and is stopped as soon as a test has begun, or is watched. */
    void gradeAndStop(Assignment assignment, Function<Places, Station> stations)
            throws InterruptedException {
        AtomicReference<Batch> batch = new AtomicReference<>();
        BatchListener stopping = new BatchListener() {
            @Override
            public void running(String student, Item item) {
                if (!coverage) {
                    batch.get().stop();
                }
            }

            @Override
            public void measuring(String student, Item item) {
                batch.get().stop();
            }
        };
        batch.set(new Batch(assignment, memory, 1, stations, coverage, _ -> { }, stopping));
        batch.get().run(handedIn.keySet().stream().map(Path::of).toList(),
            path -> handedIn.get(path.toString()));
    }

    /** The record of an exercise. */
    static ExerciseRecord of(SubmissionRecord record, String id) {
        return record.exercises().stream().filter(each -> each.score().id().equals(id))
            .findFirst().orElseThrow();
    }

    private final class Heard implements BatchListener {

        @Override
        public void running(String student, Item item) {
            happened.add("run " + student + " " + item.id());
        }

        @Override
        public void measuring(String student, Item item) {
            happened.add("measure " + student + " " + item.id());
        }

        @Override
        public void unmeasured(String student, Item item, String why) {
            happened.add("unmeasured " + student + " " + item.id() + " " + why);
        }

        @Override
        public void again(String student, Item item, String why) {
            happened.add("again " + student + " " + item.id() + " " + why);
        }
    }
}
