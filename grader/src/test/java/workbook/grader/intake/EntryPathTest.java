package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paths that are safe to look at. */
class EntryPathTest {

    private static String problem(String path) {
        return EntryPath.of(path).problem();
    }

    @Test
    void nothingLeavesTheContainer() {
        assertThat(problem("../" + Given.LRU)).contains("leaves its folder");
        assertThat(problem("a/../" + Given.LRU)).contains("leaves its folder");
        assertThat(problem("a/..")).contains("leaves its folder");
        assertThat(problem("/" + Given.LRU)).isEqualTo("an absolute path");
        assertThat(problem("//server/share/" + Given.LRU)).isEqualTo("a path on the network");
        assertThat(problem("C:/" + Given.LRU)).isEqualTo("a path with a drive");
        assertThat(problem("c:" + Given.LRU)).isEqualTo("a path with a drive");
        assertThat(problem("..\\" + Given.LRU)).isEqualTo("a path with a backslash");
        assertThat(problem("\\\\server\\share")).isEqualTo("a path with a backslash");
    }

    @Test
    void controlCharactersAndLengthAreLookedAt() {
        assertThat(problem("a\0b")).isEqualTo("a path with a control character");
        assertThat(problem("a\nb")).isEqualTo("a path with a control character");
        assertThat(problem("a\u001b[2Jb")).isEqualTo("a path with a control character");
        assertThat(problem("a/".repeat(501))).contains("longer than 1000");
        assertThat(problem("")).isEqualTo("no path");
        assertThat(problem("./.")).isEqualTo("no path");
    }

    @Test
    void whatIsHonestHasNoProblem() {
        for (String path : new String[] {Given.LRU, "./a//b", "a b/ü", "..a/b..", "作業/x",
            "it's \"quoted\", = 1"}) {
            assertThat(problem(path)).as(path).isEmpty();
        }
        assertThat(EntryPath.of("./a//b/./c").parts()).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsShownTurnsNoLineAndCallsNoTerminal() {
        assertThat(EntryPath.of("a\u001b[2J\u202Eb\nc").shown())
            .isEqualTo("a\\u001B[2J\\u202Eb\\u000Ac");
        assertThat(EntryPath.of("é".repeat(900)).shown()).hasSize(200).endsWith("…");
    }

    @Test
    void namesThatAFileSystemMayJoinFoldToOne() {
        assertThat(EntryPath.fold("A/Größe.java"))
            .isEqualTo(EntryPath.fold("a/GRO\u0308SSE.java"));
        assertThat(EntryPath.fold("a/b")).isNotEqualTo(EntryPath.fold("a/c"));
    }
}
