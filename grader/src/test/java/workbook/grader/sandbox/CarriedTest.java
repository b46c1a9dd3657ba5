package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

/** For grades, exercise, suites and recordings come through the socket. */
class CarriedTest {

    private static final String ROWS = "# recorded\na,b\n1,2\n";

    private static final String BOTH = """
        static final class Both implements workbook.grader.interleave.Scenario {
            private final Mini mini = new Mini();
            public java.util.List<Action> threads() {
                return java.util.List.of(mini::add, mini::add);
            }
            public void check() {
                assertThat(mini.sum()).isEqualTo(2);
            }
        }
        @Test @Property("both") void both() {
            workbook.grader.interleave.Interleave.of(Both.class).races(true).verify();
        }
        """;

    @TempDir
    private Path folder;
    private MiniWorkbook mini;

    @BeforeEach
    void mini() {
        mini = new MiniWorkbook(folder);
    }

    @Test
    void suites_readTheirRecordingsAndClassesComeFromNoFolder() throws Exception {
        mini.mini("static void nothing() { }").suite("""
            @Test @Property("rows") void rows() {
                assertThat(workbook.grader.probe.Recording
                    .rows(MiniSuite.class, "rows.csv").getFirst().get("b")).isEqualTo("2");
            }
            @Test @Property("url") void url() throws Exception {
                try (var in = MiniSuite.class.getResource("rows.csv").openStream()) {
                    assertThat(in.readAllBytes()).hasSize(19);
                }
            }
            @Test @Property("places") void places() {
                for (Class<?> type : java.util.List.of(Mini.class, MiniSuite.class)) {
                    assertThat(type.getProtectionDomain()
                        .getCodeSource().getLocation().toString()).startsWith("memory:");
                }
            }
            """).compile();
        recording();
        assertThat(verdicts(run())).containsOnly(TestVerdict.PASSED).hasSize(3);
    }

    @Test
    void interleavings_areCheckedAsFromAFolder() throws Exception {
        mini.mini("private int sum; synchronized void add() { sum++; } "
                + "synchronized int sum() { return sum; }").suite(BOTH).compile();
        assertThat(verdicts(run())).containsOnly(TestVerdict.PASSED).hasSize(1);
    }

    @Test
    void schedules_showTheLinesOfTheExercise() throws Exception {
        mini.mini("private int sum; void add() { int was = sum;\nsum = was + 1;\n} "
            + "int sum() { return sum; }").suite(BOTH).compile();
        Path source = mini.classes().resolve(MiniWorkbook.PACKAGE.replace('.', '/') + "/Mini.java");
        Files.writeString(source, "\n".repeat(3) + "line 4 of Mini\n");
        assertThat(run().results().getFirst().finding().toString()).contains("line 4 of Mini");
    }

