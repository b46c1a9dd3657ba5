package workbook.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        description = "A CSV with the columns container and student: the names of students in "
            + "all results, where what they handed in is called otherwise.")
    private Path names;

    @Option(names = "--due", paramLabel = "TIME",
        description = "When it was due, with its offset: 2026-11-20T23:59+01:00. Pages and "
            + "grades.csv show who is late, as far as commits and archives tell; no points are "
            + "taken.")
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
        requireTime();
        Letters.require();
        outputs.check();
        Containers containers = Containers.in(submissions);
        ClassFolder folder = new ClassFolder(out.toAbsolutePath().normalize());
        if (folder.path().startsWith(submissions.toAbsolutePath().normalize())) {
            throw new NotUnderstood("--out " + out + " is inside the submissions, and would be "
                + "graded as one: give a folder beside them");
        }
        try (AutoCloseable _ = folder.taken()) {
            containers.others().forEach(each ->
                say("not looked at: " + each.path() + ", " + each.reason()));
            Isolation.here().missing().ifPresent(sentence -> say("WARNING: " + sentence));
            Assignment assignment =
                Assignment.of(Workbook.root(), Optional.ofNullable(only), folder.memory());
            Optional<AssignmentFile> before = before(folder);
            before.ifPresent(file -> requireTheSame(assignment, part, file, folder));
            grade(assignment, part.of(containers.list()), part, called(containers.list(), before),
                due != null ? due : before.map(AssignmentFile::due).orElse(""), slots, folder);
            if (!part.equals(Shard.ALL)) {
                say("Part " + part + " is graded. ./workbook merge puts the parts together.");
                return folder.records().readWithoutSources().records().stream()
                    .allMatch(SubmissionRecord::complete) ? 0 : 1;
            }
            return new ClassOutputs(folder, assignment, outputs, spec.commandLine().getOut())
                .make() ? 0 : 1;
        }
    }

    /** What the folder was graded by; nothing if it is new. */
    private static Optional<AssignmentFile> before(ClassFolder folder) {
        return Files.exists(folder.assignment())
            ? Optional.of(AssignmentFile.read(folder.assignment())) : Optional.empty();
    }

    /** As the table says, or as they were called before. */
    private Names called(List<Path> containers, Optional<AssignmentFile> before) {
        if (names == null) {
            return Names.again(before.map(AssignmentFile::names).orElse(new TreeMap<>()),
                containers);
        }
        Names called = Names.read(names, containers);
        sayWhoHasNoLine(called.without(containers));
        return called;
    }

    /** Other exercises, or another part, would mix with what stands there. */
    private static void requireTheSame(
            Assignment assignment, Shard part, AssignmentFile before, ClassFolder folder) {
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

    private void requireTime() {
        try {
            if (due != null) {
                OffsetDateTime.parse(due);
            }
        } catch (DateTimeParseException e) {
            throw new NotUnderstood("--due " + due + ": give date, time and offset, as in "
                + "2026-11-20T23:59+01:00");
        }
    }

    private void sayWhoHasNoLine(List<Path> containers) {
        if (names != null && !containers.isEmpty()) {
            say("No line in " + names + ", so called like what they handed in: "
                + Shown.of(String.join(", ",
                    containers.stream().map(Containers::student).toList())) + ".");
        }
    }

    private void grade(Assignment assignment, List<Path> containers, Shard part, Names called,
            String dueTime, int slots, ClassFolder folder) throws InterruptedException {
        List<String> students = containers.stream().map(called::student).sorted().toList();
        AssignmentFile.of(assignment, part, called.students(), dueTime, students)
            .write(folder.assignment());
        List<String> gone = folder.keepOnly(Set.copyOf(students));
        if (!gone.isEmpty()) {
            say("In the results before and not now, since nothing is handed in under these "
                + "names any more: "
                + Shown.of(String.join(", ", gone)) + ".");
        }
        Intake intake = new Intake(assignment.shelf(), Limits.USUAL, folder.memory());
        try (CompilerProcesses compiler = new CompilerProcesses(Workbook.workers());
                GradeProgress progress = new GradeProgress(spec.commandLine().getOut(),
                    Desk.screen(), System::nanoTime, adjustments(folder))) {
            Function<Places, Station> stations = Station.by(
                Workbook.workers().isolated(Isolation.here()), assignment.shelf(), compiler);
            Batch batch = new Batch(assignment, folder.memory(), slots, stations,
                coverage, record -> folder.records().keep(dated(record, dueTime)), progress);
            run(batch, containers, each -> called.named(each, intake.read(each)));
        }
    }

    private static SubmissionRecord dated(SubmissionRecord record, String dueTime) {
        return dueTime.isEmpty() ? record
            : record.with(record.handedIn().due(OffsetDateTime.parse(dueTime)));
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
