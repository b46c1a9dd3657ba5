package workbook.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExerciseLoader;

class FromScratchTest {

    private static final String BI_FUNCTION =
        "java.util.function.BiFunction<String, String, String>";

    @TempDir
    private Path folder;

    /** A body of the class {@code Mini}, and what is said of it; nothing if that is empty. */
    private record Case(String name, String body, String said) {
    }

    @TestFactory
    Stream<DynamicTest> keepingIsFoundInEveryDisguise_andLocalsAreFree() {
        return Stream.of(
            new Case("local", "int a() { var all = new java.util.LinkedHashSet<String>();\n"
                + "all.add(\"a\"); return all.size(); }", ""),
            new Case("parameter", "int a(java.util.Map<String, String> all) {\n"
                + "return all.size(); }", ""),
            new Case("local of locals", "int a() {\n"
                + "var all = new java.util.HashMap<String, java.util.List<String>>();\n"
                + "all.put(\"a\", new java.util.ArrayList<>()); all.forEach((k, v) -> v.add(k));\n"
                + "return all.get(\"a\").size(); }", ""),
            new Case("method reference to a local", "java.util.List<String> a() {\n"
                + "java.util.List<String> all = new java.util.ArrayList<>();\n"
                + "java.util.stream.Stream.of(\"a\").forEach(all::add); return all; }", ""),
            new Case("skeleton", "static class All extends java.util.AbstractCollection<String> {\n"
                + "public java.util.Iterator<String> iterator() { return null; }\n"
                + "public int size() { return 0; } }", ""),
            new Case("harmless helpers", "void a(java.util.List<String> all) {\n"
                + "java.util.Collections.swap(all, 0, 1);\n"
                + "java.util.Arrays.copyOf(new int[1], 2); }", ""),
            new Case("field", "\njava.util.Map<String, String> all = new java.util.HashMap<>();",
                "Mini.java:4 keeps a Map in the field all"),
            new Case("constant", "\nstatic final Object[] NO = {};\n"
                + "static final java.util.List<String> ALL = java.util.List.of();",
                "Mini.java:5 keeps a List in the field ALL"),
            new Case("array", "java.util.List<?>[] all;",
                "keeps a List in the field all"),
            new Case("wrapper", "java.util.Optional<java.util.TreeSet<String>> all;",
                "keeps a TreeSet in the field all"),
            new Case("record", "record All(java.util.List<String> all) { }",
                "keeps a List in the field all"),
            new Case("subclass", "static class All extends java.util.HashMap<String, String> { }",
                "Mini.java:3 is a HashMap"),
            new Case("class in a method", "\nObject a() {\n"
                + "return new java.util.LinkedHashMap<String, String>() { }; }",
                "Mini.java:5 is a LinkedHashMap"),
            new Case("object", "Object all = new java.util.HashMap<String, String>();\n"
                + "int size() {\nreturn ((java.util.Map<?, ?>) all).size(); }",
                "Mini.java:5 takes a Map out of another type by a cast"),
            new Case("pattern", "Object all = new java.util.HashMap<String, String>();\n"
                + "int size() {\nreturn all instanceof java.util.Map<?, ?> map ? map.size() : 0; }",
                "Mini.java:5 takes a Map"),
            new Case("supplier", "java.util.function.Supplier<?> all;\n"
                + "int size() { return ((java.util.Map<?, ?>) all.get()).size(); }",
                "Mini.java:4 takes a Map"),
            new Case("raw box", "static class Box<T> { T it; T get() { return it; } }\n"
                + "Box all; int size() { return ((java.util.Map) all.get()).size(); }",
                "Mini.java:4 takes a Map"),
            new Case("lambda in a field", BI_FUNCTION + " put;"
                + "\nMini() {\nvar all = new java.util.HashMap<String, String>();\n"
                + "put = all::put; }", "Mini.java:6 keeps a HashMap in a lambda"),
            new Case("lambda handed on", BI_FUNCTION + " put;"
                + "\nMini() {\nvar all = new java.util.HashMap<String, String>();\n"
                + "keep((k, v) -> all.put(k, v)); }\n"
                + "void keep(java.util.function.BiFunction<String, String, String> it) {"
                + " put = it; }", "Mini.java:6 keeps a HashMap in a lambda"),
            new Case("variable of a class in a method", "interface Put { void put(String a); }\n"
                + "Put a() {\nvar all = new java.util.ArrayList<String>();\n"
                + "return new Put() { public void put(String a) { all.add(a); } }; }",
                "keeps a ArrayList in the field all"),
            new Case("hashtable by its other name",
                "java.util.Dictionary<String, String> all = new java.util.Hashtable<>();",
                "keeps a Dictionary"))
            .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                Throwable thrown = catchThrowable(() ->
                    rule(each.body()).keepsNo(Collection.class, Map.class).verify());
                if (each.said().isEmpty()) {
                    assertThat(thrown).isNull();
                } else {
                    assertThat(thrown).isInstanceOf(AssertionError.class)
                        .hasMessageContaining(each.said());
                }
            }));
    }

    @Test
    void linesOfOneFileStandTogetherInOrder_andTheRemedyFollows() throws Exception {
        FromScratch rule = rule("void a(java.util.List<String> all) {\n".repeat(1)
            + "java.util.Collections.sort(all);\n".repeat(9)
            + "java.util.Collections.sort(all); }").neverCalls(Collections.class, "sort");
        assertThat(catchThrowable(rule::verify)).hasMessage("""
            Mini.java:4, 5, 6, 7, 8, 9, 10, 11, 12, 13 calls Collections.sort
            Write it yourself: this exercise is about that.""");
    }

    @Test
    void aCallIsFoundOnEveryTypeThatHasIt_andAsAReference() throws Exception {
        FromScratch rule = rule("void a(java.util.ArrayList<String> all) { all.sort(null); }\n"
            + "java.util.function.BiConsumer<java.util.List<String>, "
            + "java.util.Comparator<String>>\n"
            + "b = java.util.List::sort;\n"
            + "static class All extends java.util.ArrayList<String> { }\n"
            + "void c(All all) { all.sort(null); }").neverCalls(List.class, "sort");
        assertThat(catchThrowable(rule::verify))
            .hasMessageContaining("Mini.java:3, 7 calls ArrayList.sort")
            .hasMessageContaining("Mini.java:4 calls List.sort");
    }

    @Test
    void aTypeThatIsNeverUsedMeansItsFamily_andNotTheOther() throws Exception {
        FromScratch rule = rule("int a() {\n"
            + "java.util.Map<String, String> all = new java.util.LinkedHashMap<>();\n"
            + "return all.size(); }").neverUses(LinkedHashMap.class);
        assertThat(catchThrowable(rule::verify))
            .hasMessageContaining("Mini.java:4 uses LinkedHashMap");
        assertThatCode(rule("int a() { return java.util.List.of(1).size(); }")
            .neverUses(ArrayList.class)::verify).doesNotThrowAnyException();
    }

    @Test
    void whatNeverLocksHasNoMonitorAndNoLock_andACompareAndSetIsFree() throws Exception {
        FromScratch rule = rule("synchronized int a() {\nreturn 1; }\n"
            + "void b() {\nsynchronized (this) {\na(); } }\n"
            + "Object c() { return new java.util.concurrent.locks.ReentrantLock(); }").neverLocks();
        assertThat(catchThrowable(rule::verify))
            .hasMessageContaining("Mini.java:4, 6 is synchronized\n")
            .hasMessageContaining("Mini.java:8 uses ReentrantLock\nLet a compare-and-set");
        assertThatCode(rule("boolean a() {\n"
            + "return new java.util.concurrent.atomic.AtomicInteger().compareAndSet(0, 1); }")
            .neverLocks()::verify).doesNotThrowAnyException();
    }

    @Test
    void whatIsReachableIsLookedAt_andWhatIsGivenIsNot() throws Exception {
        new MiniWorkbook(folder).mini("Object a() { return new Helper(); }")
            .main("Helper", "class Helper { java.util.List<String> all; }").suite("").compile();
        FromScratch rule = FromScratch.of(load("Mini")).keepsNo(Collection.class);
        assertThat(catchThrowable(rule::verify)).hasMessageContaining("Helper.java:2 keeps a List");
        assertThatCode(rule.given(load("Helper"))::verify).doesNotThrowAnyException();
    }

    @Test
    void aClassFileThatIsGoneWasReadBefore() throws Exception {
        FromScratch rule = rule("java.util.List<String> all;").keepsNo(Collection.class);
        TextFiles.deleteBelow(folder.resolve("classes"));
        assertThat(catchThrowable(rule::verify)).hasMessageContaining("keeps a List");
    }

    private FromScratch rule(String body) throws Exception {
        new MiniWorkbook(folder).mini(body).suite("").compile();
        return FromScratch.of(load("Mini"));
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(MiniWorkbook.PACKAGE + "." + name, false, new ExerciseLoader(
            MiniWorkbook.PACKAGE, FromScratchTest.class.getClassLoader(),
            folder.resolve("classes")));
    }
}
