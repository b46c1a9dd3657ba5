package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.page.Templates;
import workbook.grader.score.Finding;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
import workbook.grader.similarity.Pair;
import workbook.grader.similarity.Similarities;

/** What a student wrote stays text, wherever it stands. */
class HostilePagesTest {

    private static final List<String> MARKUP = List.of(
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</script><script>alert(1)</script>", "</style><svg onload=alert(1)>", "]]><b>&amp;&lt;",
        "javascript:alert(1)", "${7*7}@if(true)", "--><!--");

    @TempDir
    private static Path classes;

    private static ReviewPages reviewPages;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makePages() {
        reviewPages = new ReviewPages(new Templates(classes));
    }

    @Test
    void markupInEveryTextIsShownAsItStands() {
        for (String evil : MARKUP) {
            Page page = page(everywhere(evil));
            assertThat(page.raw("//h1")).containsExactly(evil);
            assertThat(page.all("//title")).containsExactly(evil.strip() + ": 1.00 of 5 points");
            assertThat(page.raw("//header//p/code")).containsExactly(evil);
            assertThat(page.raw("//details[@class='ignored']//li"))
                .containsExactly(evil + ": " + evil);
            assertThat(page.raw("//blockquote/pre")).containsExactly(evil);
            assertThat(page.raw("//textarea")).containsExactly(evil);
            assertThat(page.raw("//details[@class='output']/pre")).containsExactly(evil);
            assertThat(page.raw("//div[@class='mistake']/pre")).containsExactly(evil);
            assertThat(page.raw("//dl/dd/pre")).containsExactly(evil, evil, evil, evil, evil);
            assertThat(page.raw("//div[@class='mine']//li")).containsExactly(evil);
            assertThat(page.raw("//section[@class='file']/h3"))
                .containsExactly(SampleClass.FOLDER + "algo/binarysearch/" + evil + ".java");
            assertThat(page.all("//p[@class='alike']/span/a")).containsExactly(evil + "2");
        }
    }

    @Test
    void nothingButThePagesOwnElementsAndAttributesIsThere() {
        for (String evil : MARKUP) {
            Page page = page(everywhere(evil));
            assertThat(page.all("//script")).hasSize(1);
            assertThat(page.all("//style")).hasSize(1);
            assertThat(page.all("//img | //svg | //b | //iframe | //object | //comment()"))
                .isEmpty();
            assertThat(page.all("//@*[starts-with(name(), 'on')] | //@src | //@style")).isEmpty();
            assertThat(page.all("//@href")).allSatisfy(href ->
                assertThat(href).matches("#[-a-z0-9.]+|[^:/#]+\\.html(#e4\\.14)?"));
        }
    }

    @Test
    void theIndexAndTheClassPageAreJustAsSafe() {
        for (String evil : MARKUP) {
            page(everywhere(evil));
            for (String name : List.of("index.html", "class.html")) {
                Page page = Page.read(folder.resolve(name));
                assertThat(page.all("//script")).hasSize(1);
                assertThat(page.all("//@*[starts-with(name(), 'on')] | //@src | //b | //img"))
                    .isEmpty();
                assertThat(page.text()).contains(evil.strip());
            }
        }
    }

    @Test
    void theBrowserIsToldToRunThisScriptAlone() {
        Page page = page(SampleClass.zoe());
        assertThat(page.all("//meta[@http-equiv='Content-Security-Policy']/@content"))
            .singleElement().asString()
            .contains("default-src 'none'", "script-src 'sha256-").doesNotContain("unsafe-eval")
            .doesNotContainPattern("script-src[^;]*unsafe");
    }

    @Test
    void whatTurnsHidesOrCommandsIsSeen() throws IOException {
        String evil = "a\u202eb\u2066c\u200bd\ufeffe\u001b[31mf\u0000g\u007fh\u0085i\r\u2028j";
        Page page = page(everywhere(evil));
        String seen = "a[U+202E]b[U+2066]c[U+200B]d[U+FEFF]e[U+001B][31mf[U+0000]g[U+007F]h[U+0085]"
            + "i[U+000D][U+2028]j";
        assertThat(page.raw("//h1")).containsExactly(seen);
        assertThat(page.raw("//details[@class='output']/pre")).containsExactly(seen);
        assertThat(page.all("//section[@class='file']/@aria-label"))
            .containsExactly(SampleClass.FOLDER + "algo/binarysearch/" + seen + ".java");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allSatisfy(file -> assertThat(Files.readString(file).codePoints())
                .noneMatch(point -> point == 0x202e || point == 0x1b || point == 0 || point == 13));
        }
        assertThat(page.raw("//pre[@class='template']")).singleElement().asString()
            .contains("\"a\\U0000202Eb\\U00002066c");
    }

    @Test
    void namesOfOtherScriptsAndHalfSurrogatePairsAreText() {
        assertThat(page(everywhere("Zoë \u4e2d\u6587 \u0928\u092e\u0938\u094d\u0924\u0947 "
            + "\ud83d\ude00")).raw("//h1")).containsExactly("Zoë \u4e2d\u6587 "
                + "\u0928\u092e\u0938\u094d\u0924\u0947 \ud83d\ude00");
        assertThat(page(everywhere("half \ud83d, \uffff")).raw("//h1"))
            .containsExactly("half \ufffd, \ufffd");
    }

    @Test
    void aFileOfAnyLengthIsCutAndSaysSo() {
        String text = "x\n".repeat(Codes.MOST_LINES + 7);
        Page page = page(new Grade(SampleClass.record("x", Map.of(SampleClass.SEARCH, text),
            SampleClass.search(Verdict.WRONG, "0.00", List.of())), List.of()));
        assertThat(page.all("//div[@class='mine']//li")).hasSize(Codes.MOST_LINES);
        assertThat(page.all("//div[@class='mine']/p[@class='alarm']"))
            .containsExactly("7 further lines are not shown.");
    }

    @Test
    void studentsCalledLikeOtherPagesTakeNothingFromThem() throws IOException {
        List<Grade> grades = Stream.of("index", "class", "Index", "..", "CON")
            .map(name -> new Grade(SampleClass.record(name, SampleClass.counter()), List.of()))
            .toList();
        write(grades, new Similarities(List.of(), ""));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(7);
        }
        assertThat(Page.read(folder.resolve("index.html")).all("//h1"))
            .containsExactly("All students");
        assertThat(Page.read(folder.resolve("class.html")).all("//h1"))
            .containsExactly("The class");
        assertThat(Page.read(folder.resolve("inde%78.html")).all("//h1")).containsExactly("index");
    }

    private Page page(Grade grade) {
        write(List.of(grade, new Grade(SampleClass.record(grade.student() + "2",
            SampleClass.counter()), List.of())), new Similarities(List.of(
                new Pair("4.14", grade.student(), grade.student() + "2", 90)), ""));
        return Page.read(folder.resolve(PageName.file(grade.student())));
    }

    private void write(List<Grade> grades, Similarities similarities) {
        reviewPages.write(folder, grades, References.NONE, similarities);
    }

    private static Grade everywhere(String evil) {
        ExerciseRecord record = new ExerciseRecord(new ExerciseScore("4.14", "algo.binarysearch",
            "Binary search", 5, new BigDecimal("1.00"), Verdict.PARTIAL, List.of(
                SampleClass.failed("a", "rule", new Finding(evil, evil, evil, List.of(evil),
                    List.of(evil))))), "key", "", List.of(evil), evil, List.of(), 0, false, -1);
        SubmissionRecord whole = SampleClass.record(evil, Map.of(
            SampleClass.FOLDER + "algo/binarysearch/" + evil + ".java", evil), record);
        return new Grade(new SubmissionRecord(whole.version(), evil, evil, "", HandedIn.UNKNOWN,
            List.of(new Ignored(evil, evil)), whole.sources(), whole.exercises()),
            List.of(new Adjustment(evil, "4.14", Optional.empty(), Optional.empty(), evil)));
    }
}
