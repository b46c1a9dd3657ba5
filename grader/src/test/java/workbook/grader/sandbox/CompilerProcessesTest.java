package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.Shipped;
import workbook.grader.source.Lookup;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Compiled;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.SourceCompiler.Result;
import workbook.grader.source.TextFiles;

/**
 * Sources that harm a compiler harm their own exercise: the next one is compiled right by the same
 * object, and the process that grades has hardly noticed.
 */
class CompilerProcessesTest {

    private static final Duration LIMIT = Duration.ofSeconds(4);
    /** In bytes, of all threads: 8 million characters, as they are and as bytes. */
    private static final long PARENT = 200 << 20;

    private static final Map<String, String> HONEST = Map.of("p/Honest.java",
        "package p; public class Honest { int twice(int it) { return 2 * it; } }");

    private static CompilerProcesses compilers;

    @TempDir
    private Path folder;
    private long allocated;

    @BeforeAll
    static void start() {
        compilers = new CompilerProcesses(command(), LIMIT);
    }

    @AfterAll
    static void end() {
        compilers.close();
    }

    @BeforeEach
    void note() {
        allocated = allocated();
    }

    @AfterEach
    void theNextExerciseIsCompiled_andThisProcessWasSpared() {
        assertThat(compile(HONEST)).isEqualTo(new Compiled(folder.resolve("classes")));
        assertThat(files()).containsExactly("p/Honest.class");
        assertThat(allocated() - allocated).isLessThan(PARENT);
    }

    @Test
    void anAnnotationProcessor_isAClassLikeAnother() {
        assertThat(compile("p/Bomb.java", """
            package p;
            import java.util.Set;
            import javax.annotation.processing.*;
            import javax.lang.model.element.TypeElement;
            @SupportedAnnotationTypes("*")
            public class Bomb extends AbstractProcessor {
                static { System.exit(7); }
                public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) {
                    throw new Error();
                }
            }
            """)).isInstanceOf(Compiled.class);
        assertThat(files()).containsExactly("p/Bomb.class");
    }

    @Test
    void whatIsNestedTooDeep_isGivenUp() {
        assertThat(compile("p/Deep.java", inClass("Deep",
            "int a = " + "(".repeat(6_000) + "1" + ")".repeat(6_000) + ";")))
            .as("six thousand are few").isInstanceOf(Compiled.class);
        assertThat(refused("p/Deep.java", inClass("Deep", deep())))
            .startsWith("p/Deep.java:-1: the compiler gave up: java.lang.StackOverflowError.");
    }

    @Test
    void typesThatTakeTooLong_areGivenUp() {
        assertThat(refused("p/Slow.java", inClass("Slow", slow())))
            .startsWith("p/Slow.java:-1: this source takes the compiler more than 4 s of work");
    }

