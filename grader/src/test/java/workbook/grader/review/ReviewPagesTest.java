package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.page.Templates;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
import workbook.grader.similarity.Similarities;

/** From grades to pages, as a reader finds them. */
class ReviewPagesTest {

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
    void theHeadSaysWhatIsToBeKnownFirst() {
        Page ada = student(SampleClass.ada());
        assertThat(ada.all("//h1")).containsExactly("Ada Lovelace");
        assertThat(ada.all("//header/p[@class='total']")).containsExactly("3.00 of 25 points, "
            + "1 of 3 exercises solved adjusted by hand; the grader gives 5.00");
        assertThat(ada.all("//header/p[@class='alarm']")).containsExactly(
            "Look again at 4.14 Binary search: you looked at 2.50; the grader now gives 5.00.");
        assertThat(ada.all("//details[@class='ignored']//li"))
            .containsExactly("pom.xml: not a source of an exercise");
    }

    @Test
    void whatWasNotAdjustedSaysNothingOfIt() {
        assertThat(student(SampleClass.zoe()).text())
            .contains("2.50 of 25 points").doesNotContain("by hand", "Look again");
    }

    @Test
    void troubleAndARefusalAreLoud() {
        SubmissionRecord whole = SampleRecords.partial("Eve");
        SubmissionRecord refused = new SubmissionRecord(SubmissionRecord.VERSION, "Eve", "Eve.zip",
            "it inflates to more than 64 MB", HandedIn.UNKNOWN, List.of(), new TreeMap<>(),
            whole.exercises());
        assertThat(student(new Grade(refused, List.of())).all("//header/p[@class='alarm']"))
            .containsExactly("Refused. Nothing of it can be read: it inflates to more than 64 MB.");

        Page trouble = student(new Grade(SampleRecords.inTrouble("Eve"), List.of()));
        assertThat(trouble.all("//header/p[@class='alarm']")).containsExactly("Not graded: 4.14 "
            + "Binary search. The grader failed, not the student: no worker could be started");
        assertThat(trouble.all("//article[@id='e4.14']/p/span[@class='verdict']"))
            .containsExactly("[?] not graded");
        assertThat(trouble.all("//article[@id='e4.14']/p[1]")).containsExactly("[?] not graded");
        assertThat(trouble.all("//article[@id='e4.14']/details[@class='tests']")).isEmpty();
        assertThat(trouble.all("//header/p[@class='total']"))
            .containsExactly("not graded completely, 0 of 2 exercises solved");
    }

    @Test
    void anExerciseHasItsVerdictPointsAndHowTheStudentWorked() {
        Page zoe = student(SampleClass.zoe());
        assertThat(zoe.all("//article[@id='e4.14']/p[1]")).containsExactly("[/] partial 2.50 of 5 "
            + "points, 1 of 2 tests pass. 1 hint used. 25 minutes of work.");
        assertThat(zoe.all("//article[@id='e2.3']/p[1]")).containsExactly("[!] wrong 0.00 of 10 "
            + "points, 0 of 1 tests pass. 2 hints used. Gave up: the solution was shown first.");
        assertThat(zoe.all("//p[@id='e4.1']"))
            .containsExactly("[ ] 4.1 Stack: not attempted, 0 of 10 points");
        assertThat(zoe.all("//article[@id='e4.14']//details[@class='tests']//tbody/tr"))
            .containsExactly("passedwhat is there is found SearchSuite.finds",
                "failedthe first of equals is found SearchSuite.leftmost");
    }

    @Test
    void aFindingKeepsTheShapeOfItsPicture() {
        Page zoe = student(SampleClass.zoe());
        assertThat(zoe.raw("//article[@id='e2.3']//dd/pre")).containsExactly(
            "increment() by two threads", "2", "1", """
                thread A        | thread B
                read 0          |
                                | read 0
                write 1         |
                                | write 1""", "at Counter.increment(Counter.java:4)");
    }

