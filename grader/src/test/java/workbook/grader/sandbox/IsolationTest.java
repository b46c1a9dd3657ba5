package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

/**
 * What a worker may not do, tried in one that is isolated, and as a control in one that is not: an
 * attempt that fails everywhere shows nothing.
 */
class IsolationTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final WorkerCommand PLAIN = WorkerCommand.here(CLASS_PATH);

    @TempDir
    private static Path folder;
    private static Process victim;
    private static Map<String, String> plain;
    private static Map<String, String> isolated;

    @BeforeAll
    static void tryEverything() throws Exception {
        assumeTrue(Isolation.here().isThere(), () -> Isolation.here().missing().orElseThrow());
        victim = new ProcessBuilder("sleep", "600").start();
        try (ServerSocket outside = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                ServerSocketChannel program = ServerSocketChannel.open(
                    StandardProtocolFamily.UNIX)) {
            Path socket = folder.resolve("docker.sock");
            program.bind(UnixDomainSocketAddress.of(socket));
            Path other = folder.resolve("submissions/other");
            Files.createDirectories(other);
            Files.writeString(other.resolve("Answer.java"), "class Answer { }");
            Probes probes = new Probes()
                .with("read the checkout", "return Files.size(Path.of(%s));",
                    Path.of("pom.xml").toAbsolutePath())
                .with("read the users", "return Files.size(Path.of(\"/etc/passwd\"));")
                .with("read the home", "return Files.size(Path.of(%s));", besideALibrary())
                .with("read another submission", "return Files.size(Path.of(%s));",
                    other.resolve("Answer.java"))
                .with("write beside it", "return Files.writeString(Path.of(%s), \"x\");",
                    other.resolve("left behind"))
                .with("write to the root", "return Files.writeString(Path.of(%s), \"x\");",
                    folder.resolve("left behind"))
                .with("connect out", "try (var to = new java.net.Socket("
                    + "java.net.InetAddress.getLoopbackAddress(), Integer.parseInt(%s))) {"
                    + "return to; }", outside.getLocalPort())
                .with("ask a program", "try (var to = java.nio.channels.SocketChannel.open("
                    + "java.net.UnixDomainSocketAddress.of(%s))) { return to; }", socket)
                .with("see other processes",
                    "return ProcessHandle.of(Long.parseLong(%s)).orElseThrow();", victim.pid())
                .with("see the parent",
                    "return ProcessHandle.current().parent().orElseThrow();")
                .with("a large file", LARGE)
                .with("many files", MANY)
                .with("many threads", THREADS)
                .with("the host's name", "return Files.readString("
                    + "Path.of(\"/proc/sys/kernel/hostname\")).strip();")
                .with("rights", RIGHTS)
                .with("environment", "return new java.util.TreeSet<>(System.getenv().keySet());")
                .with("its own loopback", LOOPBACK)
                .with("its own folder", "return Files.writeString(Files.createTempFile("
                    + "null, null), \"x\");")
                .with("z kill another process", // last: the one that is looked for above
                    "if (!ProcessHandle.of(Long.parseLong(%s)).orElseThrow().destroyForcibly())"
                    + "{ throw new Exception(); } return 1;", victim.pid());
            isolated = probes.run(folder.resolve("isolated"), PLAIN.isolated(Isolation.here()));
            assertThat(victim.isAlive()).isTrue();
            plain = probes.run(folder.resolve("plain"), PLAIN);
        }
    }

    @AfterAll
    static void end() {
        if (victim != null) {
            victim.destroyForcibly();
        }
    }

    private static final String LARGE = """
        Path file = Files.createTempFile("large", null);
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) { out.write(new byte[1 << 20]); }
        } finally {
            Files.delete(file);
        }
        return 100;
        """;
    private static final String MANY = """
        Path folder = Files.createTempDirectory("many");
        try {
            for (int i = 0; i < 10_000; i++) { Files.createFile(folder.resolve("f" + i)); }
        } finally {
            for (var file : folder.toFile().listFiles()) { file.delete(); }
            Files.delete(folder);
        }
        return 10_000;
        """;
    private static final String THREADS = """
        var end = new java.util.concurrent.CountDownLatch(1);
        try {
            for (int i = 0; i < 2_000; i++) {
                Thread.ofPlatform().daemon().start(() -> {
                    try { end.await(); } catch (InterruptedException e) { }
                });
            }
        } finally {
            end.countDown();
        }
        return 2_000;
        """;
    private static final String RIGHTS = """
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.matches("(Cap...|Uid|NoNewPrivs):.*"))
            .map(line -> line.replaceAll("\\\\s+", " ")).toList();
        """;
    private static final String LOOPBACK = """
        try (var server = new java.net.ServerSocket(0, 9,
                    java.net.InetAddress.getByName("localhost"));
                var to = new java.net.Socket("localhost", server.getLocalPort())) {
            return to.isConnected();
        }
        """;

    @ParameterizedTest
    @ValueSource(strings = {"read the checkout", "read the users", "read the home",
        "read another submission", "write beside it", "write to the root", "connect out",
        "ask a program",
        "see other processes", "see the parent", "a large file", "many files", "many threads",
        "z kill another process"})
    void isDeniedInIsolationAndOnlyThere(String attempt) {
        assumeTrue(!attempt.equals("many files") || Isolation.here().missing().isEmpty(),
            () -> Isolation.here().missing().orElseThrow());
        assertThat(isolated.get(attempt)).startsWith("denied");
        assertThat(plain.get(attempt)).startsWith("done");
    }

    @Test
    void isolated_hasWhatItNeeds() {
        assertThat(isolated.get("its own loopback")).isEqualTo("done true");
        assertThat(isolated.get("its own folder")).startsWith("done /tmp/");
    }

    @Test
    void isolated_hasNoRightsAndNobodysName() {
        assertThat(isolated.get("rights"))
            .contains("Uid: 65534 65534 65534 65534", "NoNewPrivs: 1")
            .contains("CapEff: 0000000000000000", "CapPrm: 0000000000000000",
                "CapBnd: 0000000000000000", "CapInh: 0000000000000000");
        assertThat(isolated.get("the host's name")).isEqualTo("done worker");
    }

    @Test
    void environment_isAListOfAFewNamesEverywhere() {
        for (String names : List.of(isolated.get("environment"), plain.get("environment"))) {
            assertThat(Arrays.asList(names.replaceAll("^done \\[|]$", "").split(", ")))
                .contains("CLASSPATH").isSubsetOf("CLASSPATH", "COLUMNS", "LANG", "LC_ALL",
                    "PATH", "PWD", "OLDPWD", "SHLVL", "_", Kin.MARK);
        }
    }

    @Test
    void forkBomb_stopsAtTheLimit() throws Exception {
        Isolation few = Isolation.here().with(new Limits(70, 1024, 64 << 20, 64 << 20, 4096));
        Probes bomb = new Probes().with("children", """
            var children = new java.util.ArrayList<Process>();
            for (int i = 0; i < 8; i++) {
                Process child = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                    "-XX:+UseSerialGC", "-Xint", "-m", "jdk.httpserver", "-b", "127.0.0.1",
                    "-p", "0").redirectErrorStream(true).start();
                if (child.inputReader().readLine().contains("Serving")) { children.add(child); }
            }
            children.forEach(Process::destroyForcibly);
            if (children.size() < 8) { throw new Exception(children.size() + " of 8"); }
            return children.size();
            """);
        assertThat(bomb.run(folder.resolve("bomb"), PLAIN.isolated(few)).get("children"))
            .startsWith("denied");
        assertThat(bomb.run(folder.resolve("bomb2"), PLAIN).get("children"))
            .isEqualTo("done 8");
    }

    @Test
    void daemon_endsWithItsWorkerAndOnlyInIsolation() throws Exception {
        String mark = UUID.randomUUID().toString();
        Probes daemon = new Probes().with("a daemon", """
            var words = new java.util.ArrayList<String>();
            if (Files.exists(Path.of("/usr/bin/setsid"))) {
                words.addAll(java.util.List.of("setsid", "--fork"));
            }
            words.addAll(java.util.List.of(System.getProperty("java.home") + "/bin/java",
                "-Dmark=" + %s, "-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", "0"));
            var builder = new ProcessBuilder(words);
            builder.environment().clear();
            builder.environment().put("PATH", "/usr/bin:/bin");
            builder.redirectErrorStream(true).redirectOutput(
                java.io.File.createTempFile("daemon", ""));
            Process started = builder.start();
            if (words.getFirst().equals("setsid")) { started.waitFor(); }
            return started.pid();
            """, mark);
        assertThat(daemon.run(folder.resolve("daemon"), PLAIN.isolated(Isolation.here()))
            .get("a daemon")).startsWith("done");
        assertThat(living(mark)).isEmpty();
        daemon.run(folder.resolve("daemon2"), PLAIN);
        List<ProcessHandle> left = living(mark);
        left.forEach(ProcessHandle::destroyForcibly);
        assertThat(left).isNotEmpty();
    }

    @Test
    void spareWorker_waitsAndIsUsed() throws Exception {
        MiniWorkbook mini = new MiniWorkbook(folder.resolve("spare"))
            .mini("static void nothing() { }")
            .suite("@Test @Property(\"p\") void one() { Mini.nothing(); }").compile();
        try (Supervisor supervisor =
                Supervisor.withSpare(PLAIN.warm().isolated(Isolation.here()))) {
            for (int i = 0; i < 3; i++) {
                assertThat(supervisor.run(mini.exercise(), mini.classes(), mini.testClasses())
                    .results()).extracting(TestResult::verdict)
                    .containsExactly(TestVerdict.PASSED);
            }
        }
    }

    @Test
    void none_saysWhyLoudly() {
        assertThat(Isolation.none("no namespaces").missing()).hasValueSatisfying(sentence ->
            assertThat(sentence).startsWith("workers are not isolated (no namespaces)"));
    }

    /** A file of the local repository that no class path names. */
    private static Path besideALibrary() {
        return Arrays.stream(CLASS_PATH.split(java.io.File.pathSeparator)).map(Path::of)
            .filter(each -> each.toString().endsWith(".jar"))
            .map(Path::getParent).flatMap(IsolationTest::files)
            .filter(file -> file.toString().endsWith(".pom")).findFirst().orElseThrow();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A process that was killed is seen for a moment longer. */
    private static List<ProcessHandle> living(String mark) {
        return ProcessHandle.allProcesses()
            .filter(each -> Optional.of(each.info()).flatMap(info -> info.arguments())
                .filter(words -> String.join(" ", words).contains(mark)).isPresent())
            .filter(each -> each.onExit().completeOnTimeout(null, 2, TimeUnit.SECONDS)
                .join() == null)
            .toList();
    }
}
