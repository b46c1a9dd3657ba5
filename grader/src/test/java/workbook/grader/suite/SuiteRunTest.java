package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.Unsolved;
import workbook.grader.probe.Figure;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

class SuiteRunTest {

    @TempDir
    private Path folder;

    @Test
    void run_wrongValue_showsWhatWasDoneExpectedGotAndTheLearnersMethod() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int twice(int n) {\n return n + 1;\n }")
            .suite("""
                @Test @Property("twice is n + n") void doubles() {
                    assertThat(Mini.twice(2)).as("twice(%d)", 2).isEqualTo(4);
                }
                """)
            .compile();
        Finding finding = only(mini).finding();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.FAILED);
        assertThat(finding).isEqualTo(new Finding("twice(2)", "4", "3", List.of(),
            List.of("look at Mini.twice(Mini.java:" + mini.line("n + 1") + ")")));
    }

    @Test
    void run_costAboveItsBound_isRecordedAndShownLikeAnyMistake() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int steps(int n) {\n return n + 1;\n }")
            .suite("""
                @Test @Property("n steps") void steps() {
                    workbook.grader.probe.Cost.of("steps of 2").counted(Mini.steps(2)).atMost(2);
                }
                """)
            .compile();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.FAILED);
        assertThat(only(mini).finding()).isEqualTo(new Finding("steps of 2", "at most 2", "3",
            List.of(), List.of("look at Mini.steps(Mini.java:" + mini.line("n + 1") + ")")));
        assertThat(only(mini).costs()).containsExactly(new Figure("steps of 2", 3, 2));
    }

    @Test
    void run_exceptionInTheLearnersCode_showsItsLine() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("public static int first(int[] a) {\n return inner(a);\n }\n"
                + "private static int inner(int[] a) {\n return a[0];\n }")
            .suite("""
                @Test @Property("an empty array is refused") void refuses() {
                    Mini.first(new int[0]);
                }
                """)
            .compile();
        assertThat(only(mini).finding().got())
            .isEqualTo("threw ArrayIndexOutOfBoundsException: "
                + "Index 0 out of bounds for length 0");
        assertThat(only(mini).finding().where()).containsExactly(
            "at Mini.inner(Mini.java:" + mini.line("a[0]") + ")",
            "at Mini.first(Mini.java:" + mini.line("inner(a);") + ")");
    }

    private static String scenario(String call) {
        return """
            static final class Two implements workbook.grader.interleave.Scenario {
                private final Mini mini = new Mini();
                public java.util.List<Action> threads() {
                    return java.util.List.of(() -> mini.%1$s, () -> mini.%1$s);
                }
                public void check() {
                    assertThat(mini.n).as("n after two").isEqualTo(2);
                }
            }
            @Test @Property("nothing is lost") void check() {
                workbook.grader.interleave.Interleave.of(Two.class).verify();
            }
            """.formatted(call);
    }

    @Test
    void run_failingInterleaving_showsTheColumnsAndHowToSeeThemAgain() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("int n;\n@Solve public void add() {\n n++;\n }")
            .suite(scenario("add()"))
            .compile();
        Finding finding = only(mini).finding();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.FAILED);
        assertThat(finding.did()).isEqualTo("n after two");
        assertThat(finding.expected()).isEqualTo("2");
        assertThat(finding.got()).isEqualTo("1");
        assertThat(finding.details()).contains(
            "B wrote `n` between A's read of it and A's write: one of the two writes is lost.",
            "again: ./workbook replay 4.99 Two \"4B\"");
    }

    @Test
    void run_failingHistory_showsTheCallsAndHowToHaveThemAgain() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("int n;\n@Solve public void add(int k) {\n n += Math.min(k, 8);\n }")
            .suite("""
                static final class Both {
                    private final Mini mini = new Mini();
                    private int sum;
                    void add(int k) {
                        mini.add(k);
                        sum += k;
                        assertThat(mini.n).as("n").isEqualTo(sum);
                    }
                }
                @Test @Property("it adds") void check() {
                    workbook.grader.history.Histories.of(Both::new, (random, at) ->
                        new workbook.grader.history.Step<>("add(" + at + ")",
                            both -> both.add(at))).verify(3, 20);
                }
                """)
            .compile();
        Finding finding = only(mini).finding();
        assertThat(finding.did()).isEqualTo("add(9): n");
        assertThat(finding.expected()).isEqualTo("9");
        assertThat(finding.got()).isEqualTo("8");
        assertThat(finding.details()).containsExactly(
            "shortened from 10 calls",
            "again: ./workbook run 4.99 --seed 1");
    }

    @Test
    void run_pictured_showsWhatTheStructureLooksLike() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int two() {\n return 3;\n }")
            .suite("""
                private static workbook.grader.picture.Picture picture() {
                    return new workbook.grader.picture.Picture("a three", java.util.List.of());
                }
                @Test @Property("two") void check() {
                    workbook.grader.picture.Pictured.check(() -> picture(), () ->
                        assertThat(Mini.two()).as("two()").isEqualTo(2));
                }
                """)
            .compile();
        assertThat(only(mini).finding()).isEqualTo(new Finding("two()", "2", "3",
            List.of("a three"), List.of("look at Mini.two(Mini.java:" + mini.line("return 3")
            + ")")));
    }

    @Test
    void run_historyWithoutAnEnd_showsItsCalls() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public void add(int k) {\n if (k > 1) {\n"
                + "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();\n }\n }")
            .suite("""
                @Test @Property("it ends") void check() {
                    workbook.grader.history.Histories.of(Mini::new, (random, at) ->
                        new workbook.grader.history.Step<Mini>("add(" + at + ")",
                            mini -> mini.add(at))).verify(3, 20);
                }
                """)
            .compile();
        TestResult result = afterHangs(mini).getFirst();
        assertThat(result.verdict()).isEqualTo(TestVerdict.TIMED_OUT);
        assertThat(result.finding().did()).isEqualTo("add(0), add(1), add(2)");
        assertThat(result.finding().got())
            .isEqualTo("still waiting after 1 s in which no thread ran");
        assertThat(result.finding().details())
            .containsExactly("again: ./workbook run 4.99 --seed 1");
        assertThat(result.finding().where()).containsExactly(
            "at Mini.add(Mini.java:" + mini.line("Semaphore") + ")");
    }

    @Test
    void run_computingWithoutAnEnd_countsTheWorkOfAllThreads_andTheNextTestRuns() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("static volatile boolean go = true;\n@Solve public static void spin() {\n"
                + "while (go) { }\n }")
            .suite("""
                @Test @Property("it ends") void elsewhere() throws Exception {
                    Thread.startVirtualThread(Mini::spin).join();
                }
                @Test @Property("it ends") void here() { Mini.go = false; Mini.spin(); }
                """)
            .compile();
        List<TestResult> results = afterHangs(mini);
        assertThat(results).extracting(TestResult::verdict)
            .containsExactly(TestVerdict.TIMED_OUT, TestVerdict.PASSED);
        assertThat(results.getFirst().finding().expected()).isEqualTo("an end");
        assertThat(results.getFirst().finding().got())
            .isEqualTo("still running after 2 s of computing");
    }

    @Test
    void run_whoWaitsForAStub_isGivenUpSoon_andIsUnsolved() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static void release() {\n throw new Unsolved(\"Mini\");\n }")
            .suite("""
                @Test @Property("it ends") void waits() throws Exception {
                    var latch = new java.util.concurrent.CountDownLatch(1);
                    Thread.startVirtualThread(() -> { Mini.release(); latch.countDown(); });
                    latch.await();
                }
                @Test @Property("it runs") void next() { }
                """)
            .compile();
        assertThat(mini.run().run()).extracting(TestResult::verdict)
            .containsExactly(TestVerdict.UNSOLVED, TestVerdict.PASSED);
    }

    /** Others have 10 s in which no thread runs, and 60 s in any case. */
    @Test
    void run_whoWaitsForAStub_hasAShorterLeash() {
        CountDownLatch latch = new CountDownLatch(1);
        assertThatThrownBy(() -> new Watch(0).run(() -> {
            Thread.startVirtualThread(() -> new Unsolved("Mini").getMessage()).join();
            latch.await();
            return "";
        })).isInstanceOf(StillRunning.class).message().isIn(
            "still waiting after 1 s in which no thread ran",
            "still running after 10 s"); // on a machine where a JVM that waits is never silent
    }

    @Test
    void run_aTimeoutOfTheLearners_isAnExceptionLikeAnyOther() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .main("ExecutionTimeoutException", "public class ExecutionTimeoutException extends "
                + "Exception { }")
            .mini("@Solve public static void f() throws Exception {\n"
                + "var e = new java.util.concurrent.TimeoutException(\"f() timed out\");\n"
                + "e.initCause(new ExecutionTimeoutException());\nthrow e;\n }")
            .suite("@Test @Property(\"p\") void test() throws Exception { Mini.f(); }")
            .compile();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.FAILED);
        assertThat(only(mini).finding().got()).startsWith("threw TimeoutException");
    }

    @Test
    void run_anExceptionWhoseMessageDoesNotEnd_isAFailure() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("static class Endless extends RuntimeException {\n"
                + "public String getMessage() {\n"
                + "while (!Thread.currentThread().isInterrupted()) { }\n"
                + "return null;\n}\n}\n"
                + "@Solve public static void f() {\n throw new Endless();\n }")
            .suite("@Test @Property(\"p\") void test() { Mini.f(); }")
            .compile();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.FAILED);
        assertThat(only(mini).finding().details().getFirst()).contains("cannot be shown");
    }

    @Test
    void run_manyCalls_areNotAllShown() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("int n;\n@Solve public int add() {\n return ++n % 40;\n }")
            .suite("""
                @Test @Property("it adds") void check() {
                    workbook.grader.history.Histories.of(Mini::new, (random, at) ->
                        new workbook.grader.history.Step<Mini>("add()", mini ->
                            assertThat(mini.add()).as("add()").isPositive())).verify(1, 99);
                }
                """)
            .compile();
        String eight = "add(), add(), add(), add(), add(), add(), add(), add()";
        assertThat(only(mini).finding().did())
            .isEqualTo(eight + ", ... (24 more) ..., " + eight + ": add()");
    }

    @Test
    void run_failingSeed_saysHowToHaveItAgain() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int twice(int n) {\n return n < 3 ? 2 * n : 0;\n }")
            .suite("""
                @Test @Property("it doubles") void check() {
                    workbook.grader.history.Seeds.each(5, seed ->
                        assertThat(Mini.twice(seed)).as("twice(%d)", seed).isEqualTo(2 * seed));
                }
                """)
            .compile();
        assertThat(only(mini).finding().did()).isEqualTo("twice(3)");
        assertThat(only(mini).finding().details())
            .containsExactly("again: ./workbook run 4.99 --seed 3");
    }

    @Test
    void run_whatCannotBeControlled_isNotCheckable() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("int n;\n@Solve public void add() {\n"
                + " new java.util.Timer().cancel();\n }")
            .suite(scenario("add()"))
            .compile();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.NOT_CHECKABLE);
        assertThat(only(mini).finding().details().getFirst()).startsWith("not checkable: Mini.java:"
            + mini.line("Timer") + " waits on a timer of the JDK: ");
    }

    @Test
    void run_stubInAnInterleaving_isUnsolved() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("int n;\n@Solve public void add() {\n throw new Unsolved(\"Mini.add\");\n }")
            .suite(scenario("add()"))
            .compile();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.UNSOLVED);
    }

    @Test
    void run_stub_isUnsolvedEvenWhereItIsCaught() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int f() {\n throw new Unsolved(\"Mini.f\");\n }")
            .suite("""
                @Test @Property("p") void plain() { Mini.f(); }
                @Test @Property("p") void caught() {
                    assertThatThrownBy(Mini::f).isInstanceOf(IllegalArgumentException.class);
                }
                @Test @Property("p") void swallowed() {
                    try { Mini.f(); } catch (RuntimeException e) { }
                }
                @Test @Property("p") void onAnotherThread() throws Exception {
                    Thread.ofVirtual().start(() -> { try { Mini.f(); } catch (Unsolved e) { } })
                        .join();
                }
                """)
            .compile();
        assertThat(mini.run().run()).extracting(TestResult::verdict)
            .containsOnly(TestVerdict.UNSOLVED).hasSize(4);
    }

    @Test
    void run_stubInAStaticInitialiserOfTheSuite_isUnsolved() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int f() {\n throw new Unsolved(\"Mini.f\");\n }")
            .suite("static final int F = Mini.f();\n"
                + "@Test @Property(\"p\") void test() { assertThat(F).isZero(); }")
            .compile();
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.UNSOLVED);
    }

    @Test
    void run_skippedAbortedOrEmpty_neverPasses() {
        MiniWorkbook mini = new MiniWorkbook(folder).mini("")
            .suite("""
                @Test @Property("p") @org.junit.jupiter.api.Disabled void skipped() { }
                @Test @Property("p") void aborted() { Assumptions.abort("no"); }
                @TestFactory @Property("p") java.util.List<DynamicTest> empty() {
                    return java.util.List.of();
                }
                """)
            .compile();
        assertThat(mini.run().run()).extracting(TestResult::verdict).containsExactlyInAnyOrder(
            TestVerdict.NOT_RUN, TestVerdict.FAILED, TestVerdict.NOT_RUN);
    }

    @Test
    void run_testOfManyCases_isOneResult() {
        MiniWorkbook mini = new MiniWorkbook(folder).mini("")
            .suite("""
                @ParameterizedTest @ValueSource(ints = {1, 2, 3}) @Property("p")
                void some(int n) { assertThat(n).as("case %d", n).isLessThan(3); }
                @ParameterizedTest @ValueSource(ints = {1, 2}) @Property("p")
                void all(int n) { assertThat(n).isPositive(); }
                """)
            .compile();
        List<TestResult> results = mini.run().run();
        assertThat(results).extracting(TestResult::verdict)
            .containsExactly(TestVerdict.FAILED, TestVerdict.PASSED);
        assertThat(results.getFirst().finding().did()).isEqualTo("case 3");
    }

    @Test
    void run_failedSetUp_takesEveryTestWithIt() {
        MiniWorkbook mini = new MiniWorkbook(folder).mini("")
            .suite("""
                @BeforeAll static void setUp() { throw new IllegalStateException("no"); }
                @Test @Property("p") void one() { }
                @Test @Property("p") void two() { }
                """)
            .compile();
        assertThat(mini.run().run()).extracting(TestResult::verdict)
            .containsExactly(TestVerdict.FAILED, TestVerdict.FAILED);
    }

    @Test
    void run_only_runsNothingElse_andInSourceOrder() {
        MiniWorkbook mini = new MiniWorkbook(folder).mini("")
            .suite("""
                @Test @Property("p") void zebra() { }
                @Test @Property("p") void yak() { }
                @Test @Property("p") void ant() { }
                @org.junit.jupiter.api.Nested class Inside {
                    @Test @Property("p") void gnu() { }
                }
                """)
            .compile();
        String suite = MiniWorkbook.PACKAGE + ".MiniSuite.";
        String nested = MiniWorkbook.PACKAGE + ".MiniSuite$Inside.gnu";
        assertThat(mini.run().run()).extracting(TestResult::test)
            .containsExactly(suite + "zebra", suite + "yak", suite + "ant", nested);
        assertThat(mini.run().run(Set.of(nested))).extracting(TestResult::test)
            .containsExactly(nested);
        assertThat(mini.run().run(Set.of(suite + "yak"))).extracting(TestResult::test)
            .containsExactly(suite + "yak");
    }

    @Test
    void run_submissionWithAServiceOrAnExtension_isDeafToIt() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .main("Evil", """
                public class Evil implements org.junit.jupiter.api.extension.InvocationInterceptor {
                    @Override public void interceptTestMethod(Invocation<Void> invocation,
                            org.junit.jupiter.api.extension.ReflectiveInvocationContext<
                                java.lang.reflect.Method> context,
                            org.junit.jupiter.api.extension.ExtensionContext extension) {
                        invocation.skip();
                    }
                }
                """)
            .suite("@Test @Property(\"p\") void test() { fail(\"as it should\"); }")
            .compile();
        service(mini, "org.junit.jupiter.api.extension.Extension", MiniWorkbook.PACKAGE + ".Evil");
        assertThat(only(mini).verdict()).isEqualTo(TestVerdict.FAILED);
    }

    private static void service(MiniWorkbook mini, String service, String provider) {
        try {
            Path file = mini.classes().resolve("META-INF/services/" + service);
            java.nio.file.Files.createDirectories(file.getParent());
            java.nio.file.Files.writeString(file, provider);
            java.nio.file.Files.writeString(mini.classes().resolve("junit-platform.properties"),
                "junit.jupiter.extensions.autodetection.enabled=true");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As in an exercise of which three tests have hung, so that nobody waits for long. */
    private static List<TestResult> afterHangs(MiniWorkbook mini) {
        List<TestResult> results = new ArrayList<>();
        mini.run().run(Set.of(), 3, new TestListener() {
            @Override
            public void started(String test) {
                // its end counts
            }

            @Override
            public void finished(TestResult result) {
                results.add(result);
            }
        });
        return results;
    }

    private static TestResult only(MiniWorkbook mini) {
        List<TestResult> results = mini.run().run();
        assertThat(results).hasSize(1);
        return results.getFirst();
    }
}
