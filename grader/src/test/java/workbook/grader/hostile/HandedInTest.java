package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.Shipped;
import workbook.grader.batch.Assignment;
import workbook.grader.batch.Batch;
import workbook.grader.batch.BatchListener;
import workbook.grader.batch.Station;
import workbook.grader.intake.Ignored;
import workbook.grader.intake.Intake;
import workbook.grader.intake.Limits;
import workbook.grader.intake.Submission;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Shelf;
import workbook.grader.sandbox.CompilerProcesses;
import workbook.grader.sandbox.Isolation;
import workbook.grader.sandbox.WorkerCommand;

/**
 * Each container of {@code handed-in} is read, and all of them are graded as one class, beside
 * an honest one: of each that counts which is to count, and it earns what that deserves.
 */
class HandedInTest {

    private static final Path CASES = Path.of("src/test/hostile/handed-in").toAbsolutePath();
    private static final Path WORKBOOK = Path.of("..").toAbsolutePath().normalize();
    private static final String GRADED = "4.14,4.15";
    private static final String RIGHT = "solutions/src/main/java/workbook/dsalgo/algo/"
        + "binarysearch/BinarySearch.java";

    @TempDir
    private static Path folder;
    private static Intake intake;
    private static final Map<String, Path> CONTAINERS = new TreeMap<>();
    private static final Map<String, SubmissionRecord> RECORDS = new ConcurrentHashMap<>();

    @BeforeAll
    static void grade() throws Exception {
        intake = new Intake(Shelf.of(WORKBOOK), Limits.USUAL);
        Container containers = new Container(Files.readString(WORKBOOK.resolve(RIGHT)));
        for (HandedIn each : cases()) {
            Path own = Files.createDirectories(folder.resolve(each.name()).resolve("handed-in"));
            CONTAINERS.put(each.name(), containers.make(each, own));
        }
        Path memory = Files.createDirectory(folder.resolve("memory"));
        Assignment assignment = Assignment.of(WORKBOOK, Optional.of(GRADED), memory);
        WorkerCommand command = Shipped.workers();
        try (CompilerProcesses compiler = new CompilerProcesses(command)) {
            new Batch(assignment, memory, 2, Station.by(command.isolated(Isolation.here()),
                assignment.shelf(), compiler), false,
                record -> RECORDS.put(record.student(), record), BatchListener.NONE)
                .run(List.copyOf(CONTAINERS.values()), intake::read);
        }
    }

    static List<HandedIn> cases() {
        return HandedIn.all(CASES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatCountsIsRead(HandedIn handed) throws Exception {
        Path container = CONTAINERS.get(handed.name());
        Submission submission = intake.read(container);
        assertThat(submission.refused()).contains(handed.refused());
        assertThat(submission.refused().isEmpty()).as(submission.refused())
            .isEqualTo(handed.refused().isEmpty());
        assertThat(List.copyOf(submission.sources().keySet())).as("what counts")
            .isEqualTo(handed.sources());
        handed.ignored().forEach((path, reason) ->
            assertThat(submission.ignored()).as(path).anySatisfy(each -> {
                assertThat(each.path()).isEqualTo(path);
                assertThat(each.reason()).contains(reason);
            }));
        handed.reasons().forEach(reason -> assertThat(submission.ignored())
            .extracting(Ignored::reason).as(reason).anyMatch(each -> each.contains(reason)));
        handed.leavesNoFile().ifPresent(file -> assertThat(file).doesNotExist());
        try (Stream<Path> beside = Files.list(container.getParent().getParent())) {
            assertThat(beside).as("beside the container").hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatCountsIsGraded(HandedIn handed) {
        SubmissionRecord record = RECORDS.get(handed.name());
        assertThat(record.complete()).as("%s", record.exercises()).isTrue();
        assertThat(record.earned()).as("%s", record.exercises())
            .isEqualByComparingTo(handed.refused().isEmpty() ? handed.points() : "0");
    }
}
