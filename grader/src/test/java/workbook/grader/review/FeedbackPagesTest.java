package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.page.Templates;
import workbook.grader.score.Finding;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;

/** What a student gets to read: all that is the student's, and nothing else. */
class FeedbackPagesTest {

    @TempDir
    private static Path classes;

    private static Templates templates;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        templates = new Templates(classes);
    }

    @Test
    void theOwnCodeHasItsVerdictsAtTheLines() {
        Page zoe = page(SampleClass.zoe());
        assertThat(zoe.all("//h1")).containsExactly("Zoë");
        assertThat(zoe.all("//header/p[@class='total']"))
            .containsExactly("2.50 of 25 points, 0 of 3 exercises solved");
        assertThat(zoe.all("//article[@id='e4.14']/p[1]"))
            .containsExactly("[/] partial 2.50 of 5 points, 1 of 2 tests pass.");
        String code = "//article[@id='e4.14']//section[@class='file']//li";
        assertThat(zoe.all(code)).hasSize((int) SampleClass.ANSWER.lines().count());
        assertThat(zoe.all(code + "[7]"))
            .containsExactly("return at + 1; the first of equals is found");
        assertThat(zoe.all(code + "[7]/@class")).containsExactly("marked missed");
        assertThat(zoe.all("//article[@id='e4.14']//h4"))
            .containsExactly("(shaded lines never ran: 7, 10)");
        assertThat(zoe.all("//p[@id='e4.1']"))
            .containsExactly("[ ] 4.1 Stack: not attempted, 0 of 10 points");
    }

    @Test
    void testsSayWhatTheyHaveFound() {
        Page zoe = page(SampleClass.zoe());
        assertThat(zoe.all("//article[@id='e4.14']//details[@class='tests']//tbody/tr"))
            .containsExactly("passedwhat is there is found SearchSuite.finds",
                "failedthe first of equals is found SearchSuite.leftmost");
        assertThat(zoe.all("//article[@id='e4.14']//details[@class='mistake']/summary"))
            .containsExactly("the first of equals is found failed");
        assertThat(zoe.raw("//article[@id='e4.14']//dd/pre"))
            .startsWith("first([1, 3, 3], 3)", "1", "2");
        assertThat(zoe.all("//article[@id='e4.14']//p[@class='places']/a"))
            .containsExactly("BinarySearch.java, line 7", "BinarySearch.java, line 9");
    }

    @Test
    void theInstructorsCommentAndPointsAreThere() {
        Page ada = page(SampleClass.ada());
        assertThat(ada.raw("//article[@id='e4.14']/blockquote/pre"))
            .containsExactly("well done <b>& tidy</b>");
        assertThat(ada.all("//article[@id='e4.14']/p[2]"))
            .containsExactly("adjusted 3.00 points by the instructor; the tests give 5.00.");
        assertThat(ada.all("//header/p[@class='total']"))
            .containsExactly("3.00 of 25 points, 1 of 3 exercises solved");
    }

    @Test
    void whatWasNotGradedOrReadIsSaid() {
        Page trouble = page(new Grade(SampleRecords.inTrouble("Eve"), List.of()));
        assertThat(trouble.all("//header/p[@class='total']"))
            .containsExactly("not graded completely, 0 of 2 exercises solved");
        assertThat(trouble.text()).doesNotContain("no worker could be started");
        SubmissionRecord whole = SampleRecords.partial("Eve");
        assertThat(page(new Grade(new SubmissionRecord(SubmissionRecord.VERSION, "Eve", "Eve.zip",
            "it breaks off", HandedIn.UNKNOWN, List.of(), new TreeMap<>(), whole.exercises()),
            List.of()))
            .all("//header/p[@class='alarm']"))
            .containsExactly("Nothing of it can be read: it breaks off.");
    }

    @Test
    void whoIsLate_isSaidOnBothPages_andInTheIndex() {
        HandedIn late = HandedIn.at(Instant.parse("2026-11-20T23:59:00Z"), "newest commit")
            .due(OffsetDateTime.parse("2026-11-20T23:59+01:00"));
        Grade zoe = new Grade(SampleClass.zoe().record().with(late), List.of());
        String sentence = "Late by 1 h: its newest commit is of 2026-11-20T23:59:00Z, and it was "
            + "due at 2026-11-20T23:59+01:00.";
        assertThat(page(zoe).all("//header/p[@class='soft']")).containsExactly(sentence);
        new ReviewPages(templates).write(folder.resolve("review"), List.of(zoe),
            SampleClass.REFERENCES, SampleClass.SIMILAR);
        assertThat(Page.read(folder.resolve("review/" + PageName.file("Zoë"))).text())
            .contains(sentence);
        assertThat(Page.read(folder.resolve("review/index.html")).all("//tbody/tr/td[2]"))
            .containsExactly("late by 1 h similar 87 %");
        assertThat(page(SampleClass.zoe()).text()).doesNotContain("late");
    }

    /** Each is on the page for the instructor, so each would be found if it were here. */
    @Test
    void nothingIsForTheInstructorOrOfSomebodyElse() throws IOException {
        List<Grade> grades = List.of(SampleClass.ada(), SampleClass.zoe());
        write(grades);
        new ReviewPages(templates).write(folder.resolve("review"), grades, SampleClass.REFERENCES,
            SampleClass.SIMILAR);
        List<String> model = SampleClass.MODEL.lines().map(String::strip)
            .filter(line -> !SampleClass.ANSWER.contains(line)).map(FeedbackPagesTest::escaped)
            .toList();
        assertThat(model).hasSize(2);
        List<String> ofInstructor = List.of("Reference", "87 %", "Similar", "1 hint used",
            "25 minutes of work", "Gave up", "adjustments.yaml", "All students", "Zoë.zip",
            "diff to the stub", "pom.xml", "// reference");
        String review = TextFiles.read(folder.resolve("review/" + PageName.file("Zoë")));
        assertThat(review).contains(model).contains(ofInstructor).contains("Ada Lovelace");
        assertThat(TextFiles.read(file("Zoë"))).doesNotContain(model)
            .doesNotContain(ofInstructor).doesNotContain("Ada", "Lovelace");
        String ada = TextFiles.read(folder.resolve("review/" + PageName.file("Ada Lovelace")));
        assertThat(ada).contains("Look again", "Zoë");
        assertThat(TextFiles.read(file("Ada Lovelace"))).doesNotContain("Look again", "Zoë")
            .doesNotContain(model).doesNotContain(ofInstructor);
        assertThat(TextFiles.read(file("Zoë")))
            .doesNotContain("http://", "https://", "src=", "@import", "url(", ".html");
    }

    @Test
    void markupStaysText() {
        for (String evil : List.of("<script>alert(1)</script>", "</style><svg onload=alert(1)>",
                "\"><img src=x onerror=alert(1)>", "</script><b>", "]]><b>&amp;&lt;")) {
            Grade grade = new Grade(SampleClass.record(evil, Map.of(
                SampleClass.FOLDER + "algo/binarysearch/" + evil + ".java", evil),
                SampleClass.search(Verdict.WRONG, "0.00", List.of(SampleClass.failed("a", evil,
                    new Finding(evil, evil, evil, List.of(evil), List.of(evil)))))),
                List.of(new Adjustment(evil, "4.14", Optional.empty(), Optional.empty(),
                    evil)));
            Page page = page(grade);
            assertThat(page.raw("//h1")).containsExactly(evil);
            assertThat(page.raw("//blockquote/pre")).containsExactly(evil);
            assertThat(page.raw("//section[@class='file']//li")).containsExactly(evil);
            assertThat(page.all("//script")).hasSize(1);
            assertThat(page.all("//img | //svg | //b | //@*[starts-with(name(), 'on')]"))
                .isEmpty();
        }
    }

    @Test
    void linksLeadSomewhere_andPagesOfNobodyAreDeleted() throws IOException {
        write(List.of(SampleClass.ada(), SampleClass.zoe()));
        Page zoe = Page.read(file("Zoë"));
        assertThat(zoe.ids()).doesNotHaveDuplicates();
        assertThat(zoe.all("//@href")).isNotEmpty().allSatisfy(href ->
            assertThat(zoe.ids()).contains(href.substring(1)));
        Files.writeString(folder.resolve("notes.txt"), "remember");
        write(List.of(SampleClass.ada()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(PageName.file("Ada Lovelace"), "notes.txt");
        }
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Page page(Grade grade) {
        write(List.of(grade));
        return Page.read(file(grade.student()));
    }

    private void write(List<Grade> grades) {
        Map<String, Grade> byStudent = grades.stream()
            .collect(Collectors.toMap(Grade::student, Function.identity()));
        new FeedbackPages(templates).write(folder, byStudent.keySet(), byStudent::get);
    }

    private Path file(String student) {
        return folder.resolve(PageName.file(student));
    }
}
