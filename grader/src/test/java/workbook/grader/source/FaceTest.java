package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbook.grader.source.Face.Declaration;

/** What others can use of a text. */
class FaceTest {

    private static final String TEXT = """
        package a.b;

        /** A box; not {@code class Bag}. */
        public final class Box<T extends Comparable<T>> implements Iterable<T> {
            private int hidden;
            static final int MOST = 3;

            @Deprecated
            public
            <R> R first(
                    T one, // the one
                    int... more) throws java.io.IOException {
                return null;
            }

            private void own() { }

            record Pair(int left, String right) { }

            interface Visitor { void see(int value); }
        }
        """;

    @Test
    void declarationsAreReadWithTheirLines() {
        Face face = Face.of(TEXT);
        assertThat(face.packageName()).isEqualTo("a.b");
        assertThat(face.declarations()).extracting(Declaration::text).containsExactly(
            "public final class Box<T extends Comparable<T>> implements Iterable<T>",
            "static final int MOST",
            "public <R> R first(T one, int... more) throws java.io.IOException",
            "record Pair(int left, String right)",
            "interface Visitor",
            "void see(int value)");
        assertThat(face.declarations()).extracting(Declaration::line)
            .containsExactly(4L, 6L, 9L, 18L, 20L, 20L);
        assertThat(face.declarations().getLast().isPublic()).as("in an interface").isTrue();
    }

    @Test
    void bodiesNamesOfParametersAndLayoutMakeNoDifference() {
        Face other = Face.of(TEXT.replace("return null;", "throw null;").replace("T one,", "T uno,")
            .replace("private void own() { }", "").replace("final class", "final  class"));
        assertThat(Face.of(TEXT).without(other)).isEmpty();
    }

    @Test
    void whatCallersCanTellApartDoes() {
        assertThat(Face.of(TEXT).without(Face.of(TEXT.replace("int... more", "long... more")
                .replace("int left", "long left").replace("implements Iterable<T>", ""))))
            .extracting(Declaration::name).containsExactly("Box", "first", "Pair");
        Face changed = Face.of(TEXT.replace("int... more", ""));
        assertThat(changed.namesakes(Face.of(TEXT).without(changed).getFirst()))
            .extracting(Declaration::name).containsExactly("first");
    }

    @Test
    void aBrokenTextHasWhatCanBeRead() {
        assertThat(Face.of("// package a;\n/* class A { } */\n").types()).isEmpty();
        assertThat(Face.of("").packageName()).isEmpty();
        assertThat(Face.of("package a; class A { void b( { }").packageName()).isEqualTo("a");
        assertThat(Face.of("class A { int x = ; void b() { } }").types()).hasSize(1);
    }
}