    @Test
    void constantsThatGrow_runOutOfMemory_alsoBehindAnother() {
        String doubled = IntStream.range(1, 31)
            .mapToObj(i -> "static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1))
            .collect(Collectors.joining("\n", "static final String S0 = \"0123456789\";\n", ""));
        compile(HONEST);
        assertThat(refused("p/Large.java", inClass("Large", doubled))).startsWith(
            "p/Large.java:-1: the compiler gave up: it ran out of memory.");
    }

    @Test
    void methodsAsLargeAsTheyCanBe_areCompiled_untilThereAreTooMany() {
        String large = "x += x * 31;".repeat(9_000);
        assertThat(compile("p/Wide.java", wide(2, large))).isInstanceOf(Compiled.class);
        assertThat(refused("p/Wide.java", wide(1, large + large))).contains("code too large");
        String long64 = "\u20ac".repeat(21_000); // three bytes each
        assertThat(refused("p/Wide.java", inClass("Wide", IntStream.range(0, 300)
            .mapToObj(i -> "String s" + i + " = \"" + i + long64 + "\";")
            .collect(Collectors.joining("\n")))))
            .contains("the classes of these sources have more than 16 MB");
    }

    @Test
    void aHundredMegabytes_areNotHandedOver() {
        long before = allocated();
        assertThat(refused("p/Huge.java", inClass("Huge", "//" + "x".repeat(100 << 20))))
            .startsWith("p/Huge.java:-1: the compiler gave up: these sources have 100 million");
        allocated += allocated() - before; // the text itself
    }

    @Test
    void namesThatLookLikeOptions_areNames() {
        Map<String, String> odd = new TreeMap<>(HONEST);
        odd.put("p/-J-Xmx1m.java", "package p; class Two { }");
        odd.put("p/@arguments.java", "package p; class Three { }");
        odd.put("-version", "package p; class Four { }");
        odd.put("@/etc/passwd", "package p; class Five { }");
        assertThat(compile(odd)).isInstanceOf(Compiled.class);
        assertThat(files()).containsExactly("p/Five.class", "p/Four.class", "p/Honest.class",
            "p/Three.class", "p/Two.class");
        assertThat(refused("p/-proc:full.java", "package p; class A { B b; }"))
            .startsWith("p/-proc:full.java:1: cannot find symbol");
    }

    @Test
    void codeBehindAnEscapedLineBreak_isCodeLikeOther() {
        assertThat(compile("p/A.java", "package p; class A {\n// \\u000a class Hidden { }\n}"))
            .isInstanceOf(Compiled.class);
        assertThat(files()).containsExactly("p/A$Hidden.class", "p/A.class");
    }

    @Test
    void lettersThatTurnTheLine_andStrangeOnes_areLettersOrRefused() {
        assertThat(compile("p/A.java", "package p; class A { /*\u202e } \u2066*/ int Ä\u0430; }"))
            .isInstanceOf(Compiled.class);
        assertThat(refused("p/A.java", "package p; class \u202eA { }"))
            .startsWith("p/A.java:1: ");
        assertThat(refused("p/A.java", "\u0000p\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e"))
            .startsWith("p/A.java:1: ");
    }

    @Test
    void aModuleOfItsOwn_seesNothingMore() {
        assertThat(refused("module-info.java", "module m { requires workbook.grader; }"))
            .startsWith("module-info.java:1: module not found");
        assertThat(refused("module-info.java",
            "module m { provides javax.annotation.processing.Processor with p.None; }"))
            .startsWith("module-info.java:1: ");
    }

    @Test
    void oneNameTwice_isRefused_aClassWithoutPackageStandsAtTheRoot() {
        assertThat(refused(Map.of("p/A.java", "package p; class A { }",
            "p/B.java", "package p; class A { }"))).contains("duplicate class: p.A");
        assertThat(compile("Runner.java", "class Runner { }")).isInstanceOf(Compiled.class);
        assertThat(files()).containsExactly("Runner.class");
    }

    @Test
    void aNameThatNoFileCanHave_isTheSourcesOwnFault() {
        String name = "A".repeat(300);
        assertThat(refused("p/A.java", "package p; class " + name + " { }"))
            .contains("the name of the class p/AAAA").contains("is too long for a file");
        String deep = IntStream.range(0, 1200).mapToObj(i -> "p").collect(Collectors.joining("."));
        assertThat(refused("p/A.java", "package " + deep + "; class A { }"))
            .contains("is too long for a file");
    }

    @Test
    void complaintsWithoutEnd_areCut() {
        String types = IntStream.range(0, 500)
            .mapToObj(i -> "T%d extends java.util.Map<T%d, T%d>".formatted(i, i, i))
            .collect(Collectors.joining(", "));
        String wrong = IntStream.range(0, 3000).mapToObj(i -> "<" + types + "> int a" + i
            + "() { return \"\"; }").limit(40).collect(Collectors.joining("\n"));
        Broken broken = (Broken) compile(Map.of("p/A.java", inClass("A",
            wrong + "\nint x = unknown;".repeat(3000))));
        assertThat(broken.problems()).hasSizeLessThanOrEqualTo(100)
            .allSatisfy(each -> assertThat(each.message()).hasSizeLessThan(2100));
    }

    @Test
    void classesAndComplaints_areThoseOfThisProcess() {
        Map<String, String> sources = Map.of(
            "p/One.java", "package p; record One(int a) { Runnable b() { return () -> { }; } }",
            "p/Two.java", "package p; class Two { Object o = new Object() { One one; }; }");
        Map<String, String> wrong = new TreeMap<>(sources);
        wrong.put("q/Three.java", "package q; class Three { p.One one; int i = \"\"; }");
        for (Map<String, String> each : List.of(sources, wrong)) {
            Result there = compile(each);
            Map<String, List<Byte>> classes = contents();
            try (SourceCompiler here = SourceCompiler.withClassPath("")) {
                assertThat(here.compileAll(each, folder.resolve("classes"))).isEqualTo(there);
            }
            assertThat(contents()).isEqualTo(classes);
        }
    }

    @Test
    void sourcesOfSuites_areCompiledAlong() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/q"));
        Files.writeString(sources.resolve("Helper.java"), "package q; public class Helper { }");
        assertThat(compilers.compile(
            new Lookup("", List.of(sources.getParent()), false),
            Map.of("p/A.java", "package p; class A { q.Helper helper; }"),
            folder.resolve("classes"))).isInstanceOf(Compiled.class);
        assertThat(files()).containsExactly("p/A.class", "q/Helper.class");
    }

