package workbook.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.loop.Places;
import workbook.grader.sandbox.CompilerProcesses;
import workbook.grader.score.Verdict;
import workbook.grader.source.Compiling;
import workbook.grader.source.TextFiles;

/** A class is graded: each gets what it deserves, once, whatever happens to the grader. */
class BatchTest {

    @TempDir
    private Path folder;
    private ClassRoom room;

    @BeforeEach
    void open() {
        room = new ClassRoom(folder);
    }

    @Test
    void everybodyGetsWhatTheyDeserve_whateverTheOthersDo() throws InterruptedException {
        room.adder("solved", MiniCheckout.solvedAdder()).adder("wrong", MiniCheckout.wrongAdder())
            .adder("half", MiniCheckout.halfAdder()).adder("broken", MiniCheckout.brokenAdder())
            .adder("exiting", MiniCheckout.exitingAdder()).sources("empty", Map.of());
        Map<String, SubmissionRecord> records = room.grade();
        assertThat(earned(records, "solved")).isEqualTo("10.00 SOLVED");
        assertThat(earned(records, "wrong")).isEqualTo("7.50 PARTIAL");
        assertThat(earned(records, "half")).isEqualTo("2.50 PARTIAL");
        assertThat(earned(records, "broken")).isEqualTo("0.00 DOES_NOT_COMPILE");
        assertThat(earned(records, "exiting")).isEqualTo("0.00 CRASHED");
        assertThat(earned(records, "empty")).isEqualTo("0.00 NOT_ATTEMPTED");
        assertThat(ClassRoom.of(records.get("broken"), "4.1").complaints().toString())
            .contains("Adder.java:6").doesNotContain(folder.toString());
        assertThat(records.get("solved").points()).isEqualTo(30);
        assertThat(records.get("solved").sources()).containsOnlyKeys(ClassRoom.ADDER);
        assertThat(ClassRoom.of(records.get("solved"), "4.3").score().verdict())
            .as("what was given away counts for nobody").isEqualTo(Verdict.NOT_ATTEMPTED);
    }

    @Test
    void nobodyPaysTwiceForAMistake_anExerciseIsBuiltOnTheReferenceOfAnother() throws Exception {
        String sums = MiniCheckout.sums("Adder.add(sum, each)");
        room.sources("wrong", Map.of(
            ClassRoom.ADDER, MiniCheckout.wrongAdder(), ClassRoom.SUMS, sums));
        room.sources("missing", Map.of(ClassRoom.SUMS, sums));
        room.sources("broken", Map.of(
            ClassRoom.ADDER, MiniCheckout.brokenAdder(), ClassRoom.SUMS, sums));
        Map<String, SubmissionRecord> records = room.grade();
        for (String student : List.of("wrong", "missing", "broken")) {
            assertThat(ClassRoom.of(records.get(student), "4.3").score().earned())
                .as(student).isEqualByComparingTo("10");
        }
        assertThat(earned(records, "wrong")).isEqualTo("7.50 PARTIAL");
        assertThat(earned(records, "missing")).isEqualTo("0.00 NOT_ATTEMPTED");
        assertThat(earned(records, "broken")).isEqualTo("0.00 DOES_NOT_COMPILE");
        assertThat(room.happened).as("the three have the same answer")
            .filteredOn(line -> line.endsWith("4.3")).hasSizeBetween(1, 2);

        Assignment given =
            Assignment.of(room.checkout().root(), Optional.empty(), room.memory());
        TextFiles.deleteBelow(room.memory().resolve("outcomes"));
        Map<String, SubmissionRecord> again = room.grade(new Assignment(given.folder(),
            given.shelf(), given.items().reversed(), given.key(), given.suites(),
            given.builtOn()));
        for (String student : List.of("wrong", "missing", "broken")) {
            assertThat(earned(again, student)).as("what was lent is given back: " + student)
                .isEqualTo(earned(records, student));
        }
    }

    @Test
    void nobodyIsLentWhatAnExerciseIsNotBuiltOn() throws InterruptedException {
        String echo = """
            package workbook.dsalgo.mini.echo;
            import workbook.dsalgo.mini.adder.Adder;
            public final class Echo {
                public static String of(String text) {
                    return Adder.add(1, 2) == 3 ? text : "no";
                }
            }
            """;
        room.sources("anna", Map.of(ClassRoom.ADDER, MiniCheckout.wrongAdder(),
            ClassRoom.ADDER.replace("adder/Adder", "echo/Echo"), echo));
        assertThat(ClassRoom.of(room.grade().get("anna"), "4.2").score().verdict())
            .isEqualTo(Verdict.WRONG);
    }