    @Test
    void onlyTheFirstFindingIsOpen() {
        Grade two = new Grade(SampleClass.record("x", SampleClass.search(Verdict.WRONG, "0.00",
            List.of(SampleClass.failed("a", "rule a", SampleClass.NOTHING),
                SampleClass.failed("b", "rule b", SampleClass.NOTHING)))), List.of());
        Page page = student(two);
        assertThat(page.all("//details[@class='mistake'][@open]/summary"))
            .containsExactly("rule a failed");
        assertThat(page.all("//details[@class='mistake'][not(@open)]/summary"))
            .containsExactly("rule b failed");
    }

    @Test
    void linesThatAFindingNamesAreMarkedAndThoseThatNeverRanAreShaded() {
        Page zoe = student(SampleClass.zoe());
        String code = "//article[@id='e4.14']//div[@class='mine']//li";
        assertThat(zoe.all(code + "[7]")).containsExactly(
            "return at + 1; the first of equals is found");
        assertThat(zoe.all(code + "[7]/@class")).containsExactly("marked missed");
        assertThat(zoe.all(code + "[9]")).containsExactly(
            "} on the way to it: the first of equals is found");
        assertThat(zoe.all(code + "[@class='missed']")).containsExactly("return -1;");
        assertThat(zoe.all("//article[@id='e4.14']//div[@class='mine']/h4"))
            .containsExactly("Handed in (shaded lines never ran: 7, 10)");
        assertThat(zoe.all(code)).hasSize((int) SampleClass.ANSWER.lines().count());
        assertThat(zoe.all("//article[@id='e4.14']//p[@class='places']/a"))
            .containsExactly("BinarySearch.java, line 7", "BinarySearch.java, line 9");
    }

    @Test
    void howToSeeWhichLinesRan_isSaidWhereThatCanBeMeasured() {
        Page zoe = student(SampleClass.zoe());
        String told = "//details[@class='work']/p[@class='soft']";
        assertThat(zoe.all("//article[@id='e4.14']" + told)).isEmpty();
        assertThat(zoe.all("//article[@id='e2.3']" + told)).containsExactly("Which lines the "
            + "tests ran is not measured: grade with --coverage for that.");
        ExerciseScore hangs = SampleClass.search(Verdict.HANGS, "0.00", List.of()).score();
        Page eve = student(new Grade(SampleClass.record("Eve", new ExerciseRecord(hangs, "key", "",
            List.of(), "", List.of(), 0, false, -1)), List.of()));
        assertThat(eve.text()).doesNotContain("--coverage");
    }

    @Test
    void codeStandsBesideTheReferenceAndAboveWhatItChangesInTheStub() {
        Page zoe = student(SampleClass.zoe());
        assertThat(String.join("\n", zoe.raw("//article[@id='e4.14']//div[@class='theirs']//li")))
            .isEqualTo(SampleClass.MODEL.strip());
        assertThat(zoe.raw("//article[@id='e4.14']//div[@class='diff']//div[@class='removed']"))
            .containsExactly("-        throw new Unsolved(\"first\");");
        assertThat(zoe.raw("//article[@id='e4.14']//div[@class='diff']//div[@class='added']"))
            .hasSize(6).contains("+                return at + 1;");
    }

    @Test
    void filesThatOneSideLacksAreNamed() {
        String own = SampleClass.FOLDER + "algo/binarysearch/Own.java";
        Grade grade = new Grade(SampleClass.record("x", Map.of(own, "class Own {\n}\n",
            "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/far/Far.java", "class Far {\n}\n"),
            SampleClass.search(Verdict.WRONG, "0.00", List.of())), List.of());
        Page page = student(grade);
        assertThat(page.all("//section[@class='file']/@aria-label"))
            .containsExactly(SampleClass.SEARCH, own);
        assertThat(page.all("//section[1]//div[@class='mine']/p"))
            .containsExactly("This file was not handed in.");
        assertThat(page.all("//section[2]//div[@class='theirs']/p"))
            .containsExactly("The reference has no such file.");
        assertThat(page.all("//section[2]//div[@class='diff']/p"))
            .containsExactly("There is no stub of this file.");
        assertThat(page.all("//section[@aria-labelledby='further']//summary"))
            .containsExactly("phase4-ds-algo/src/main/java/workbook/dsalgo/ds/far/Far.java");
    }

