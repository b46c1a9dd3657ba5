package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.TextFiles;

class NameClashTest {

    private static final String PACKAGE = "workbook.dsalgo.mini.clash";

    @TempDir
    private Path folder;

    @Test
    void aClassThatIsRenamedGoesOnWorking_andSoDoAllThatUseIt() throws Exception {
        compile(Map.of("Item.java", """
            record Item<T extends Comparable<T>>(T value, Item<T>[] more) {
                enum Kind { ONE, TWO }
                final class Inner { int at() { return value.hashCode(); } }
                static <T extends Comparable<T>> Item<T> of(T value) {
                    return new Item<>(value, null);
                }
            }
            """, "Items.java", """
            import java.util.*;
            import java.util.function.*;
            public final class Items {
                final Map<String, Item<String>> all = new TreeMap<>();
                public static String run() {
                    Function<String, Item<String>> make = Item::of;
                    Item<?>[][] arrays = new Item<?>[1][2];
                    Object one = make.apply("a");
                    String kind = switch (Item.Kind.TWO) { case ONE -> "1"; case TWO -> "2"; };
                    String text = "Lworkbook/dsalgo/mini/clash/Item;";
                    return (one instanceof Item<?>(String value, var _) ? value : "-") + kind
                        + arrays[0].length + ((Item<String>) one).new Inner().at() + text;
                }
            }
            """));
        NameClash.settle(folder, (folderOf() + "Item")::equals);
        assertThat(files()).contains("Item_.class", "Item_$Inner.class", "Item_$Kind.class")
            .doesNotContain("Item.class", "Item$Inner.class");
        assertThat(load("Items").getMethod("run").invoke(null))
            .isEqualTo("a2297Lworkbook/dsalgo/mini/clash/Item;");
    }

    @Test
    void aNameOfTheLanguage_andOneThatLooksNested_areChangedToo() throws Exception {
        compile(Map.of("Long.java", "public final class Long { }",
            "Other.java", "public final class Other { Suite$Key key; Long other; }",
            "Suite$Key.java", "final class Suite$Key { }"));
        NameClash.settle(folder, (folderOf() + "Suite")::equals);
        assertThat(files()).containsExactly("Long_.class", "Other.class", "Suite_$Key.class");
        assertThat(load("Other").getDeclaredField("key").getType().getSimpleName())
            .isEqualTo("Suite_$Key");
    }

    @Test
    void aNameThatIsTakenIsNotTaken() {
        compile(Map.of("Item.java", "final class Item { }", "Item_.java", "final class Item_ { }"));
        NameClash.settle(folder, (folderOf() + "Item")::equals);
        assertThat(files()).containsExactly("Item_.class", "Item__.class");
    }

    private void compile(Map<String, String> sources) {
        Map<String, String> texts = new java.util.TreeMap<>();
        sources.forEach((file, text) -> texts.put(file, "package " + PACKAGE + ";\n" + text));
        try (SourceCompiler compiler = SourceCompiler.withClassPath("")) {
            assertThat(compiler.compile(PACKAGE, texts, folder))
                .isInstanceOf(SourceCompiler.Compiled.class);
        }
    }

    private TreeSet<String> files() {
        TreeSet<String> names = new TreeSet<>();
        TextFiles.below(folder).forEach(file -> names.add(file.getFileName().toString()));
        return names;
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return new ExerciseLoader(PACKAGE, null, folder).loadClass(PACKAGE + "." + name);
    }

    private static String folderOf() {
        return PACKAGE.replace('.', '/') + "/";
    }
}
