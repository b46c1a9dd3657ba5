package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths count. */
class RuleTest {

    private static final String PHASE4 = "phase4-ds-algo/src/main/java/workbook/";

    private final Rule rule = new Rule(Given.SHELF);

    private String of(String path) {
        EntryPath looked = EntryPath.of(path);
        assertThat(looked.problem()).isEmpty();
        return switch (rule.of(looked)) {
            case Rule.Source source -> source.path()
                + source.item().map(item -> " of " + item.id()).orElse(" of the student's own");
            case Rule.StateFile _ -> "state file";
            case Rule.Other other -> other.reason();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "repo-main/", "a b/ü/repo/", "-x/@y/", "./"})
    void aSourceCountsWhereverTheCheckoutStands(String prefix) {
        assertThat(of(prefix + Given.LRU)).isEqualTo(Given.LRU + " of 4.10");
        assertThat(of(prefix + Given.LAYOUT)).isEqualTo(Given.LAYOUT + " of 1.1");
        assertThat(of(prefix + ".workbook/progress")).isEqualTo("state file");
    }

    @Test
    void packagesBelowAnExerciseAreItsOwn() {
        assertThat(of(PHASE4 + "dsalgo/ds/lru/links/Link.java")).endsWith(" of 4.10");
        assertThat(of(PHASE4 + "dsalgo/ds/lru2/Link.java")).endsWith(" of the student's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsalgo/Tool.java", "dsalgo/tools/Tool.java", "tools/Tool.java",
        "dsalgo/ds/Größe.java", "dsalgo/tools/$Tool_1.java"})
    void packagesOfTheStudentsOwnCount(String path) {
        assertThat(of(PHASE4 + path)).isEqualTo(PHASE4 + path + " of the student's own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dsalgo/ds/lru/package-info.java | declared by the grader alone",
        "module-info.java                | no modules",
        "dsalgo/ds/lru/-J.java           | \"-J\" is no name in Java",
        "dsalgo/ds/lru/@args.java        | \"@args\" is no name in Java",
        "dsalgo/ds/-lru/A.java           | \"-lru\" is no name in Java",
        "dsalgo/ds/lru/.java             | \"\" is no name in Java",
        "dsalgo/ds/lru/a.b.java          | \"a.b\" is no name in Java",
        "dsalgo/ds/lru/class.java        | \"class\" is no name in Java",
        "dsalgo/new/A.java               | \"new\" is no name in Java",
        "dsalgo/ds/lru/Aux.java          | \"Aux\" is a device on Windows",
        "dsalgo/con/A.java               | \"con\" is a device on Windows",
        "dsalgo/ds/lru/COM1.java         | \"COM1\" is a device on Windows",
        "Tool.java                       | in no package",
        "grader/Unsolved.java            | a package of the grader",
        "grader/probe/Clock.java         | a package of the grader",
        "foundations/values/layout/A.java| in a package of phase1-foundations",
        "foundations/A.java              | in a package of phase1-foundations"})
    void whatIsNoSourceIsNamedWithTheReason(String path, String reason) {
        assertThat(of(PHASE4 + path)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "phase4-ds-algo/pom.xml", ".mvn/maven.config",
        "src/main/java/workbook/dsalgo/ds/lru/LruCache.java",
        "phase4-ds-algo/src/test/java/workbook/dsalgo/ds/lru/LruCache.java",
        "phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/ds/lru/LruCacheSuite.java",
        "phase4-ds-algo/src/main/resources/META-INF/services/java.util.spi.ToolProvider",
        "phase4-ds-algo/src/main/java/org/junit/jupiter/api/Test.java",
        "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/lru/LruCache.class",
        "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/lru/LruCache.JAVA",
        "phase5-more/src/main/java/workbook/dsalgo/ds/lru/LruCache.java",
        "Phase4-DS-Algo/src/main/java/workbook/dsalgo/ds/lru/LruCache.java",
        "solutions/src/main/java/workbook/dsalgo/ds/lru/LruCache.java",
        "workbook/progress", "progress", ".workbook/verdicts/4.10.json"})
    void everythingElseIsNoSource(String path) {
        assertThat(of(path)).isEqualTo("no source of an exercise");
    }

    @Test
    void copiesThatEditorsKeepInHiddenFoldersDoNotCount() {
        assertThat(of(".history/" + Given.LRU)).isEqualTo("in a hidden folder");
        assertThat(of("repo/.idea/x/" + Given.LRU)).isEqualTo("in a hidden folder");
        assertThat(of(".history/.workbook/progress")).isEqualTo("no source of an exercise");
    }

    @Test
    void aNameIsSeenAndIsNotTooLong() {
        assertThat(of(PHASE4 + "dsalgo/ds/lru/Lru\u202ECache.java"))
            .isEqualTo("a name with a character that nobody sees");
        assertThat(of(PHASE4 + "dsalgo/ds/lru/" + "A".repeat(201) + ".java"))
            .isEqualTo("a name longer than 200 bytes");
        assertThat(of(PHASE4 + "dsalgo/ds/lru/" + "漢".repeat(67) + ".java"))
            .isEqualTo("a name longer than 200 bytes");
        assertThat(of(PHASE4 + "dsalgo/ds/lru/" + "漢".repeat(66) + ".java")).endsWith(" of 4.10");
        String deep = PHASE4 + "dsalgo/ds/lru/" + ("漢".repeat(66) + "/").repeat(5);
        assertThat(of(deep + "A.java")).isEqualTo("a path longer than 1000 bytes");
        assertThat(of(deep.substring(0, deep.length() - 40) + "/A.java")).endsWith(" of 4.10");
        assertThat(of(PHASE4 + "dsalgo/ds/lru/" + "A".repeat(200) + ".java")).endsWith(" of 4.10");
    }
}
