package workbook.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Covering;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.loop.Places;
import workbook.grader.sandbox.CompilerProcesses;
import workbook.grader.sandbox.Coverage.Lines;
import workbook.grader.source.Compiling;
import workbook.grader.source.TextFiles;

/** Which lines of a submission ran: asked for, measured once, and of no weight. */
class MeasuredLinesTest {

    private static final String CHOOSING = """
        if (one > 1000) {
            return 7;
        }
        return one + other;""";
    private static final String SOLVED = MiniCheckout.adder(CHOOSING, "return 2 * number;");

    @TempDir
    private Path folder;
    private ClassRoom room;

    @BeforeEach
    void open() {
        room = new ClassRoom(folder);
    }

    @Test
    void itIsMeasuredWhenAskedFor_once_andNothingElseIsRunAgain() throws InterruptedException {
        room.adder("anna", SOLVED);
        Map<String, SubmissionRecord> plain = room.grade();
        assertThat(adder(plain, "anna").coverage()).isEmpty();
        assertThat(room.happened).contains("run anna 4.1")
            .noneMatch(line -> line.startsWith("measure"));

        Map<String, SubmissionRecord> measured = room.coverage(true).grade();
        assertThat(room.happened).containsExactly("measure anna 4.1");
        assertThat(adder(measured, "anna").score()).isEqualTo(adder(plain, "anna").score());
        assertThat(adder(measured, "anna").coverage()).singleElement().satisfies(lines -> {
            assertThat(lines.source()).isEqualTo("Adder.java");
            assertThat(lines.ran()).containsExactly(6, 9, 13);
            assertThat(lines.missed()).contains(7).doesNotContain(6, 9, 13);
        });

        assertThat(room.grade()).isEqualTo(measured);
        assertThat(room.happened).as("known").isEmpty();
        assertThat(room.coverage(false).grade()).as("not lost").isEqualTo(measured);
        assertThat(room.happened).isEmpty();
    }

    @Test
    void gradesAreTheSameWithIt() throws InterruptedException {
        everyKind(room);
        Map<String, SubmissionRecord> plain = room.grade();
        ClassRoom other = new ClassRoom(folder.resolve("other")).coverage(true);
        everyKind(other);
        Map<String, SubmissionRecord> measured = other.grade();
        plain.forEach((student, record) -> {
            assertThat(adder(measured, student).score())
                .as(student).isEqualTo(adder(plain, student).score());
            assertThat(adder(measured, student).output())
                .as(student).isEqualTo(adder(plain, student).output());
        });
        assertThat(other.happened).filteredOn(line -> line.startsWith("measure"))
            .as("what does not end by itself is not watched")
            .containsExactlyInAnyOrder("measure solved 4.1", "measure wrong 4.1",
                "measure half 4.1");
        assertThat(adder(measured, "exiting").coverage()).isEmpty();
        assertThat(adder(measured, "half").coverage()).isNotEmpty();
    }

    private static void everyKind(ClassRoom room) {
        room.adder("solved", SOLVED).adder("wrong", MiniCheckout.wrongAdder())
            .adder("half", MiniCheckout.halfAdder()).adder("broken", MiniCheckout.brokenAdder())
            .adder("exiting", MiniCheckout.exitingAdder()).sources("empty", Map.of())
            .adder("barred", MiniCheckout.adder("try { new ProcessBuilder(\"id\").start(); } "
                + "catch (java.io.IOException e) { } return 0;", "return 2 * number;"));
    }

    @Test
    void filesBelowTheExercise_areToldFromThoseOfTheSameNameInIt() throws InterruptedException {
        String inner = MiniCheckout.ADDER + "/inner/Adder.java";
        room.coverage(true).sources("anna", Map.of(
            ClassRoom.ADDER, MiniCheckout.adder("return one + other;",
                "return workbook.dsalgo.mini.adder.inner.Adder.twice(number);"),
            inner, """
                package workbook.dsalgo.mini.adder.inner;
                public final class Adder {
                    private Adder() { }
                    public static int twice(int number) { return 2 * number; }
                }
                """));
        assertThat(adder(room.grade(), "anna").coverage()).extracting(Lines::source)
            .containsExactlyInAnyOrder("Adder.java", "inner/Adder.java");
    }

    @Test
    void thatItCannotBeMeasured_isSaid_changesNoGrade_andIsTriedAgain()
            throws InterruptedException {
        room.adder("anna", SOLVED).coverage(true);
        Assignment assignment =
            Assignment.of(room.checkout().root(), Optional.empty(), room.memory());
        Map<String, SubmissionRecord> records;
        try (CompilerProcesses compiler = new CompilerProcesses(ClassRoom.COMMAND)) {
            records = room.grade(nowhereToWrite(assignment, compiler));
        }
        assertThat(adder(records, "anna").score().earned()).isEqualTo("10.00");
        assertThat(adder(records, "anna").trouble()).isEmpty();
        assertThat(adder(records, "anna").coverage()).isEmpty();
        assertThat(room.happened).filteredOn(line -> line.startsWith("unmeasured"))
            .singleElement().asString().contains("anna 4.1", "cannot write the coverage");

        assertThat(adder(room.grade(), "anna").coverage()).isNotEmpty();
        assertThat(room.happened).containsExactly("measure anna 4.1");
    }

    private Function<Places, Station> nowhereToWrite(Assignment assignment, Compiling compiler) {
        Function<Places, Station> real = ClassRoom.stations(assignment, compiler);
        return places -> {
            Station station = real.apply(places);
            station.covering().close();
            return new Station(station.bench(), station.supervisor(), new Covering(places,
                ClassRoom.COMMAND, folder.resolve("nowhere/ran.exec"),
                workers -> new Bench(places, assignment.shelf(), workers,
                    ClassRoom.COMMAND.classPath(), compiler)));
        };
    }

    @Test
    void aStopWhileItIsMeasured_keepsTheGrade_andNothingHalfMeasured()
            throws InterruptedException {
        room.adder("anna", SOLVED).coverage(true);
        Assignment assignment =
            Assignment.of(room.checkout().root(), Optional.empty(), room.memory());
        try (CompilerProcesses compiler = new CompilerProcesses(ClassRoom.COMMAND)) {
            Function<Places, Station> real = ClassRoom.stations(assignment, compiler);
            assertThatThrownBy(() -> room.gradeAndStop(assignment, real))
                .isInstanceOf(CancellationException.class);
        }
        assertThat(outcomes()).singleElement().asString().endsWith(".json")
            .doesNotEndWith(".lines.json");
        assertThat(adder(room.grade(), "anna").coverage()).isNotEmpty();
        assertThat(room.happened).as("it goes on from there").contains("measure anna 4.1")
            .doesNotContain("run anna 4.1");
    }

    @Test
    void aMeasurementThatCannotBeRead_isMadeAgain() throws Exception {
        room.adder("anna", SOLVED).coverage(true);
        Map<String, SubmissionRecord> first = room.grade();
        Path lines = outcomes().stream().filter(file -> file.toString().endsWith(".lines.json"))
            .findFirst().orElseThrow();
        for (String damage : List.of("{", "null", "{\"version\": 1}",
                "{\"version\": 0, \"lines\": []}")) {
            Files.writeString(lines, damage);
            assertThat(room.grade()).as(damage).isEqualTo(first);
            assertThat(room.happened).containsExactly("measure anna 4.1");
        }
    }

    private List<Path> outcomes() {
        return TextFiles.below(room.memory().resolve("outcomes"));
    }

    private static ExerciseRecord adder(Map<String, SubmissionRecord> records, String student) {
        return ClassRoom.of(records.get(student), "4.1");
    }
}
