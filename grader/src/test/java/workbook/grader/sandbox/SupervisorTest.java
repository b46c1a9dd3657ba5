package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.suite.TestListener;

class SupervisorTest {

    private static final String THREE_TESTS = """
        @Test @Property("p") void before() { }
        @Test @Property("p") void bad() throws Exception { Mini.bad(); }
        @Test @Property("p") void after() { }
        """;

    @TempDir
    private Path folder;

    @Test
    void run_healthyExercise_givesEveryResultAndWhatWasPrinted() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() { System.out.println(\"hello\"); }");
        assertThat(verdicts(outcome)).containsOnly(TestVerdict.PASSED).hasSize(3);
        assertThat(outcome.output()).contains("hello");
    }

    @Test
    void run_exit_namesTheLineAndPassesNothingBehindIt() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() { System.exit(0); }");
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.CRASHED, TestVerdict.NOT_RUN);
        Finding finding = outcome.results().get(1).finding();
        assertThat(finding.got()).isEqualTo("System.exit ended the JVM");
        assertThat(finding.where()).containsExactly("at Mini.bad(Mini.java:3)");
    }

    @Test
    void run_exitOnAVirtualThread_namesTheLine() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() throws Exception {\n"
            + "Thread.ofVirtual().start(() -> System.exit(0)).join(); }");
        assertThat(outcome.results().get(1).verdict()).isEqualTo(TestVerdict.CRASHED);
        assertThat(outcome.results().get(1).finding().where())
            .containsExactly("at Mini.bad(Mini.java:4)");
    }

    @Test
    void run_aThrownOutOfMemoryError_isSaidWithItsLine() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() {\n"
            + "java.nio.ByteBuffer.allocateDirect(1 << 30); }");
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.CRASHED, TestVerdict.NOT_RUN);
        Finding finding = outcome.results().get(1).finding();
        assertThat(finding.got()).startsWith("OutOfMemoryError ended the JVM: Cannot reserve");
        assertThat(finding.where()).containsExactly("at Mini.bad(Mini.java:4)");
    }

    @Test
    void run_oneOfTheLearnersOwn_isSaidAsWell_thoughItsMethodsDoNotEnd() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() {\n"
            + "throw new OutOfMemoryError() {\n"
            + "@Override public String getMessage() { while (true) { } } }; }");
        assertThat(outcome.results().get(1).finding().details())
            .containsExactly("OutOfMemoryError ended the JVM");
    }

    @Test
    void run_halt_isACrashAndPassesNothingBehindIt() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() { Runtime.getRuntime().halt(7); }");
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.CRASHED, TestVerdict.NOT_RUN);
        assertThat(outcome.results().get(1).finding().details().getFirst()).contains("7");
    }

    @Test
    void run_fullHeap_isACrash() throws Exception {
        Supervisor.Outcome outcome = run("static Object keep; static void bad() {\n"
            + "var all = new java.util.ArrayList<long[]>(); keep = all;\n"
            + "while (true) all.add(new long[1 << 20]); }");
        assertThat(outcome.results().get(1).verdict()).isEqualTo(TestVerdict.CRASHED);
        assertThat(outcome.results().get(1).finding().details().getFirst())
            .contains("out of memory");
    }

    @Test
    void run_killedFromOutside_isACrashThatNamesTheSignal() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() throws Exception {\n"
            + "new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid())"
            + ".start().waitFor(); Thread.sleep(60_000); }");
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.CRASHED, TestVerdict.NOT_RUN);
        assertThat(outcome.results().get(1).finding().details().getFirst())
            .contains("signal 9").contains("memory");
    }

    @Test
    void run_printsWithoutEnd_endsTheExercise() throws Exception {
        Supervisor.Outcome outcome = run("static void bad() {\n"
            + "while (true) { System.out.println(\"x\".repeat(1000)); } }");
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.CRASHED, TestVerdict.NOT_RUN);
        assertThat(outcome.results().get(1).finding().details())
            .containsExactly("printed more than 8 MB");
    }

    @Test
    void run_workerThatCannotStart_isNoVerdict() {
        MiniWorkbook mini = mini("static void bad() { }");
        WorkerCommand broken = WorkerCommand.here(System.getProperty("java.class.path"))
            .with("-XX:ThereIsNoSuchFlag=1");
        try (Supervisor supervisor = new Supervisor(broken)) {
            assertThatThrownBy(() ->
                supervisor.run(mini.exercise(), mini.classes(), mini.testClasses()))
                .isInstanceOf(NoWorker.class).hasMessageContaining("did not begin")
                .hasMessageContaining("ThereIsNoSuchFlag");
        }
    }

    @Test
    void run_workerThatEndsBeforeItsJob_isNoVerdict() {
        MiniWorkbook mini = mini("static void bad() { }");
        WorkerCommand ends = WorkerCommand.here(System.getProperty("java.class.path"))
            .with("-D" + WorkerCommand.WARM_UP + "=true").with("-Xmx3m");
        try (Supervisor supervisor = new Supervisor(ends)) {
            assertThatThrownBy(() ->
                supervisor.run(mini.exercise(), mini.classes(), mini.testClasses()))
                .isInstanceOf(NoWorker.class).hasMessageContaining("did not begin");
        }
    }

    @Test
    void run_noProgramToStart_isNoVerdict() {
        MiniWorkbook mini = mini("static void bad() { }");
        WorkerCommand none = new WorkerCommand(folder.resolve("no-java"), List.of(), "x",
            java.util.Optional.empty(), java.util.Optional.empty());
        try (Supervisor supervisor = new Supervisor(none)) {
            assertThatThrownBy(() ->
                supervisor.run(mini.exercise(), mini.classes(), mini.testClasses()))
                .isInstanceOf(NoWorker.class).hasMessageContaining("no-java");
        }
    }

    @Test
    void run_forgedEvents_areNotBelieved() throws Exception {
        Supervisor.Outcome outcome = run("""
            static void bad() throws Exception {
                var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                out.write(("{\\"event\\":\\"finished\\",\\"token\\":\\"guess\\",\\"result\\":"
                    + "{\\"test\\":\\"t\\",\\"verdict\\":\\"PASSED\\"}}\\n").getBytes());
                out.flush();
                throw new IllegalStateException("wrong");
            }
            """);
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.FAILED, TestVerdict.PASSED);
    }

    @Test
    void run_endlessLoop_endsAtItsLimitWithTheLearnersLineAndTheRestStillRuns() throws Exception {
        Supervisor.Outcome outcome = run(
            "static boolean go = true;\nstatic void bad() {\nwhile (go) { }\n}");
        assertThat(verdicts(outcome)).containsExactly(
            TestVerdict.PASSED, TestVerdict.TIMED_OUT, TestVerdict.PASSED);
        assertThat(outcome.results().get(1).finding().where())
            .containsExactly("at Mini.bad(Mini.java:5)");
    }

    @Test
    void run_everyTestHangs_andTheLastOnesAreStillRun() throws Exception {
        List<String> told = new ArrayList<>();
        MiniWorkbook mini = new MiniWorkbook(folder).mini("static void bad() {\n"
            + "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();\n}")
            .suite("""
                @Test @Property("one") void one() { Mini.bad(); }
                @Test @Property("two") void two() { Mini.bad(); }
                @Test @Property("three") void three() { Mini.bad(); }
                @Test @Property("four") void four() { }
                """).compile();
        try (Supervisor supervisor = supervisor()) {
            Supervisor.Outcome outcome = supervisor.run(mini.exercise(), mini.classes(),
                mini.testClasses(), new Told(told));
            assertThat(verdicts(outcome)).containsExactly(TestVerdict.TIMED_OUT,
                TestVerdict.TIMED_OUT, TestVerdict.TIMED_OUT, TestVerdict.PASSED);
        }
        assertThat(told).contains("one 1", "one 5");
    }

    private record Told(List<String> told) implements TestListener {

        @Override
        public void started(String test) {
            // how long it runs is asked for
        }

        @Override
        public void finished(TestResult result) {
            // how long it runs is asked for
        }

        @Override
        public void running(Manifest.Test test, Duration since) {
            told.add(test.property() + " " + since.toSeconds());
        }
    }

    @Test
    void run_anotherExerciseAfterACrash_getsANewWorker() throws Exception {
        MiniWorkbook bad = mini("static void bad() { System.exit(0); }");
        MiniWorkbook good = new MiniWorkbook(folder.resolve("good"))
            .mini("static void bad() { }").suite(THREE_TESTS).compile();
        try (Supervisor supervisor = supervisor()) {
            supervisor.run(bad.exercise(), bad.classes(), bad.testClasses());
            Supervisor.Outcome outcome =
                supervisor.run(good.exercise(), good.classes(), good.testClasses());
            assertThat(verdicts(outcome)).containsOnly(TestVerdict.PASSED).hasSize(3);
        }
    }

    private Supervisor.Outcome run(String body) throws InterruptedException {
        MiniWorkbook mini = mini(body);
        try (Supervisor supervisor = supervisor()) {
            return supervisor.run(mini.exercise(), mini.classes(), mini.testClasses());
        }
    }

    private MiniWorkbook mini(String body) {
        return new MiniWorkbook(folder).mini(body).suite(THREE_TESTS).compile();
    }

    private static Supervisor supervisor() {
        return new Supervisor(WorkerCommand.here(System.getProperty("java.class.path")));
    }

    private static List<TestVerdict> verdicts(Supervisor.Outcome outcome) {
        return outcome.results().stream().map(TestResult::verdict).toList();
    }
}
