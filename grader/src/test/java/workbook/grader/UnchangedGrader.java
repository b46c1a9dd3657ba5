package workbook.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import workbook.grader.source.TextFiles;

/**
 * The grader's own tests run when the grader has changed since all of them passed: its sources,
 * tests and build, what starts it, and the JDK. Maven asks for that; {@code -Dtest=…}, an IDE and
 * {@code -Dworkbook.prove=all} run what they name.
 */
public final class UnchangedGrader implements PostDiscoveryFilter, TestExecutionListener {

    private static final String UNCHANGED = "changed";
    private static final List<String> INPUTS = List.of("grader/src", "grader/pom.xml", "pom.xml",
        "workbook", "workbook.cmd", ".mvn", ".gitignore", ".gitattributes", "docs/authoring.md");

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean failed;

    private final Path root;
    private final String asked;
    private final Set<String> expected;
    private final boolean skips;

    /** For JUnit, in Maven's folder of the grader. */
    public UnchangedGrader() {
        this(Path.of("..").toAbsolutePath().normalize(),
            System.getProperty("test") != null ? "" : System.getProperty("workbook.prove", ""),
            testClasses(Path.of("target/test-classes")));
    }

    UnchangedGrader(Path root, String asked, Set<String> expected) {
        this.root = root;
        this.asked = asked;
        this.expected = expected;
        this.skips = asked.equals(UNCHANGED) && isProved();
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(!skips, () -> "", () -> "unchanged since it passed");
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        test.getSource().filter(ClassSource.class::isInstance).map(ClassSource.class::cast)
            .ifPresent(source -> SEEN.add(source.getClassName()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        failed |= result.getStatus() == TestExecutionResult.Status.FAILED;
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (skips) {
            System.out.println("grader: unchanged since its tests passed; "
                + "-Dworkbook.prove=all runs them");
        } else if (!asked.isEmpty()) {
            ended(SEEN, failed);
        }
    }

    /** Remembers a run of all tests that none failed; forgets what was before otherwise. */
    void ended(Set<String> seen, boolean anyFailed) {
        try {
            if (anyFailed || !seen.containsAll(expected)) {
                Files.deleteIfExists(proof());
            } else {
                Files.createDirectories(proof().getParent());
                Files.writeString(proof(), key(root, jdk()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + proof(), e);
        }
    }

    private boolean isProved() {
        return Files.exists(proof()) && TextFiles.read(proof()).equals(key(root, jdk()));
    }

    private Path proof() {
        return root.resolve(".workbook/proved/grader");
    }

    private static String jdk() {
        return System.getProperty("java.runtime.version") + System.getProperty("os.name");
    }

    /** The content of all that the tests depend on. */
    static String key(Path root, String jdk) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(jdk.getBytes(StandardCharsets.UTF_8));
            for (Path file : INPUTS.stream().map(root::resolve).flatMap(UnchangedGrader::files)
                    .toList()) {
                byte[] content = Files.readAllBytes(file);
                digest.update((root.relativize(file) + "\n" + content.length + "\n")
                    .getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the grader", e);
        }
    }

    private static Stream<Path> files(Path path) {
        return Files.isRegularFile(path) ? Stream.of(path) : TextFiles.below(path).stream();
    }

    private static Set<String> testClasses(Path folder) {
        return TextFiles.below(folder).stream()
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith("Test.class") && !file.contains("$"))
            .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
            .collect(Collectors.toSet());
    }
}
