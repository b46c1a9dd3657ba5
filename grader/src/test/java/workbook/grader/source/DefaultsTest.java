package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {

    private static final String REFERENCE = """
        package p;
        import java.util.Iterator;
        import java.util.List;
        import workbook.grader.Given;
        import workbook.grader.Solve;
        final class Mini<T> extends Base {
            final List<T> items;
            final int size;
            final int[] counts;
            private final T[] gone;
            final List<String> made = List.of();
            @Solve
            Mini(int size) {
                super(size + 1);
                this.items = List.of();
                this.size = size;
                this.counts = new int[size];
                this.gone = null;
            }
            @Solve
            Mini() {
                this(3);
                check();
            }
            @Solve int number() { return size; }
            @Solve boolean is() { check(); return true; }
            @Solve char letter() { return 'a'; }
            @Solve T item() { return gone[0]; }
            @Solve Iterator<T> all() { return items.iterator(); }
            @Solve String text() { return "a"; }
            @Solve void nothing() { check(); }
            @Solve long[] longs() { return new long[3]; }
            private void check() { }
        }
        class Base { Base(int a) { } }
        """;

    @Test
    void bodiesReturnWhatIsEmpty(@TempDir Path folder) {
        String text = Defaults.of("Mini.java", REFERENCE);
        assertThat(text).contains("super(size + 1);", "this.size = 0;", "this(3);", "return 0;",
            "return false;", "return null;", "return java.util.Collections.emptyIterator();",
            "return \"\";", "return new long[0];").doesNotContain("gone", "check", "Unsolved");
        try (SourceCompiler compiler =
                SourceCompiler.withClassPath(System.getProperty("java.class.path"))) {
            assertThat(compiler.compile("p", Map.of("Mini.java", text), folder))
                .isInstanceOf(SourceCompiler.Compiled.class);
        }
    }

    @Test
    void whatIsGivenStaysAsItIs() {
        String given = "package p;\nclass Mini {\n    private int a = 1;\n}\n";
        assertThat(Defaults.of("Mini.java", given)).isEqualTo(given);
    }

    @Test
    void leaksAreNamed() {
        assertThat(Leaks.in("Mini.java", """
            package p;
            import workbook.grader.Solve;
            class Mini {
                static final int LIMIT = 3 * 4;
                int count = 0;
                final Object lock = new Object();
                @Solve int a() { throw new Unsolved("Mini.a"); }
                int given() {
                    int local = a() + 1; // one more
                    return local;
                }
            }
            """)).containsExactly("Mini.java:6: field lock stays with what it begins with",
                "Mini.java:9: this comment stays: // one more");
        assertThat(Leaks.in("Mini.java", "class Mini { Object lock = new Object(); }")).isEmpty();
    }
}
