package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.Shipped;

/**
 * Each guard of {@code guards.yaml} is switched off once, and its case turns: without the guard it
 * earns what it should not, leaves something behind, or harms the right answer behind it. That it
 * does not with the guard is {@link HostileTest}'s.
 */
class GuardsTest {

    private static final Path CASES = Path.of("src/test/hostile").toAbsolutePath();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private static Path folder;
    private static final Map<Guard, Future<String>> RUNNING = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        Shipped.workers(); // made once, before each guard loads its classes anew
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            guards().forEach(guard -> RUNNING.put(guard, pool.submit(() -> without(guard))));
        }
    }

    static List<Guard> guards() {
        return Guard.all(CASES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void withoutItACaseTurns(Guard guard) throws Exception {
        assertThat(RUNNING.get(guard).get())
            .as("%s without %s", guard.hostile(), guard.method()).contains(guard.turned());
    }

    private static String without(Guard guard) throws Exception {
        Path own = Files.createTempDirectory(folder, "guard");
        guard.switchOff(own.resolve("changed"));
        String classPath = own.resolve("changed") + File.pathSeparator + CLASS_PATH;
        try {
            return facts(own, classPath, guard);
        } finally {
            Expect.read(CASES.resolve(guard.hostile())).leavesNoProcess().ifPresent(Trial::end);
        }
    }

    /** Runs a case with the grader of another class path, from its first class on. */
    private static String facts(Path own, String classPath, Guard guard) throws Exception {
        URL[] urls = Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of)
            .map(GuardsTest::url).toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return (String) loader.loadClass(Trial.class.getName())
                .getMethod("facts", Path.class, Path.class, Path.class, String.class, String.class)
                .invoke(null, CASES, Files.createDirectories(own.resolve("run")),
                    CASES.resolve("../../../..").normalize(), guard.inWorker() ? classPath : "",
                    guard.hostile());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
