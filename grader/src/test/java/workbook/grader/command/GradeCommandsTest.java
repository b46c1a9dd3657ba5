package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static workbook.grader.command.Ran.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.source.TextFiles;

/** {@code ./workbook grade} and {@code merge}: a class from what it handed in to its gradebook. */
@ExtendWith(RootProperty.class)
class GradeCommandsTest {

    private static final String ADDER = MiniCheckout.ADDER + "/Adder.java";

    @TempDir
    private Path folder;
    private GradedClass room;

    @BeforeEach
    void handIn() throws IOException {
        room = new GradedClass(folder);
        room.handIn("anna", MiniCheckout.solvedAdder());
        room.handIn("ben", MiniCheckout.wrongAdder());
        room.handIn("cem", MiniCheckout.brokenAdder());
        room.handIn("dora", MiniCheckout.halfAdder());
    }

    @Test
    void aClassIsGraded_withGradebooksAndPages() throws IOException {
        zip("eve", MiniCheckout.exitingAdder());
        Files.writeString(room.submissions().resolve("notes.txt"), "remember");
        Ran ran = room.grade("out");
        assertThat(ran.code()).as(ran.text()).isZero();
        assertThat(ran.text()).contains("notes.txt", "5 of 5", "5 submissions: ");
        assertThat(results("out")).containsExactly(
            "anna 10.00", "ben 7.50", "cem 0.00", "dora 2.50", "eve 0.00");
        assertThat(names("out")).contains("records/anna.json", "junit/ben.xml",
            "gradescope/cem.json", "classroom/dora.json", "review/eve.html", "review/index.html",
            "review/class.html", "adjustments.yaml", "results.schema.json", "assignment.json");
        assertThat(Files.list(room.out("out").resolve(".memory")).map(Path::getFileName)
            .map(Path::toString)).noneMatch(name -> name.startsWith("room"));
    }

    @Test
    void studentsSeeTheTestsInGradescope_whenTheInstructorSays() throws IOException {
        room.grade("out");
        assertThat(room.out("out").resolve("gradescope/anna.json")).content()
            .contains("\"visibility\" : \"visible\"");
        Ran ran = room.grade("out", "--gradescope", "after_published");
        assertThat(ran.code()).as(ran.text()).isZero();
        assertThat(room.out("out").resolve("gradescope/anna.json")).content()
            .contains("\"visibility\" : \"after_published\"");
    }

    @Test
    void regrading_touchesOnlyWhatChanged_andDiffSaysWhoChanged() throws IOException {
        room.grade("out");
        SortedMap<String, FileTime> before = room.outcomes("out");
        Path suite = room.checkout().root().resolve(MiniCheckout.TESTS + "/AdderSuite.java");
        room.checkout().write(MiniCheckout.TESTS + "/AdderSuite.java",
            TextFiles.read(suite).replace("isEqualTo(4)", "isEqualTo(5)"));
        Path old = folder.resolve("old");
        Files.createDirectories(old);
        copy(room.out("out").resolve("records"), old.resolve("records"));
        Ran ran = room.grade("out", "--diff", old.toString());
        assertThat(ran.text()).contains("2 of 4 differ from " + old,
            "anna  4.1 mini.adder  10.00 -> 2.50  AdderSuite.doubles failed, was passed",
            "ben  4.1 mini.adder  7.50 -> 0.00").doesNotContain("cem  4.1");
        assertThat(room.outcomes("out")).as("what was known stays as it was")
            .containsAllEntriesOf(before);
        assertThat(room.outcomes("out")).hasSizeLessThanOrEqualTo(before.size() + 5);
    }

    @Test
    void killedAtAnyPoint_itGoesOnWhereItWas() throws Exception {
        room.gradeBeside("whole");
        Random random = new Random(20);
        int killed = 0;
        for (int kill = 0; kill < 20; kill++) {
            try (Child child = room.start("killed")) {
                waitForChanges(random.nextInt(20), child, "killed");
                if (!isOver(child, random.nextInt(20))) {
                    killed++;
                    child.itself().destroyForcibly();
                    child.itself().onExit().join();
                }
            }
        }
        assertThat(killed).as("runs that were killed").isGreaterThan(5);
        SortedMap<String, FileTime> done = room.outcomes("killed");
        Files.createDirectories(room.out("killed").resolve(".memory/outcomes/ab"));
        Files.writeString(room.out("killed").resolve("results.jsonl.7-3.new"), "half");
        Files.writeString(room.out("killed").resolve(".memory/outcomes/ab/123.new"), "half");
        Ran ran = room.gradeBeside("killed");
        assertThat(ran.code()).as(ran.text()).isZero();
        assertThat(room.outcomes("killed")).as("nothing is done twice").containsAllEntriesOf(done)
            .hasSameSizeAs(room.outcomes("whole"));
        assertThat(names("killed")).as("half-written files").noneMatch(n -> n.endsWith(".new"));
        room.isTheSame("killed", "whole");
        assertThat(Files.list(room.out("killed").resolve(".memory")).map(Path::getFileName)
            .map(Path::toString)).as("what the killed ones left")
            .noneMatch(name -> name.startsWith("room") || name.contains("."));
    }

