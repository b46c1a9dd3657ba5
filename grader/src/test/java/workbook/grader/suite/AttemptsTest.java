package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;

class AttemptsTest {

    private static final String STUB = """
        @Solve public Mini(int n) { throw new Unsolved("new Mini"); }
        @Solve public int f() { throw new Unsolved("Mini.f"); }
        public int given() { return 1; }
        """;

    @TempDir
    private Path folder;

    @Test
    void attempted_everyBodyAsItCame_isFalse() {
        assertThat(attempted(STUB)).isFalse();
    }

    @Test
    void attempted_fieldsAndHelpersAlone_isFalse() {
        assertThat(attempted("private final java.util.List<String> own = "
            + "new java.util.ArrayList<>();\n" + STUB)).isFalse();
    }

    @Test
    void attempted_aBridgeToAStub_isFalse() {
        assertThat(attempted("""
            public static class Own implements Comparable<Own> {
                @Override @Solve public int compareTo(Own other) {
                    throw new Unsolved("Own.compareTo");
                }
            }
            """)).isFalse();
    }

    @Test
    void attempted_oneBodyChanged_isTrue() {
        assertThat(attempted(STUB.replace("throw new Unsolved(\"Mini.f\")", "return 0"))).isTrue();
    }

    @Test
    void attempted_oneConstructorChanged_isTrue() {
        assertThat(attempted(STUB.replace("throw new Unsolved(\"new Mini\");", ""))).isTrue();
    }

    @Test
    void attempted_bodyThatStillEndsInUnsolved_isTrue() {
        assertThat(attempted(STUB.replace("throw new Unsolved(\"Mini.f\")",
            "if (given() > 0) { return 2; } throw new Unsolved(\"Mini.f\")"))).isTrue();
    }

    @Test
    void attempted_nothingMarked_isTrue() {
        assertThat(attempted("")).isTrue();
    }

    private boolean attempted(String body) {
        MiniWorkbook mini = new MiniWorkbook(folder).mini(body)
            .suite("@Test @Property(\"p\") void test() { }").compile();
        return Attempts.attempted(mini.classes(), mini.exercises().getFirst());
    }
}