    @Test
    void theCommentIsShownAndTheEntryToAdjustIsReady() {
        Page ada = student(SampleClass.ada());
        assertThat(ada.raw("//article[@id='e4.14']/blockquote/pre"))
            .containsExactly("well done <b>& tidy</b>");
        assertThat(ada.raw("//article[@id='e4.14']//pre[@class='template']")).containsExactly("""
            - student: "Ada Lovelace"
              exercise: "4.14"
              points: 3.00
              was: 5.00
              comment: "well done <b>& tidy</b>"
            """);
    }

    @Test
    void aCommentAloneChangesNoPoints() {
        Grade grade = new Grade(SampleClass.zoe().record(), List.of(new Adjustment("Zoë", "4.1",
            Optional.empty(), Optional.empty(), "Try it!")));
        Page page = student(grade);
        assertThat(page.all("//article[@id='e4.1']/blockquote/pre")).containsExactly("Try it!");
        assertThat(page.text()).doesNotContain("by hand", "Look again");
        assertThat(page.raw("//article[@id='e4.1']//pre[@class='template']")).containsExactly("""
            - student: "Zoë"
              exercise: "4.1"
              comment: "Try it!"
            """);
        assertThat(page.all("//input[@id='adjust-4.1-points']/@value")).containsExactly("");
        assertThat(written(SampleClass.SIMILAR, grade).get("index.html").all("//tbody/tr[1]/td[2]"))
            .singleElement().asString().doesNotContain("adjust");
    }

    @Test
    void whatTheGraderFailedAtProposesNoPoints_sinceNobodyKnowsWhatItEarns() {
        Page page = student(new Grade(SampleRecords.inTrouble("bob"), List.of()));
        assertThat(page.all("//input[@id='adjust-4.14-points']/@value")).containsExactly("");
        assertThat(page.raw("//article[@id='e4.14']//pre[@class='template']")).containsExactly("""
            - student: "bob"
              exercise: "4.14"
              comment: ""
            """);
        assertThat(student(SampleClass.zoe()).all("//input[@id='adjust-4.14-points']/@value"))
            .containsExactly("2.50");
    }

    @Test
    void problemsAreLinkedWithEachOther() {
        Page zoe = student(SampleClass.zoe());
        assertThat(zoe.all("//article[@id='e4.14']//nav/a/@href")).containsExactly("#e2.3");
        assertThat(zoe.all("//article[@id='e2.3']//nav/a/@href")).containsExactly("#e4.14");
        assertThat(zoe.all("//article[contains(@class, 'problem')]")).hasSize(2);
    }

    @Test
    void theIndexHasAMarkForEveryExerciseAndWhatToLookAt() {
        Page index = written(SampleClass.SIMILAR, SampleClass.zoe(), SampleClass.ada(),
            new Grade(SampleRecords.inTrouble("bob"), List.of())).get("index.html");
        assertThat(index.all("//thead//th"))
            .containsExactly("Student", "Points", "To look at", "2.3", "4.1", "4.14");
        assertThat(index.all("//tbody/tr/th")).containsExactly("Ada Lovelace", "bob", "Zoë");
        assertThat(index.all("//tbody/tr[1]/td")).containsExactly("3.00",
            "outdated adjustment adjusted similar 87 %", "[!]", "[ ]", "[x]");
        assertThat(index.all("//tbody/tr[2]/td"))
            .containsExactly("", "trouble", "", "[ ]", "[?]");
    }

