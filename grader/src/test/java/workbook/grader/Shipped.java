package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.interleave.Interleave;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.TextFiles;

/**
 * The grader as {@code ./workbook} starts it: its jar, and the JVM's cache of classes. A process
 * then starts with half of the work. The cache is made once for a jar. Without a jar of these
 * classes, as in an IDE, processes start with the class path of the tests and no cache.
 */
public final class Shipped {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = TARGET.resolve("workbook.jar");
    private static final Path CACHE = TARGET.resolve("tests.aot");

    /** As in the script: a cache is of no use to a JVM that has other ones. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC",
        "-XX:+DisableAttachMechanism", "-XX:TieredStopAtLevel=1",
        "--sun-misc-unsafe-memory-access=allow");

    private static final Shipped HERE = new Shipped();

    private final boolean packed = isPacked();
    private final String classPath;
    private final boolean cached;

    private Shipped() {
        String tests = System.getProperty("java.class.path");
        // The tests' own classes stand behind: what is started by them is known by this path.
        this.classPath = packed
            ? JAR + File.pathSeparator + TARGET.resolve("test-classes") : tests;
        this.cached = packed && isCached();
    }

    /** The class path of the grader and its libraries. */
    public static String classPath() {
        return HERE.classPath;
    }

    /** The cache of the JVM; empty if there is none. */
    public static String cache() {
        return HERE.cached ? CACHE.toString() : "";
    }

    /** How workers are started. */
    public static WorkerCommand workers() {
        WorkerCommand command = WorkerCommand.here(classPath());
        for (String option : options()) {
            command = command.with(option);
        }
        return command;
    }

    /** What a JVM is started with to have the cache. */
    public static List<String> options() {
        return HERE.cached ? List.of("-Xlog:disable", "-XX:AOTCache=" + CACHE) : List.of();
    }

    /**
     * The words that start {@code ./workbook}, but for its arguments. In the environment,
     * {@code CLASSPATH} is {@link #classPath}.
     *
     * @param properties options of the JVM
     */
    public static List<String> command(String... properties) {
        List<String> words = jvm(options(), properties);
        words.addAll(HERE.packed ? List.of("-jar", JAR.toString())
            : List.of("--enable-native-access=ALL-UNNAMED", "workbook.grader.command.Workbook"));
        return words;
    }

    private static List<String> jvm(List<String> options, String... properties) {
        List<String> words = new ArrayList<>();
        words.add(System.getProperty("java.home") + "/bin/java");
        words.addAll(FLAGS);
        words.addAll(Interleave.JVM_OPTIONS);
        words.addAll(options);
        words.addAll(List.of(properties));
        return words;
    }

    private static boolean isPacked() {
        Path classes = TARGET.resolve("classes");
        return Files.exists(JAR) && Files.isDirectory(TARGET.resolve("lib"))
            && TextFiles.below(classes).stream()
                .allMatch(each -> time(each).compareTo(time(JAR)) <= 0);
    }

    /** An empty cache says that this JVM cannot make one. */
    private static boolean isCached() {
        try {
            if (!isMade()) {
                makeByOne();
            }
            return Files.size(CACHE) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + CACHE, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isMade() {
        return Files.exists(CACHE) && time(CACHE).compareTo(time(JAR)) > 0;
    }

    /** Several JVMs test at a time: one makes it, the others wait. */
    private static void makeByOne() throws IOException, InterruptedException {
        try (FileChannel lock = FileChannel.open(TARGET.resolve("tests.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!isMade()) {
                make();
            }
        }
    }

    private static void make() throws IOException, InterruptedException {
        // Workers that are isolated may be another user's: a temporary file is its owner's.
        Path made = TARGET.resolve("tests.new.aot");
        Files.deleteIfExists(made);
        List<String> words = jvm(
            List.of("-XX:AOTCacheOutput=" + made), "-Dworkbook.root=" + TARGET);
        words.addAll(List.of("-jar", JAR.toString(), "prepare"));
        ProcessBuilder builder = new ProcessBuilder(words)
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS"));
        if (builder.start().waitFor() != 0 || !Files.exists(made)) {
            Files.write(made, new byte[0]);
        }
        Files.move(made, CACHE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }
}
