package workbook.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.batch.Assignment;
import workbook.grader.batch.AssignmentFile;
import workbook.grader.batch.Batch;
import workbook.grader.batch.ClassFolder;
import workbook.grader.batch.Shard;
import workbook.grader.batch.Station;
import workbook.grader.intake.Containers;
import workbook.grader.intake.Intake;
import workbook.grader.intake.Limits;
import workbook.grader.intake.Names;
import workbook.grader.intake.Submission;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Adjustments;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.sandbox.CompilerProcesses;
import workbook.grader.sandbox.Isolation;
import workbook.grader.source.Shown;

/** {@code ./workbook grade}: a class, its gradebook, and a page for each submission. */
@Command(name = "grade", mixinStandardHelpOptions = true,
    description = "Grades what a class handed in: folders, archives, git bundles or bare clones, "
        + "one a student.",
    footer = {"Exit code: 0 graded, 1 something is not complete, 2 not possible.",
        "What is done is kept in DIR: after Ctrl-C or a crash the same command goes on.",
        "docs/instructors.md goes from a clone to uploaded grades."})
final class GradeSubmissions implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SUBMISSIONS",
        description = "The folder that holds what was handed in.")
    private Path submissions;

    @Option(names = "--out", paramLabel = "DIR", required = true,
        description = "Where records, gradebooks and pages are written.")
    private Path out;

    @Option(names = "--only", paramLabel = "EXERCISES",
        description = "As for the kit: 1.1-1.16,4.10,ds.heap. All exercises without it.")
    private String only;

    @Option(names = "--jobs", paramLabel = "N",
        description = "How many submissions are graded at the same time; as many as there are "
            + "processors without it.")
    private Integer jobs;

    @Option(names = "--shard", paramLabel = "I/N",
        description = "Only the I-th of N parts; ./workbook merge puts parts together.")
    private String shard;

    @Option(names = "--names", paramLabel = "FILE",
        description = "A CSV with the columns container and student: what students are called in "
            + "all results, where that is not what they handed in is called.")
    private Path names;

    @Option(names = "--due", paramLabel = "TIME",
        description = "When it was due, with its offset: 2026-11-20T23:59+01:00. Pages and "
            + "grades.csv show who is late, as far as commits and archives tell; no points go.")
    private String due;

    @Option(names = "--coverage",
        description = "Runs what ends by itself once more, so that the pages show which lines of "
            + "a submission the tests ran.")
    private boolean coverage;

    @Mixin
    private OutputOptions outputs;

    @Override
    public Integer call() throws Exception {
        Shard part = shard == null ? Shard.ALL : Shard.parse(shard);
        int slots = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (slots < 1) {
            throw new NotUnderstood("--jobs " + jobs + ": give 1 or more");
        }
        Optional<OffsetDateTime> until = Optional.ofNullable(due).map(GradeSubmissions::time);
        Letters.require();
        outputs.check();
        Containers containers = Containers.in(submissions);
        Names called = names == null ? Names.NONE : Names.read(names, containers.list());
        ClassFolder folder = new ClassFolder(out.toAbsolutePath().normalize());
        if (folder.path().startsWith(submissions.toAbsolutePath().normalize())) {
            throw new NotUnderstood("--out " + out + " is inside the submissions, and would be "
                + "graded as one: give a folder beside them");
        }
        try (AutoCloseable _ = folder.taken()) {
            containers.others().forEach(each ->
                say("not looked at: " + each.path() + ", " + each.reason()));
            sayWhoHasNoLine(called.without(containers.list()));
            Isolation.here().missing().ifPresent(sentence -> say("WARNING: " + sentence));
            Assignment assignment =
                Assignment.of(Workbook.root(), Optional.ofNullable(only), folder.memory());
            requireTheSame(assignment, part, folder);
            grade(assignment, part.of(containers.list()), part, called, slots, folder,
                record -> folder.records().keep(until
                    .map(when -> record.with(record.handedIn().due(when))).orElse(record)));
            if (!part.equals(Shard.ALL)) {
                say("Part " + part + " is graded. ./workbook merge puts the parts together.");
                return folder.records().readWithoutSources().records().stream()
                    .allMatch(SubmissionRecord::complete) ? 0 : 1;
            }
            return new ClassOutputs(folder, assignment, outputs, spec.commandLine().getOut())
                .make() ? 0 : 1;
        }
    }

    /** Other exercises, or another part, would mix with what stands there. */
    private void requireTheSame(Assignment assignment, Shard part, ClassFolder folder) {
        if (!Files.exists(folder.assignment())) {
            return;
        }
        AssignmentFile before = AssignmentFile.read(folder.assignment());
        if (!before.exercises().equals(assignment.items().stream().map(Item::id).toList())) {
            throw new NotUnderstood(folder.path() + " was graded with the exercises "
                + String.join(",", before.exercises())
                + ": give the same --only, or another --out");
        }
        if (!before.part().equals(part.toString())) {
            throw new NotUnderstood(folder.path() + " holds part " + before.part()
                + " of the class, and this is part " + part + ": give another --out");
        }
    }

    private static OffsetDateTime time(String due) {
        try {
            return OffsetDateTime.parse(due);
        } catch (DateTimeParseException e) {
            throw new NotUnderstood("--due " + due + ": give date, time and offset, as in "
                + "2026-11-20T23:59+01:00");
        }
    }

    private void sayWhoHasNoLine(List<Path> containers) {
        if (names != null && !containers.isEmpty()) {
            say("No line in " + names + ", and called as before: " + Shown.of(String.join(", ",
                containers.stream().map(Containers::student).toList())) + ".");
        }
    }

    private void grade(Assignment assignment, List<Path> containers, Shard part, Names called,
            int slots, ClassFolder folder, Consumer<SubmissionRecord> records)
            throws InterruptedException {
        List<String> students = containers.stream().map(called::student).sorted().toList();
        AssignmentFile.of(assignment, part, students).write(folder.assignment());
        List<String> gone = folder.keepOnly(Set.copyOf(students));
        if (!gone.isEmpty()) {
            say("Handed in before and not now, so they are not in the results: "
                + Shown.of(String.join(", ", gone)) + ".");
        }
        Intake intake = new Intake(assignment.shelf(), Limits.USUAL, folder.memory());
        try (CompilerProcesses compiler = new CompilerProcesses(Workbook.workers());
                GradeProgress progress = new GradeProgress(spec.commandLine().getOut(),
                    Desk.screen(), System::nanoTime, adjustments(folder))) {
            Function<Places, Station> stations = Station.by(
                Workbook.workers().isolated(Isolation.here()), assignment.shelf(), compiler);
            Batch batch = new Batch(assignment, folder.memory(), slots, stations,
                coverage, records, progress);
            run(batch, containers, each -> called.named(each, intake.read(each)));
        }
    }

    /** Of those who were graded before: nobody adjusts points without having seen them. */
    private static List<Adjustment> adjustments(ClassFolder folder) {
        return Adjustments.read(folder.adjustments(),
            folder.records().readWithoutSources().records()).adjustments();
    }

    /** Ctrl-C ends what runs, waits for that, and loses nothing that is done. */
    private void run(Batch batch, List<Path> containers, Function<Path, Submission> intake)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread stopping = new Thread(() -> {
            batch.stop();
            try {
                ended.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            say("Stopped. What is graded is kept: the same command goes on from here.");
        });
        Runtime.getRuntime().addShutdownHook(stopping);
        try {
            batch.run(containers, intake);
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (CancellationException e) {
            ended.countDown();
            Thread.sleep(Long.MAX_VALUE); // the JVM is ending
        } catch (RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(stopping);
            throw e;
        } finally {
            ended.countDown();
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
