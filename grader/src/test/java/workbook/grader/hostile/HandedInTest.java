package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.intake.Ignored;
import workbook.grader.intake.Intake;
import workbook.grader.intake.Limits;
import workbook.grader.intake.Submission;
import workbook.grader.loop.Shelf;

/** Of each container of {@code handed-in} that counts which is to count, and nothing else. */
class HandedInTest {

    private static final Path CASES = Path.of("src/test/hostile/handed-in").toAbsolutePath();
    private static final Path WORKBOOK = Path.of("..").toAbsolutePath().normalize();
    private static final String RIGHT = "solutions/src/main/java/workbook/dsalgo/algo/"
        + "binarysearch/BinarySearch.java";

    @TempDir
    private static Path folder;
    private static Intake intake;
    private static Container containers;

    @BeforeAll
    static void look() throws Exception {
        intake = new Intake(Shelf.of(WORKBOOK), Limits.USUAL);
        containers = new Container(Files.readString(WORKBOOK.resolve(RIGHT)));
    }

    static List<HandedIn> cases() {
        return HandedIn.all(CASES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatCountsIsRead(HandedIn handed) throws Exception {
        Path own = Files.createDirectories(folder.resolve(handed.name()).resolve("handed-in"));
        Submission submission = intake.read(containers.make(handed, own));
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
        try (Stream<Path> beside = Files.list(own.getParent())) {
            assertThat(beside).as("beside the container").hasSize(1);
        }
    }
}
