package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.page.Templates;

/** The pages, as a browser shows them and a person uses them. */
class ReviewBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;

    @TempDir
    private static Path classes;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() {
        List<Grade> grades = new ArrayList<>(List.of(SampleClass.ada(), SampleClass.zoe(),
            new Grade(SampleRecords.inTrouble("bob"), List.of())));
        grades.add(BigClass.grade("student000"));
        new ReviewPages(new Templates(classes)).write(
            folder, grades, SampleClass.REFERENCES, SampleClass.SIMILAR);
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void asUsual() {
        browser.scripts(true);
        browser.size(WIDE, 900);
        browser.media("screen", "light");
        browser.console();
        browser.requests();
    }

    @Test
    void pagesOpenWithoutAComplaintAndWithoutAnyOtherRequest() {
        for (String page : pages()) {
            browser.open(folder.resolve(page));
            assertThat(browser.console()).as(page).isEmpty();
            assertThat(browser.requests()).as(page).singleElement().asString()
                .startsWith("file://");
        }
    }

    @Test
    void jAndKGoFromStudentToStudent() {
        browser.open(folder.resolve(PageName.file("Ada Lovelace")));
        browser.press("j");
        assertThat(browser.page()).isEqualTo(PageName.file("bob"));
        browser.press("k");
        assertThat(browser.page()).isEqualTo(PageName.file("Ada Lovelace"));
        browser.press("k");
        assertThat(browser.page()).isEqualTo(PageName.file("Ada Lovelace"));
        assertThat(browser.find(".keys").isDisplayed()).isTrue();
    }

    @Test
    void nAndPGoFromProblemToProblem() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        String focused = "return document.activeElement.id";
        browser.press("n");
        assertThat(browser.script(focused)).isEqualTo("e4.14");
        browser.press("n");
        assertThat(browser.script(focused)).isEqualTo("e2.3");
        browser.press("n");
        assertThat(browser.script(focused)).isEqualTo("e2.3");
        browser.press("p");
        assertThat(browser.script(focused)).isEqualTo("e4.14");
    }

    @Test
    void keysAreLettersInAField() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        browser.script("document.querySelector('.adjust').open = true");
        browser.find("#adjust-4\\.14-comment").sendKeys("jknp");
        assertThat(browser.page()).isEqualTo(PageName.file("Zoë"));
        assertThat(browser.find("#e4\\.14 .template").getText())
            .endsWith("comment: \"jknp\"");
    }

    @Test
    void everythingIsReachedByTabAndSeenToBe() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        browser.press(Keys.TAB);
        assertThat(browser.script("return document.activeElement.textContent"))
            .isEqualTo("To the exercises");
        assertThat(browser.find(".skip").getSize().height).isGreaterThan(10);
        browser.press(Keys.TAB);
        assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle"))
            .isEqualTo("solid");
        assertThat(browser.strings("return Array.from(document.querySelectorAll('.scroll, .wide'))"
            + ".filter(each => each.tabIndex < 0).map(each => each.outerHTML)")).isEmpty();
    }

    @Test
    void theCodeIsShownBesideTheReferenceAloneOrAsADiff() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        assertThat(shown()).containsExactly(true, true, false);
        browser.find("label[for='look-4.14-code']").click();
        assertThat(shown()).containsExactly(true, false, false);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(shown()).containsExactly(false, true, false);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(shown()).containsExactly(false, false, true);
    }

    private static List<Boolean> shown() {
        return List.of(".mine", ".theirs", ".diff").stream()
            .map(part -> browser.find("#e4\\.14 " + part).isDisplayed()).toList();
    }

    @Test
    void aLinkToALineOpensWhatHidesIt() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        browser.script("document.querySelector('#e4\\\\.14 .work').open = false;"
            + "document.getElementById('look-4.14-diff').checked = true");
        browser.find("#e4\\.14 .places a").click();
        assertThat(browser.find("#f4\\.14-0-7").isDisplayed()).isTrue();
    }

    @Test
    void theEntryToAdjustFollowsTheFieldsAndIsCopied() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        browser.allowClipboard();
        browser.script("document.querySelector('#e4\\\\.14 .adjust').open = true");
        browser.find("#adjust-4\\.14-points").clear();
        browser.find("#adjust-4\\.14-points").sendKeys("3.25");
        browser.find("#adjust-4\\.14-comment").sendKeys("a \"b\"\n\\c \u202e");
        browser.find("#e4\\.14 .copy").click();
        Object copied = browser.asynchronous("var done = arguments[arguments.length - 1];"
            + "setTimeout(() => navigator.clipboard.readText().then(done, e => done('' + e)), 50)");
        assertThat(copied).isEqualTo("""
            - student: "Zoë"
              exercise: "4.14"
              points: 3.25
              was: 2.50
              comment: "a \\"b\\"\\n\\\\c \\u202e"
            """);
        browser.find("#adjust-4\\.14-points").sendKeys(Keys.chord(Keys.CONTROL, "a"),
            Keys.BACK_SPACE);
        assertThat(browser.find("#e4\\.14 .template").getText())
            .doesNotContain("points:").doesNotContain("was:");
    }

    @Test
    void theTableIsSortedByNamePointsAndVerdictAndFiltered() {
        browser.open(folder.resolve("index.html"));
        assertThat(browser.texts("tbody th"))
            .containsExactly("Ada Lovelace", "bob", "student000", "Zoë");
        browser.find("thead th:nth-child(2) button").click();
        assertThat(browser.texts("tbody th")) // bob is not graded, which is less than no points
            .containsExactly("student000", "Ada Lovelace", "Zoë", "bob");
        browser.find("thead th:nth-child(2) button").click();
        assertThat(browser.texts("tbody th"))
            .containsExactly("bob", "Zoë", "Ada Lovelace", "student000");
        assertThat(browser.find("thead th:nth-child(2)").getDomAttribute("aria-sort"))
            .isEqualTo("ascending");
        browser.find("thead th:nth-child(18) button").sendKeys(Keys.ENTER); // 4.14
        assertThat(browser.texts("tbody td:nth-child(18)")).isSortedAccordingTo(
            Comparator.comparing("[x] [/] [!] [~] [*] [c] [?] [ ] "::indexOf));
        browser.find("#filter").sendKeys("similar ADA");
        assertThat(browser.texts("tbody tr:not([hidden]) th")).containsExactly("Ada Lovelace");
        assertThat(browser.find("#shown").getText()).isEqualTo("1 of 4");
    }

    @Test
    void withoutScriptsEverythingIsThereAndNothingPretends() {
        browser.scripts(false);
        browser.open(folder.resolve("index.html"));
        assertThat(browser.texts("tbody th")).hasSize(4);
        assertThat(browser.find("#filter").isDisplayed()).isFalse();
        browser.open(folder.resolve(PageName.file("Zoë")));
        assertThat(browser.find(".keys").isDisplayed()).isFalse();
        browser.find("#e4\\.14 .adjust summary").click();
        assertThat(browser.find("#e4\\.14 .template").getText()).contains("points: 2.50");
        assertThat(browser.find("#e4\\.14 .copy").isDisplayed()).isFalse();
        browser.find("label[for='look-4.14-diff']").click();
        assertThat(shown()).containsExactly(false, false, true);
    }

    @Test
    void nothingIsWiderThanANarrowScreenButCode() {
        browser.size(NARROW, 800);
        for (String page : pages()) {
            browser.open(folder.resolve(page));
            browser.script("document.querySelectorAll('details')"
                + ".forEach(each => { each.open = true; })");
            assertThat(browser.strings("""
                return Array.from(document.querySelectorAll('body *')).filter(each =>
                  each.checkVisibility() && each.getBoundingClientRect().right > 401
                  && !each.closest('.scroll, pre, .aside, .skip, .counts'))
                  .map(each => each.outerHTML.slice(0, 100))""")).as(page).isEmpty();
            assertThat(browser.number("return document.documentElement.scrollWidth")).as(page)
                .isLessThanOrEqualTo(NARROW);
        }
    }

    @Test
    void textHasContrastInLightAndInDark() {
        for (String scheme : List.of("light", "dark")) {
            browser.media("screen", scheme);
            for (String page : pages()) {
                browser.open(folder.resolve(page));
                browser.script("document.querySelectorAll('details, .look')"
                    + ".forEach(each => { each.open = true; })");
                assertThat(browser.strings(Contrast.BELOW)).as(page + ", " + scheme).isEmpty();
            }
            browser.open(folder.resolve(PageName.file("Zoë")));
            browser.find("label[for='look-4.14-diff']").click();
            assertThat(browser.strings(Contrast.BELOW)).as("diff, " + scheme).isEmpty();
        }
    }

    @Test
    void paperHidesNothingThatIsFolded() {
        browser.open(folder.resolve(PageName.file("Zoë")));
        browser.media("print", "light");
        assertThat(browser.number("return document.querySelectorAll('details:not([open])').length"))
            .isPositive();
        assertThat(browser.strings("""
            return Array.from(document.querySelectorAll('details:not(.adjust) > *'))
              .filter(each => !each.matches('.places') && !each.checkVisibility())
              .map(each => each.outerHTML.slice(0, 100))""")).isEmpty();
        assertThat(browser.find(".ways").isDisplayed()).isFalse();
        assertThat(browser.find(".adjust").isDisplayed()).isFalse();
        assertThat(browser.script("return getComputedStyle(document.getElementById('e2.3'))"
            + ".breakBefore")).isEqualTo("page");
        assertThat(browser.strings("""
            return Array.from(document.querySelectorAll('.scroll')).filter(each =>
              each.checkVisibility() && each.scrollHeight > each.clientHeight + 1)
              .map(each => each.outerHTML.slice(0, 100))""")).isEmpty();
    }

    @Test
    void picturesAreKeptToBeLookedAt() {
        for (String scheme : List.of("light", "dark")) {
            browser.media("screen", scheme);
            for (int width : List.of(WIDE, NARROW)) {
                for (String page : pages()) {
                    browser.size(width, 900);
                    browser.open(folder.resolve(page));
                    browser.picture(page.replaceAll("[^A-Za-z0-9]", "") + "-" + scheme + "-"
                        + width, width);
                }
            }
        }
        browser.media("", "light");
        browser.open(folder.resolve(PageName.file("Zoë")));
        browser.paper("paper");
    }

    private static List<String> pages() {
        return List.of("index.html", "class.html", PageName.file("Ada Lovelace"),
            PageName.file("Zoë"), PageName.file("bob"), PageName.file("student000"));
    }
}