    @Test
    void aFullDisk_isSaid_andLosesNothing() throws Exception {
        Path disk = folder.resolve("disk");
        Files.createDirectories(disk);
        List<String> words = Evening.command(room.checkout(), "grade",
            room.submissions().toString(), "--out", disk.resolve("out").toString());
        assumeThat(new ProcessBuilder("unshare", "-Urm", "true").start().waitFor())
            .as("a file system of one's own").isZero();
        List<String> script = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c",
            "disk=$1; keep=$2; shift 2; mount -t tmpfs -o size=200k none $disk; "
                + "\"$@\"; echo \"first: $?\"; mount -o remount,size=64m $disk; "
                + "\"$@\"; echo \"then: $?\"; cp -r $disk/out $keep",
            "sh", disk.toString(), folder.resolve("kept").toString()));
        script.addAll(words);
        try (Child child = Child.start(script, room.checkout().root(), Map.of())) {
            String printed = child.end().text();
            assertThat(printed).contains("first: 2", "No space left on device", "then: 0");
        }
        room.gradeBeside("whole");
        room.isTheSame("kept", "whole");
    }

    @Test
    void ctrlC_keepsWhatIsDone_andLeavesNoProcess() throws Exception {
        room.handIn("zoe", MiniCheckout.endlessAdder());
        try (Child child = room.start("out")) {
            while (!child.printed().contains("4 of 5")) {
                assertThat(child.itself().isAlive()).as(child.printed()).isTrue();
                Thread.onSpinWait();
            }
            List<ProcessHandle> workers = child.workers();
            new ProcessBuilder("kill", "-INT", String.valueOf(child.itself().pid())).start()
                .waitFor();
            Ran ran = child.end();
            assertThat(ran.text()).contains("Stopped. What is graded is kept");
            workers.forEach(worker -> worker.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        }
        assertThat(names("out")).contains("records/anna.json", "records/dora.json")
            .doesNotContain("records/zoe.json", "results.jsonl");
    }

    @Test
    void parts_putTogether_areTheWhole() throws IOException {
        room.grade("whole");
        assertThat(room.grade("one", "--shard", "1/2").text()).contains("Part 1/2 is graded");
        room.grade("two", "--shard", "2/2");
        assertThat(names("one")).doesNotContain("records/ben.json", "results.jsonl");
        Ran ran = run("merge", room.out("two").toString(), room.out("one").toString(), "--out",
            room.out("merged").toString());
        assertThat(ran.code()).as(ran.text()).isZero();
        room.isTheSame("merged", "whole");

        assertThat(room.grade("one").text())
            .contains("holds part 1/2 of the class, and this is part ");
        assertThat(room.grade("whole", "--only", "4.1").text()).contains(
            "was graded with the exercises 4.1,4.2,4.3: give the same --only");
        assertThat(run("merge", room.out("one").toString(), room.out("two").toString(), "--out",
            room.out("two").toString()).text()).contains("is one of the parts");
        assertThat(run("merge", room.out("one").toString(), "--out",
            room.out("half").toString()).text()).contains("part 2/2 is not there");
        assertThat(run("merge", room.out("one").toString(), room.out("two").toString(),
            room.out("one").toString(), "--out", room.out("twice").toString()).text())
            .contains(room.out("one") + " is given twice: give each part once");
        room.grade("again", "--shard", "1/2");
        assertThat(run("merge", room.out("one").toString(), room.out("two").toString(),
            room.out("again").toString(), "--out", room.out("twice").toString()).text())
            .contains(room.out("one") + " and " + room.out("again")
                + " are both part 1/2: leave one out");
        room.grade("third", "--shard", "1/3");
        assertThat(run("merge", room.out("one").toString(), room.out("two").toString(),
            room.out("third").toString(), "--out", room.out("twice").toString()).text())
            .contains("anna is in " + room.out("one") + " and in " + room.out("third")
                + ": leave one out");
        assertThat(run("merge", room.out("one").toString(), room.out("nowhere").toString(), "--out",
            room.out("torn").toString()).text()).contains("there is no folder "
                + room.out("nowhere") + ". Give one that ./workbook grade has written by --out");
        assertThat(run("merge", room.out("one").toString(), folder.toString(), "--out",
            room.out("torn").toString()).text()).contains(folder
                + " holds no grading. Give a folder that ./workbook grade has written by --out");
        Files.delete(room.out("two").resolve("records/ben.json"));
        assertThat(run("merge", room.out("one").toString(), room.out("two").toString(), "--out",
            room.out("torn").toString()).text()).contains("has no record of ben");
        room.grade("other", "--only", "4.1");
        Ran other = run("merge", room.out("one").toString(), room.out("other").toString(), "--out",
            room.out("mixed").toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.text()).contains("was graded by other exercises");
    }

    @Test
    void adjustments_surviveARegrade_whichSaysThatTheyAreOld() throws IOException {
        room.grade("out");
        Files.writeString(room.out("out").resolve("adjustments.yaml"), """
            - student: ben
              exercise: "4.1"
              points: 9
              was: 7.5
              comment: nearly
            """);
        assertThat(room.grade("out").text()).doesNotContain("look at the adjustment");
        assertThat(results("out")).contains("ben 9.00");
        room.handIn("ben", MiniCheckout.halfAdder());
        assertThat(room.grade("out").text()).containsOnlyOnce("look at the adjustment again")
            .contains("look at the adjustment again. It was made when 7.50 points were earned; "
                + "now it is 2.50, and 9.00 count.");
        assertThat(results("out")).contains("ben 9.00");
        Files.writeString(room.out("out").resolve("adjustments.yaml"), """
            - student: bob
              exercise: "4.1"
              was: 7.5
            """);
        Ran wrong = room.grade("out");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.text()).contains("bob", "These entries count nowhere.");
    }

    @Test
    void whatCannotBe_isSaidBeforeAnythingIsGraded() throws Exception {
        refused("there is no ", "grade", folder.resolve("nowhere").toString(), "--out", "o");
        refused("--jobs 0: give 1 or more", grading("--jobs", "0"));
        refused("5/2 is no part", grading("--shard", "5/2"));
        refused("\"half\" is no part", grading("--shard", "half"));
        refused("--alike 0: give 1 to 100 percent", grading("--alike", "0"));
        refused("there is no file ", grading("--jplag", folder + "/jplag.jar"));
        refused("is no folder that was graded", grading("--diff", folder.toString()));
        refused(folder + "/gradebook.csv", grading("--canvas", folder + "/gradebook.csv"));
        refused("'--gradescope': expected one of", grading("--gradescope", "later"));
        refused("no exercise \"9.9\"", grading("--only", "9.9"));
        refused("is inside the submissions", "grade", room.submissions().toString(), "--out",
            room.submissions().resolve("out").toString());
        assertThat(room.out("out").resolve("records")).doesNotExist();
        try (AutoCloseable _ = new workbook.grader.batch.ClassFolder(room.out("out")).taken()) {
            refused("another ./workbook is grading into", grading());
        }
    }

    @Test
    void aLocaleThatCannotNameEveryFile_isRefused() {
        assertThatThrownBy(() -> Letters.require("US-ASCII"))
            .hasMessageContaining("LC_ALL=C.UTF-8");
        Letters.require("UTF-8");
    }

    private void refused(String why, String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.text()).contains(why).doesNotContain("\tat ");
        assertThat(ran.code()).as(ran.text()).isEqualTo(2);
    }

    private String[] grading(String... more) {
        return Stream.concat(Stream.of("grade", room.submissions().toString(), "--out",
            room.out("out").toString()), Stream.of(more)).toArray(String[]::new);
    }

    /** Until the names of files have changed so often, or the child has ended. */
    private void waitForChanges(int changes, Child child, String name) {
        List<String> seen = List.of();
        for (int left = changes; left > 0 && !isOver(child, 2);) {
            List<String> now = namesNow(name);
            left -= now.equals(seen) ? 0 : 1;
            seen = now;
        }
    }

    /** While somebody is at work there: a folder that is just deleted has no names. */
    private List<String> namesNow(String name) {
        try {
            return names(name);
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isOver(Child child, int millis) {
        return child.itself().onExit().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
            .join() != null;
    }

    private void zip(String student, String adder) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(room.submissions().resolve(student + ".zip")))) {
            zip.putNextEntry(new ZipEntry("work/" + ADDER));
            zip.write(adder.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Student and points of each line. */
    private List<String> results(String name) throws IOException {
        var json = new com.fasterxml.jackson.databind.json.JsonMapper();
        List<String> results = new ArrayList<>();
        for (String line : Files.readAllLines(room.out(name).resolve("results.jsonl"))) {
            var tree = json.readTree(line);
            results.add(tree.get("student").asText() + " "
                + tree.get("counted").decimalValue().setScale(2));
        }
        return results;
    }

    private List<String> names(String name) {
        return TextFiles.below(room.out(name)).stream()
            .map(file -> room.out(name).relativize(file).toString()).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : TextFiles.below(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