    @Test
    void exercise_reachesNeitherSuitesNorRecordings() throws Exception {
        mini.mini("""
            static void tell() throws Exception {
                String rows = "rows.csv";
                String far = Mini.class.getPackageName().replace('.', '/') + "/" + rows;
                ClassLoader own = Mini.class.getClassLoader();
                System.out.println("beside " + Mini.class.getResourceAsStream(rows));
                System.out.println("url " + Mini.class.getResource(rows));
                System.out.println("loader " + own.getResourceAsStream(far));
                System.out.println("context "
                    + Thread.currentThread().getContextClassLoader().getResource(far));
                Thread other = new Thread(() -> System.out.println("thread "
                    + Thread.currentThread().getContextClassLoader().getResource(far)));
                other.start();
                other.join();
                System.out.println("many " + own.getResources(far).hasMoreElements());
                System.out.println("suite " + Mini.class.getResource("MiniSuite.class"));
                System.out.println("bytes "
                    + Mini.class.getResourceAsStream("MiniSuite.class"));
                java.util.function.Function<String, Object> bare = own::getResource;
                System.out.println("bare " + java.util.stream.Stream.of(far)
                    .map(bare).map(String::valueOf).findFirst());
                System.out.println("domain " + read(() -> new java.net.URL(Mini.class
                    .getProtectionDomain().getCodeSource().getLocation(), far).openStream()));
                System.out.println("suite's domain " + read(() -> new java.net.URL(
                    Class.forName(Mini.class.getPackageName() + ".MiniSuite")
                    .getProtectionDomain().getCodeSource().getLocation(), far).openStream()));
                System.out.println("recording " + read(() -> workbook.grader.probe.Recording
                    .rows(Class.forName(Mini.class.getPackageName() + ".MiniSuite"), rows)));
                System.out.println("own " + (Mini.class.getResource("Mini.class") != null));
            }
            static Object read(java.util.concurrent.Callable<?> reading) {
                try {
                    return reading.call();
                } catch (Exception e) {
                    return "refused";
                }
            }
            """).suite("@Test @Property(\"p\") void tell() throws Exception { Mini.tell(); }")
            .compile();
        recording();
        assertThat(run().output().lines().toList()).contains("beside null", "url null",
            "loader null", "context null", "thread null", "many false", "suite null",
            "bytes null", "bare Optional[null]", "domain refused", "suite's domain refused",
            "recording refused", "own true");
    }

    @Test
    void servicesAndSettingsOfASubmission_stayWhereTheyAre() throws Exception {
        mini.mini("""
            public static class Swallow
                    implements org.junit.jupiter.api.extension.TestExecutionExceptionHandler {
                public void handleTestExecutionException(
                    org.junit.jupiter.api.extension.ExtensionContext context, Throwable thrown) { }
            }
            """).suite("""
            @Test @Property("services") void services() {
                for (String each : java.util.List.of("notes.txt",
                        "META-INF/services/java.lang.Runnable")) {
                    assertThat(Mini.class.getClassLoader().getResource(each)).isNull();
                }
            }
            @Test @Property("fails") void fails() { throw new AssertionError("wrong"); }
            """).compile();
        Map<String, String> brought = Map.of(
            "META-INF/services/org.junit.jupiter.api.extension.Extension",
            MiniWorkbook.PACKAGE + ".Mini$Swallow\n",
            "META-INF/services/java.lang.Runnable", "Mini\n",
            "junit-platform.properties", "junit.jupiter.extensions.autodetection.enabled=true\n",
            "notes.txt", "none of the suite's business");
        for (Map.Entry<String, String> each : brought.entrySet()) {
            Path file = mini.classes().resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        assertThat(Luggage.of(mini.classes(), mini.testClasses()).exercise().keySet())
            .isNotEmpty().allMatch(path -> path.endsWith(".class"));
        assertThat(verdicts(run())).containsExactly(TestVerdict.PASSED, TestVerdict.FAILED);
    }

    @Test
    void luggage_arrivesAsItWasPacked() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(
            Map.of("a/Größe.class", new byte[] {1, 2}, "empty", new byte[0]));
        Luggage arrived = Luggage.of(new Luggage(files, Map.of()).bytes());
        assertThat(arrived.exercise()).containsOnlyKeys("a/Größe.class", "empty");
        assertThat(arrived.exercise().get("a/Größe.class")).containsExactly(1, 2);
        assertThat(arrived.suites()).isEmpty();
    }

    private void recording() throws IOException {
        Files.writeString(mini.testClasses().resolve(MiniWorkbook.PACKAGE.replace('.', '/'))
            .resolve("rows.csv"), ROWS);
    }

    private Supervisor.Outcome run() throws InterruptedException {
        try (Supervisor supervisor = new Supervisor(
                WorkerCommand.here(System.getProperty("java.class.path"))
                    .isolated(Isolation.none("not for this test")))) {
            return supervisor.run(mini.exercise(), mini.classes(), mini.testClasses());
        }
    }

    private static List<TestVerdict> verdicts(Supervisor.Outcome outcome) {
        return outcome.results().stream().map(TestResult::verdict).toList();
    }
}
