package workbook.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.score.Manifest;
import workbook.grader.source.SourceCompiler;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExerciseLoader;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.suite.SuiteRun;

/**
 * A workbook of one exercise, made from a few lines of source and compiled into a temporary folder:
 * the grader's tests play learner and author with it.
 */
public final class MiniWorkbook {

    public static final String PACKAGE = "workbook.dsalgo.mini.exercise";

    private static final String INFO = """
        @workbook.grader.Exercise(id = "4.99", title = "Mini", points = 10, minutes = 5)
        package workbook.dsalgo.mini.exercise;
        """;
    private static final String HEADER = """
        package workbook.dsalgo.mini.exercise;
        import org.junit.jupiter.api.*;
        import org.junit.jupiter.params.*;
        import org.junit.jupiter.params.provider.*;
        import static org.assertj.core.api.Assertions.*;
        import workbook.grader.*;
        """;

    private final Path folder;
    private final Map<String, String> main = new TreeMap<>(Map.of("package-info.java", INFO));
    private final Map<String, String> tests = new TreeMap<>();

    public MiniWorkbook(Path folder) {
        this.folder = folder;
    }

    /** Adds the learner's class {@code Mini} with this body. */
    public MiniWorkbook mini(String body) {
        return main("Mini", "public class Mini {\n" + body + "\n}\n");
    }

    /** Adds a source of the exercise. */
    public MiniWorkbook main(String type, String source) {
        main.put(type + ".java", HEADER.lines().findFirst().orElseThrow()
            + " import workbook.grader.*;\n" + source);
        return this;
    }

    /** Replaces {@code package-info.java}'s annotation. */
    public MiniWorkbook info(String annotation) {
        main.put("package-info.java", annotation + "\npackage " + PACKAGE + ";\n");
        return this;
    }

    /** Adds the hidden suite {@code MiniSuite} with this body. */
    public MiniWorkbook suite(String body) {
        return test("MiniSuite", body);
    }

    /** Adds a test class with this body. */
    public MiniWorkbook test(String type, String body) {
        tests.put(type + ".java", HEADER + "class " + type + " {\n" + body + "\n}\n");
        return this;
    }

    /** Compiles everything. */
    public MiniWorkbook compile() {
        String classPath = System.getProperty("java.class.path");
        try (SourceCompiler compiler = SourceCompiler.withClassPath(classPath)) {
            require(compiler.compile(PACKAGE, main, classes()));
        }
        try (SourceCompiler compiler = SourceCompiler.withClassPath(
                classes() + java.io.File.pathSeparator + classPath)) {
            require(compiler.compile(PACKAGE, tests, testClasses()));
        }
        return this;
    }

    public Path classes() {
        return folder.resolve("classes");
    }

    public Path testClasses() {
        return folder.resolve("test-classes");
    }

    public SuiteRun run() {
        return new SuiteRun(PACKAGE, classes(), testClasses());
    }

    public List<ExercisePackage> exercises() {
        return Catalog.of(classes(), loader());
    }

    public Manifest manifest() {
        return Discovery.manifest("mini", exercises(), testClasses(), loader());
    }

    public Manifest.Exercise exercise() {
        return manifest().exercises().getFirst();
    }

    /** The learner's line that holds {@code text}. */
    public int line(String text) {
        List<String> lines = main.get("Mini.java").lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains(text)) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("no line with " + text);
    }

    /** The reference's sources as they would stand in a solutions folder. */
    public Path references() {
        Path target = folder.resolve("references").resolve(PACKAGE.replace('.', '/'));
        try {
            Files.createDirectories(target);
            for (Map.Entry<String, String> source : main.entrySet()) {
                Files.writeString(target.resolve(source.getKey()), source.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("references");
    }

    private ClassLoader loader() {
        return new ExerciseLoader(
            "workbook.dsalgo", MiniWorkbook.class.getClassLoader(), classes(), testClasses());
    }

    private static void require(SourceCompiler.Result result) {
        if (result instanceof SourceCompiler.Broken(List<SourceCompiler.Problem> problems)) {
            throw new IllegalArgumentException(problems.toString());
        }
    }
}