    @Test
    void onlyWhatMayBeMissedIsFlagged_andFilesAreCounted() {
        SubmissionRecord zoe = SampleClass.zoe().record();
        Map<String, Page> pages = written(SampleClass.SIMILAR, new Grade(new SubmissionRecord(
            SubmissionRecord.VERSION, "Zoë", "Zoë.zip", "", HandedIn.UNKNOWN, List.of(
                new Ignored("A.java", "a link", 1, true),
                new Ignored("and more", "not listed", 30, true),
                new Ignored("grader/", "no source of an exercise", 400, false),
                new Ignored("pom.xml", "no source of an exercise")),
            zoe.sources(), zoe.exercises()), List.of()));
        assertThat(pages.get("index.html").all("//tbody/tr[1]/td[2]"))
            .containsExactly("similar 87 % 31 files left out");
        Page page = pages.get(PageName.file("Zoë"));
        assertThat(page.all("//header/p[@class='alarm']")).containsExactly("Left out: 31 files. "
            + "An exercise may be graded without what was meant for it; look at what is listed "
            + "here.");
        assertThat(page.all("//details[@class='left-out'][@open]//li"))
            .containsExactly("A.java: a link", "and more: 30 files: not listed");
        assertThat(page.all("//details[@class='ignored'][not(@open)]/summary"))
            .containsExactly("Does not count: 401 files");
        assertThat(page.all("//details[@class='ignored']//li")).containsExactly(
            "grader/: 400 files: no source of an exercise", "pom.xml: no source of an exercise");
    }

    @Test
    void theClassPageBeginsWithTheTestThatNobodyPasses() {
        Page page = written(SampleClass.SIMILAR, SampleClass.ada(), SampleClass.zoe(),
            new Grade(SampleClass.record("Max", SampleClass.search(Verdict.SOLVED, "5.00", List.of(
                SampleClass.passed("leftmost", "the first of equals is found")))), List.of()))
            .get("class.html");
        assertThat(page.all("//section[@aria-labelledby='tests']/table/tbody/tr")).containsExactly(
            "2.3two increments make two nobody passes SearchSuite.counts0200 Ada Lovelace Zoë",
            "4.14the first of equals is found SearchSuite.leftmost1100 Zoë");
        assertThat(page.all("//details[@class='easy']//tbody/tr/th"))
            .containsExactly("what is there is found SearchSuite.finds",
                "what comes last goes first StackSuite.lastInFirstOut");
        assertThat(page.all("//section[@aria-labelledby='exercises']//tbody/tr[3]"))
            .containsExactly("4.14 Binary search3.50 of 5 0 0 0 0 0 1 2 0");
        assertThat(page.all("//section[@aria-labelledby='time']//svg/text"))
            .containsExactly("4.14", "25 min");
        assertThat(page.all("//section[@aria-labelledby='points']//svg/@aria-label"))
            .singleElement().asString().endsWith("10 to 19 %: 2, 90 to 100 %: 1");
        assertThat(page.all("//section[@aria-labelledby='similar']//tbody/tr"))
            .containsExactly("4.14Ada Lovelace and Zoë87 %");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        Map<String, Page> pages = written(Similarities.absent("JPlag was not named."),
            new Grade(SampleClass.record("x", SampleClass.counter()), List.of()));
        assertThat(pages.get("class.html").text()).contains("only repositories tell",
            "Not everything is known of similarity: JPlag was not named.");
        assertThat(pages.get("x.html").text())
            .contains("Not everything is known of similarity: JPlag was not named.");
    }

    @Test
    void pairsAreShownBesideWhatIsNotKnown() {
        Map<String, Page> pages = written(new Similarities(SampleClass.SIMILAR.pairs(),
            "2.3 Counter: JPlag ended."), SampleClass.ada(), SampleClass.zoe());
        assertThat(pages.get("class.html").text())
            .contains("Not everything is known of similarity: 2.3 Counter: JPlag ended.")
            .doesNotContain("No two submissions");
        assertThat(pages.get("class.html").all("//section[@aria-labelledby='similar']//tbody/tr"))
            .containsExactly("4.14Ada Lovelace and Zoë87 %");
    }