    @Test
    void manyAtATime_haveAProcessEach_andAllAreEndedWithTheirOwner() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (CompilerProcesses own = new CompilerProcesses(command(), LIMIT);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Result>> results = IntStream.range(0, 6).mapToObj(i ->
                threads.submit(() -> own.compile(Lookup.in(""), i == 2
                    ? Map.of("p/Deep.java", inClass("Deep", deep())) : HONEST,
                    folder.resolve("own" + i)))).toList();
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get() instanceof Compiled).isEqualTo(i != 2);
            }
            assertThat(ProcessHandle.current().children().filter(each -> !before.contains(each)))
                .hasSizeBetween(1, 3);
        }
        assertThat(ProcessHandle.current().children().filter(each -> !before.contains(each)))
            .isEmpty();
    }

    /** The heap is half of the usual one, and full sooner. */
    private static WorkerCommand command() {
        return Shipped.workers().with("-Xmx256m");
    }

    private static String deep() {
        return "int a = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + ";";
    }

    private static String slow() {
        StringBuilder nested = new StringBuilder("1");
        for (int i = 0; i < 400; i++) {
            nested.insert(0, i % 2 == 0
                ? "java.util.List.of(\"a\", 1L, 'c', " : "java.util.Set.of(").append(")");
        }
        return "Object slow = " + nested + ";";
    }

    private static String wide(int methods, String body) {
        return inClass("Wide", IntStream.range(0, methods)
            .mapToObj(i -> "void m" + i + "() { int x = 1; " + body + " }")
            .collect(Collectors.joining("\n")));
    }

    private static String inClass(String name, String body) {
        return "package p;\nclass " + name + " {\n" + body + "\n}\n";
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private Result compile(String file, String text) {
        return compile(Map.of(file, text));
    }

    private Result compile(Map<String, String> sources) {
        return compilers.compile(Lookup.in(""), sources, folder.resolve("classes"));
    }

    private String refused(String file, String text) {
        return refused(Map.of(file, text));
    }

    private String refused(Map<String, String> sources) {
        Result result = compile(sources);
        assertThat(result).isInstanceOf(Broken.class);
        assertThat(files()).isEmpty();
        return ((Broken) result).problems().stream().map(Problem::toString)
            .collect(Collectors.joining("\n"));
    }

    private List<String> files() {
        return List.copyOf(contents().keySet());
    }

    private Map<String, List<Byte>> contents() {
        Map<String, List<Byte>> contents = new TreeMap<>();
        Path classes = folder.resolve("classes");
        TextFiles.below(classes).forEach(file -> contents.put(
            classes.relativize(file).toString().replace('\\', '/'), bytes(file)));
        return contents;
    }

    private static List<Byte> bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
