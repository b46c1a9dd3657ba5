package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ledger.FileName;
import workbook.grader.loop.MiniCheckout;

/** What {@code ./workbook grade} makes to be given away, and for the instructor's own table. */
@ExtendWith(RootProperty.class)
class GradeFeedbackTest {

    /** Stands in for JPlag: any two are alike. */
    private static final String ALIKE = """
        #!/bin/sh
        while [ $# -gt 0 ]; do
            case "$1" in
                -l|--mode|-n|-bc) shift ;;
                -r) out=$2; shift ;;
                --*) ;;
                *) solutions=$1 ;;
            esac
            shift
        done
        mkdir -p "$out"
        names=$(ls "$solutions")
        set -- $names
        echo "submissionName1,submissionName2,averageSimilarity" > "$out/results.csv"
        echo "$1,$2,0.87" >> "$out/results.csv"
        """;

    @TempDir
    private Path folder;
    private GradedClass room;

    @BeforeEach
    void handIn() throws Exception {
        room = new GradedClass(folder).handIn("anna", MiniCheckout.wrongAdder())
            .handIn("berthold", MiniCheckout.halfAdder());
        room.checkout().write("solutions/src/main/java/workbook/dsalgo/mini/adder/Adder.java",
            MiniCheckout.adder("// as the model does\n return one + other;",
                "return number + number;"));
    }

    @Test
    void aStudentsPage_hasTheStudentsOwn_andNothingOfTheReferenceOrOfOthers() throws Exception {
        Path jplag = Files.writeString(folder.resolve("jplag"), ALIKE);
        assertThat(jplag.toFile().setExecutable(true)).isTrue();
        Ran ran = room.grade("out", "--jplag", jplag.toString());
        assertThat(ran.code()).as(ran.text()).isZero();
        List<String> notForStudents = List.of("as the model does", "number + number", "berthold",
            "87 %", "adjustments.yaml");
        assertThat(room.text("out", "review/anna.html")).contains(notForStudents);
        assertThat(room.text("out", "feedback/anna.html")).doesNotContain(notForStudents)
            .contains("7.50 of 30 points", "one - other", "one and two are three");
        assertThat(room.out("out").resolve("feedback/berthold.html")).exists();
    }

    @Test
    void names_areThoseOfTheTable_alsoInPartsThatArePutTogether() throws Exception {
        Path names = Files.writeString(folder.resolve("names.csv"),
            "container,student\nanna,\"Zander, Anna\"\n");
        Ran ran = room.grade("out", "--names", names.toString());
        assertThat(ran.code()).as(ran.text()).isZero();
        assertThat(ran.text()).contains("Zander, Anna  7.50 of 30",
            "No line in " + names + ", so called like what they handed in: berthold.");
        assertThat(room.lines("out", "grades.csv")).contains(
            "\"Zander, Anna\",7.50,0.00,0.00,7.50,30", "berthold,2.50,0.00,0.00,2.50,30");
        assertThat(room.text("out", "feedback/" + FileName.of("Zander, Anna") + ".html"))
            .contains("Zander, Anna");
        assertThat(room.text("out", "results.jsonl")).contains("\"Zander, Anna\"");
        Ran again = room.grade("out");
        assertThat(again.text()).as("names are kept").doesNotContain("before and not now");
        assertThat(room.text("out", "results.jsonl")).contains("\"Zander, Anna\"");
        room.grade("one", "--names", names.toString(), "--shard", "1/2");
        room.grade("two", "--names", names.toString(), "--shard", "2/2");
        run("merge", room.out("one").toString(), room.out("two").toString(), "--out",
            room.out("merged").toString());
        room.isTheSame("merged", "out");
        room.grade("plain", "--shard", "1/2");
        assertThat(run("merge", room.out("plain").toString(), room.out("two").toString(), "--out",
            room.out("mixed").toString()).text()).contains(room.out("two") + " was graded with "
                + "another --names or --due than " + room.out("plain"));

        Files.writeString(names, "container,student\nanna,A\nfritz,F\n");
        Ran wrong = room.grade("out", "--names", names.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.text()).contains(names + ":3: there is no container \"fritz\"")
            .doesNotContain("\tat ");
    }

    @Test
    void whoIsLate_isSaid_andCostsNoPoints() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(room.submissions().resolve("zoe.zip")))) {
            ZipEntry entry = new ZipEntry(MiniCheckout.ADDER + "/Adder.java");
            entry.setLastModifiedTime(FileTime.from(Instant.parse("2026-11-21T00:59:00Z")));
            zip.putNextEntry(entry);
            zip.write(MiniCheckout.solvedAdder().getBytes(StandardCharsets.UTF_8));
        }
        Ran ran = room.grade("out", "--due", "2026-11-20T23:59+01:00");
        assertThat(ran.code()).as(ran.text()).isZero();
        assertThat(room.lines("out", "grades.csv")).contains(
            "student,4.1 Adder,4.2 Echo,4.3 Sums,sum,of,minutes late",
            "anna,7.50,0.00,0.00,7.50,30,not known", "zoe,10.00,0.00,0.00,10.00,30,120");
        assertThat(room.text("out", "review/zoe.html")).contains("Late by 2 h: its newest file is "
            + "of 2026-11-21T00:59:00Z, and it was due at 2026-11-20T23:59");
        assertThat(room.text("out", "records/zoe.json")).contains("\"minutesLate\" : 120");
        assertThat(room.text("out", "feedback/anna.html")).contains("late is not known");
        room.grade("out");
        assertThat(room.lines("out", "grades.csv")).as("the time is kept")
            .contains("zoe,10.00,0.00,0.00,10.00,30,120");
        for (String wrong : List.of("2026-11-20", "tomorrow", "2026-11-20T23:59")) {
            Ran refused = room.grade("other", "--due", wrong);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.text()).contains("--due " + wrong + ": give date, time and offset, "
                + "as in 2026-11-20T23:59+01:00");
        }
    }

    @Test
    void theTableOfTheClass_countsAdjustments() throws Exception {
        room.grade("out");
        assertThat(room.lines("out", "grades.csv")).containsExactly(
            "student,4.1 Adder,4.2 Echo,4.3 Sums,sum,of", "anna,7.50,0.00,0.00,7.50,30",
            "berthold,2.50,0.00,0.00,2.50,30");
        Files.writeString(room.out("out").resolve("adjustments.yaml"), """
            - student: anna
              exercise: "4.1"
              points: 9
              was: 7.5
              comment: nearly
            """);
        assertThat(room.grade("out").text()).contains(
            "anna  9.00 of 30  adjusted; the grader gives 7.50", "Exercises: solved 0, partial 2, "
                + "failed 0, not attempted 4, not graded 0, adjusted by hand 1.");
        assertThat(room.lines("out", "grades.csv")).contains("anna,9.00,0.00,0.00,9.00,30");
        assertThat(room.text("out", "feedback/anna.html"))
            .contains("9.00 of 30 points", "nearly", "the tests give 7.50");
    }
}