    @Test
    void whoAddsToWhatIsBuiltOn_isGradedWithThat() throws InterruptedException {
        String adder = MiniCheckout.wrongAdder()
            .replace("int add(", "int addUp(int one, int other) { return one + other; }\n"
                + "    public static int add(");
        String sums = MiniCheckout.sums("Adder.addUp(sum, each)");
        room.sources("anna", Map.of(ClassRoom.ADDER, adder, ClassRoom.SUMS, sums));
        room.sources("ben", Map.of(ClassRoom.SUMS, sums));
        Map<String, SubmissionRecord> records = room.grade();
        assertThat(ClassRoom.of(records.get("anna"), "4.3").score().earned())
            .isEqualByComparingTo("10");
        assertThat(ClassRoom.of(records.get("ben"), "4.3").score().verdict())
            .isEqualTo(Verdict.DOES_NOT_COMPILE);
    }

    @Test
    void whatIsDone_isNotDoneAgain_butWhatItDependsOnCounts() throws InterruptedException {
        room.adder("anna", MiniCheckout.solvedAdder()).adder("ben", MiniCheckout.wrongAdder());
        Map<String, SubmissionRecord> first = room.grade();
        assertThat(room.happened).contains("run anna 4.1", "run ben 4.1");
        assertThat(room.grade()).isEqualTo(first);
        assertThat(room.happened).isEmpty();

        room.adder("ben", MiniCheckout.solvedAdder());
        assertThat(earned(room.grade(), "ben")).isEqualTo("10.00 SOLVED");
        assertThat(room.happened).as("the same answer was graded before").isEmpty();

        Path suite = room.checkout().root().resolve(MiniCheckout.TESTS + "/AdderSuite.java");
        room.checkout().write(MiniCheckout.TESTS + "/AdderSuite.java",
            TextFiles.read(suite).replace("isEqualTo(4)", "isEqualTo(5)"));
        assertThat(earned(room.grade(), "anna")).isEqualTo("2.50 PARTIAL");
        assertThat(room.happened).as("what uses a suite that changed, and nothing else")
            .allMatch(line -> line.endsWith("4.1")).hasSizeBetween(1, 2);
    }

    @Test
    void aFailureOfTheGradersOwn_isTriedAgain_andNeverAZero() throws InterruptedException {
        room.adder("anna", MiniCheckout.solvedAdder());
        AtomicInteger failures = new AtomicInteger();
        SubmissionRecord record;
        try (CompilerProcesses compiler = new CompilerProcesses(ClassRoom.COMMAND)) {
            assertThat(earned(room.grade(failing(failures, 2, compiler)), "anna"))
                .isEqualTo("10.00 SOLVED");
            assertThat(room.happened).filteredOn(line -> line.startsWith("again")).hasSize(2)
                .first().asString().contains("the machine is tired");
            room.adder("anna", MiniCheckout.wrongAdder());
            failures.set(0);
            record = room.grade(failing(failures, 3, compiler)).get("anna");
        }
        ExerciseRecord adder = ClassRoom.of(record, "4.1");
        assertThat(adder.trouble()).contains("the machine is tired");
        assertThat(record.complete()).isFalse();
        assertThat(ClassRoom.of(record, "4.2").trouble()).as("the next exercise").isEmpty();

        assertThat(earned(room.grade(), "anna")).as("the next run").isEqualTo("7.50 PARTIAL");
    }

    @Test
    void whatCannotBeWritten_endsTheRun_andWhatIsDoneStays()
            throws InterruptedException, IOException {
        room.adder("anna", MiniCheckout.solvedAdder());
        room.grade();
        room.adder("ben", MiniCheckout.wrongAdder());
        Path outcomes = room.memory().resolve("outcomes");
        Path away = folder.resolve("away");
        Files.move(outcomes, away);
        Files.writeString(outcomes, "no folder");
        assertThatThrownBy(room::grade).isInstanceOf(BatchException.class)
            .hasMessageContaining(outcomes.toString());
        Files.delete(outcomes);
        Files.move(away, outcomes);
        assertThat(earned(room.grade(), "ben")).isEqualTo("7.50 PARTIAL");
        assertThat(room.happened).containsExactly("run ben 4.1");
    }