    @Test
    void withoutPairsTheClassPageSaysWhetherAnythingWasCompared() {
        String none = "No two submissions are more alike than the bound.";
        assertThat(written(new Similarities(List.of(), "")).get("class.html").text())
            .contains(none).doesNotContain("Not everything is known");
        assertThat(written(Similarities.absent("JPlag was not named.")).get("class.html").text())
            .doesNotContain(none);
    }

    @Test
    void everyLinkLeadsSomewhereIdsAreUniqueAndNothingComesFromElsewhere() throws IOException {
        Map<String, Page> pages = written(SampleClass.SIMILAR, SampleClass.ada(),
            SampleClass.zoe(), new Grade(SampleRecords.partial("index"), List.of()),
            new Grade(SampleRecords.solved("100% a/b#c?"), List.of()));
        pages.forEach((name, page) -> {
            assertThat(page.ids()).as(name).doesNotHaveDuplicates();
            assertThat(page.all("//@href")).as(name).isNotEmpty().allSatisfy(href -> {
                String[] parts = href.split("#", 2);
                String file = parts[0].isEmpty() ? name
                    : URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                assertThat(pages).as(href).containsKey(file);
                if (parts.length == 2) {
                    assertThat(pages.get(file).ids()).as(href).contains(parts[1]);
                }
            });
            assertThat(page.all("//label/@for | //@aria-labelledby")).as(name)
                .allSatisfy(id -> assertThat(page.ids()).contains(id));
        });
        for (Path file : files()) {
            assertThat(file).content().doesNotContain("http://", "https://", "src=", "@import",
                "url(");
        }
    }

    @Test
    void theSamePagesComeFromTheSameGradesInAnyOrder() throws IOException {
        written(SampleClass.SIMILAR, SampleClass.ada(), SampleClass.zoe());
        Map<Path, String> once = contents();
        written(SampleClass.SIMILAR, SampleClass.zoe(), SampleClass.ada());
        assertThat(contents()).isEqualTo(once);
    }

    /** Whoever opens it would take it for a page of this class. */
    @Test
    void thePageOfAStudentWhoIsGoneIsDeletedAndOtherFilesStay() throws IOException {
        written(SampleClass.SIMILAR, SampleClass.ada(), SampleClass.zoe());
        Files.writeString(folder.resolve("notes.txt"), "remember");
        reviewPages.write(folder, List.of(SampleClass.ada()), SampleClass.REFERENCES,
            SampleClass.SIMILAR);
        assertThat(files()).extracting(file -> file.getFileName().toString())
            .containsExactly(
                PageName.file("Ada Lovelace"), "class.html", "index.html", "notes.txt");
    }

    @Test
    void aGradeIsAskedForOnce() {
        List<String> asked = new ArrayList<>();
        reviewPages.write(folder, List.of("b", "a"), student -> {
            asked.add(student);
            return new Grade(SampleRecords.solved(student), List.of());
        }, References.NONE, Similarities.absent("x"));
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void aClassOfNobodyHasPages() {
        Map<String, Page> pages = written(SampleClass.SIMILAR);
        assertThat(pages.get("index.html").text()).contains("0 submissions");
        assertThat(pages.get("class.html").text()).contains("Nobody fails a test.");
    }

    @Test
    void aPageThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> reviewPages.write(file, List.of(),
            References.NONE, SampleClass.SIMILAR))
            .isInstanceOf(UncheckedIOException.class).hasMessageContaining("index.html");
    }

    private Page student(Grade grade) {
        Map<String, Page> pages = written(SampleClass.SIMILAR, grade);
        pages.keySet().removeAll(List.of("index.html", "class.html"));
        return pages.values().iterator().next();
    }

    private Map<String, Page> written(Similarities similarities, Grade... grades) {
        reviewPages.write(
            folder, List.of(grades), SampleClass.REFERENCES, similarities);
        return files().stream().collect(Collectors.toMap(
            file -> file.getFileName().toString(), Page::read, (one, _) -> one, TreeMap::new));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        for (Path file : files()) {
            contents.put(file, Files.readString(file));
        }
        return contents;
    }
}
