package workbook.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.rule.Screen.Refusal;

class ScreenTest {

    @TempDir
    private Path folder;

    /** One method a line, so that one class is enough for all. */
    @Test
    void whatReachesOutsideOrAroundIsRefused() {
        List<String> cases = List.of(
            "Class.forName(\"a\")", "getClass().getDeclaredFields()",
            "getClass().getResourceAsStream(\"a.csv\")", "getClass().getClassLoader()",
            "Thread.currentThread().getContextClassLoader()",
            "new ClassLoader() { }", "java.util.ServiceLoader.load(Runnable.class)",
            "java.lang.invoke.MethodHandles.lookup().findStatic(Mini.class, \"a\", null)",
            "java.lang.invoke.MethodHandles.privateLookupIn(String.class, null)",
            "java.lang.reflect.Proxy.newProxyInstance(null, null, null)",
            "new ProcessBuilder(\"a\").start()", "Runtime.getRuntime().exec(\"a\")",
            "(Runnable) () -> Runtime.getRuntime().addShutdownHook(null)",
            "ProcessHandle.current()",
            "java.nio.file.Files.readString(null)", "new java.io.File(\"a\")",
            "new java.util.Scanner(java.nio.file.Path.of(\"a\"))",
            "new java.util.Formatter(\"a\")", "new java.io.PrintStream(\"a\")",
            "new java.io.FileOutputStream(java.io.FileDescriptor.out)",
            "java.nio.LongBuffer.allocate(1)", "java.lang.foreign.Arena.global()",
            "new javax.script.SimpleBindings()", "javax.tools.ToolProvider.getSystemJavaCompiler()",
            "java.lang.classfile.ClassFile.of()", "new java.net.URI(\"a\")",
            "System.getProperty(\"a\")", "System.getenv(\"a\")", "Integer.getInteger(\"a\")",
            "System.getProperties().put(1, 2)",
            "(Runnable) () -> java.util.Locale.setDefault(java.util.Locale.ROOT)",
            "(Runnable) () -> java.util.SimpleTimeZone.setDefault(null)",
            "java.util.concurrent.ForkJoinWorkerThread.getAllStackTraces()",
            "java.lang.constant.ConstantDescs.NULL.resolveConstantDesc(null)",
            "java.lang.constant.ClassDesc.of(\"a\").resolveConstantDesc(null)",
            "Thread.State.NEW.describeConstable().get().resolveConstantDesc(null)",
            "java.lang.invoke.ConstantBootstraps.getStaticFinal(null, \"a\", Object.class)",
            "StackWalker.getInstance()", "workbook.grader.probe.ManualClock.class",
            "new workbook.grader.suite.SuiteRun(\"a\", (java.nio.file.Path) null, null)",
            "workbook.grader.Unsolved.met()", "java.util.logging.Logger.getGlobal()",
            "(java.util.function.Function<String, Object>) x -> { try { return Class.forName(x); }"
                + " catch (Exception e) { return e; } }",
            "java.util.stream.Stream.of(\"a\").map(System::getenv)",
            "new Thread() { Object b() { return getContextClassLoader(); } }.b()");
        List<Refusal> refusals = refusals(methods(cases));
        for (int at = 0; at < cases.size(); at++) {
            int line = 3 + at;
            assertThat(refusals).as(cases.get(at)).anySatisfy(each -> {
                assertThat(each.file()).isEqualTo("Mini.java");
                assertThat(each.line()).isEqualTo(line);
                assertThat(each.message()).startsWith("uses ").contains("\n");
            });
        }
    }

    private static String methods(List<String> bodies) {
        return IntStream.range(0, bodies.size())
            .mapToObj(at -> "Object a%d() throws Throwable { return %s; }\n"
                .formatted(at, bodies.get(at)))
            .collect(Collectors.joining());
    }

    @Test
    void ordinaryJavaIsAllowed() {
        List<String> cases = List.of(
            "String.join(\",\", new java.util.TreeMap<String, String>().keySet())",
            "java.util.stream.IntStream.range(0, 9).boxed().toList()",
            "new Thread(() -> System.out.println(1)).getName() + Thread.currentThread().getState()",
            "switch ((Object) 1) { case Integer i when i > 0 -> i; case String s -> s.length();"
                + " default -> throw new IllegalStateException(getClass().getName()); }",
            "java.lang.reflect.Array.newInstance(String.class, 1)",
            "java.lang.invoke.MethodHandles.arrayElementVarHandle(long[].class)",
            "java.lang.invoke.MethodHandles.lookup().findVarHandle(Mini.class, \"x\", int.class)",
            "new java.util.concurrent.locks.ReentrantLock().newCondition()",
            "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()",
            "java.time.Duration.ofDays(1).compareTo(java.time.Duration.ZERO)",
            "new java.math.BigInteger(\"1\").add(java.math.BigInteger.ONE)",
            "\"a\".getBytes(java.nio.charset.StandardCharsets.UTF_8)",
            "new java.lang.ref.WeakReference<>(this).get()",
            "new java.util.Scanner(System.in).nextLine() + java.util.regex.Pattern.compile(\"a\")",
            "Thread.State.valueOf(\"NEW\")", "java.util.List.of(1, \"a\", 2L).get(0)",
            "switch ((Object) this) { case Thread.State.NEW -> 1; default -> 2; }",
            "java.util.stream.Stream.of(1, \"a\").map(each -> each).toList().getFirst()",
            "x > 0 ? 1 : \"a\"");
        assertThat(refusals(methods(cases) + "int x; record Pair(int a, String b) { }")).isEmpty();
    }

    @Test
    void anExitIsAMatterForTheSuite() {
        assertThat(refusals("void a() { System.exit(1); }")).isEmpty();
    }

    @Test
    void whatTheExerciseAllowsIsAllowed() {
        String body = "Object a() { return java.nio.LongBuffer.allocate(1); }";
        assertThat(refusals(body)).hasSize(1);
        assertThat(new Screen(List.of("java.nio")).refusals(folder.resolve("classes"))).isEmpty();
    }

    @Test
    void unsolvedIsTheWholeBodyOfAStub() {
        assertThat(refusals("Mini() { throw new Unsolved(\"a\"); }\n"
            + "private int a() { throw new Unsolved(\"a\"); }\n"
            + "Runnable b() { return () -> { throw new Unsolved(\"b\"); }; }")).isEmpty();
        for (String body : List.of("int a(int x) {\nif (x > 0) { return 1; }\n"
                + "throw new Unsolved(\"a\"); }",
                "int a() {\nnew Unsolved(\"a\"); return 1; }",
                "Object a() {\nreturn new Unsolved(\"a\"); }",
                "int a() {\ntry { throw new Unsolved(\"a\"); } catch (Unsolved e) { return 1; } }",
                "Object a() {\njava.util.function.Function<String, Unsolved> b = Unsolved::new;\n"
                + "return b; }")) {
            assertThat(refusals(body)).as(body).singleElement().satisfies(each -> {
                assertThat(each.line()).isEqualTo(4);
                assertThat(each.message()).contains("Unsolved", "whole body");
            });
        }
    }

    private List<Refusal> refusals(String body) {
        new MiniWorkbook(folder).mini(body).suite("").compile();
        return new Screen(List.of()).refusals(folder.resolve("classes"));
    }
}