    @Test
    void givenCode_isTheWorkbooksOwn_andThatIsSaid() throws InterruptedException {
        String given = "package workbook.dsalgo.mini.adder;\nfinal class Two {\n"
            + "    static int of() { return %d; }\n}\n";
        room.checkout().write(
            "solutions/src/main/java/workbook/dsalgo/mini/adder/Two.java", given.formatted(2));
        String path = MiniCheckout.ADDER + "/Two.java";
        String adder = MiniCheckout.adder("return one + other;", "return Two.of() * number;");
        room.sources("anna", Map.of(ClassRoom.ADDER, adder, path, given.formatted(3)));
        room.sources("ben", Map.of(ClassRoom.ADDER, adder, path, given.formatted(2)));
        room.sources("cem", Map.of(ClassRoom.ADDER, adder,
            path, given.formatted(2).replace("\n", "\r\n")));
        Map<String, SubmissionRecord> records = room.grade();
        assertThat(earned(records, "anna")).isEqualTo("10.00 SOLVED");
        assertThat(records.get("anna").ignored()).containsExactly(
            new Ignored(path, "given code, which is graded as it was given", 1, true));
        assertThat(records.get("ben").ignored()).isEmpty();
        assertThat(records.get("cem").ignored()).isEmpty();
    }

    @Test
    void anErrorOfTheGrader_endsTheRunLoudly() {
        Assignment assignment =
            Assignment.of(room.checkout().root(), Optional.empty(), room.memory());
        Batch batch = new Batch(assignment, room.memory(), 2, _ -> null, false,
            _ -> { }, BatchListener.NONE);
        assertThatThrownBy(() -> batch.run(List.of(Path.of("a"), Path.of("b")), _ -> {
            throw new OutOfMemoryError("of this test");
        })).isInstanceOf(BatchException.class).hasMessageContaining("of this test");
    }

    @Test
    void anEndThatCameWithAStop_isNotKept() {
        room.adder("anna", MiniCheckout.exitingAdder());
        Assignment assignment =
            Assignment.of(room.checkout().root(), Optional.empty(), room.memory());
        try (CompilerProcesses compiler = new CompilerProcesses(ClassRoom.COMMAND)) {
            Function<Places, Station> real = ClassRoom.stations(assignment, compiler);
            assertThatThrownBy(() -> room.gradeAndStop(assignment, real))
                .isInstanceOf(CancellationException.class);
        }
        assertThat(TextFiles.below(room.memory().resolve("outcomes"))).isEmpty();
    }

    @Test
    void nothingButOutcomesAndTheAssignmentIsLeft() throws InterruptedException, IOException {
        Files.createDirectories(room.memory().resolve("room-999999999-0/src"));
        Files.createDirectories(room.memory().resolve("intake-999999999-4711/0/packs"));
        Files.createDirectories(room.memory().resolve("assignment-abc.999999999/kit"));
        room.adder("anna", MiniCheckout.solvedAdder());
        room.grade();
        try (var entries = Files.list(room.memory())) {
            assertThat(entries.map(each -> each.getFileName().toString())).hasSize(2)
                .anyMatch(name -> name.equals("outcomes"))
                .anyMatch(name -> name.matches("assignment-[0-9a-f]{32}"));
        }
    }

    @Test
    void theAssignmentHoldsNoSourceOfATest_andOfReferencesThoseThatOthersAreBuiltOn() {
        Assignment assignment =
            Assignment.of(room.checkout().root(), Optional.of("4.3"), room.memory());
        assertThat(assignment.items()).extracting("id").containsExactly("4.3");
        assertThat(assignment.shelf().items()).extracting("id").containsExactly("4.1", "4.3");
        assertThat(TextFiles.below(assignment.folder().resolve("references")))
            .extracting(file -> file.getParent().getFileName() + "/" + file.getFileName())
            .containsExactly("adder/Adder.java", "adder/package-info.java");
        Path kit = assignment.kit().root();
        assertThat(TextFiles.below(kit)).extracting(file -> kit.relativize(file).toString())
            .noneMatch(name -> name.contains("Suite") || name.contains("Examples")
                || name.contains("solutions"))
            .contains(MiniCheckout.ADDER + "/Adder.java", "phase4-ds-algo/suites/mini.adder.jar");
    }

    private Function<Places, Station> failing(
            AtomicInteger failures, int times, Compiling compiler) {
        Assignment assignment =
            Assignment.of(room.checkout().root(), Optional.empty(), room.memory());
        Function<Places, Station> real =
            ClassRoom.stations(assignment, compiler);
        return places -> {
            if (failures.getAndIncrement() < times) {
                throw new IllegalStateException("the machine is tired");
            }
            return real.apply(places);
        };
    }

    private static String earned(Map<String, SubmissionRecord> records, String student) {
        ExerciseRecord adder = ClassRoom.of(records.get(student), "4.1");
        return adder.score().earned() + " " + adder.score().verdict();
    }
}
