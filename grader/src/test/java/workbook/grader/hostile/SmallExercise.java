package workbook.grader.hostile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.grader.report.Board;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.Scoring;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExerciseLoader;

/**
 * A small exercise, run by a supervisor without anything that looks at its code before.
 *
 * @param folder its reference and suite
 * @param classPath of the grader and its libraries
 */
record SmallExercise(Path folder, String classPath) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** A scorecard entry and what a learner reads of it. */
    record Result(ExerciseScore score, String account) {
    }

    /** Compiled. */
    record Ready(Manifest.Exercise exercise, Path classes, Path testClasses) {

        Result run(Supervisor supervisor) throws InterruptedException {
            Supervisor.Outcome outcome = supervisor.run(exercise, classes, testClasses);
            ExerciseScore score = Scoring.score(exercise, outcome.results());
            StringBuilder account = new StringBuilder(Board.line(score));
            for (TestScore test : score.mistakes()) {
                account.append(Board.inFull(test));
            }
            return new Result(score, account.toString());
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The right answer. */
    Path main() {
        return folder.resolve("main");
    }

    /** Compiles the right answer with the files of {@code sources} in place of its own. */
    Ready with(Path sources, Path to) {
        Path classes = to.resolve("classes");
        Path testClasses = to.resolve("test-classes");
        Map<String, String> main = texts(main());
        main.putAll(texts(sources));
        String packageName = packageName();
        compile(packageName, main, classes, classPath);
        compile(packageName, texts(folder.resolve("tests")), testClasses,
            classes + File.pathSeparator + classPath);
        try (ExerciseLoader loader = new ExerciseLoader(
                "workbook.dsalgo", SmallExercise.class.getClassLoader(), classes, testClasses)) {
            return new Ready(Discovery.manifest("small", Catalog.of(classes, loader), testClasses,
                loader).exercises().getFirst(), classes, testClasses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String packageName() {
        Matcher line = PACKAGE.matcher(TextFiles.read(main().resolve("package-info.java")));
        if (!line.find()) {
            throw new IllegalArgumentException(folder + " has no package");
        }
        return line.group(1);
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        TextFiles.in(folder).forEach(file ->
            texts.put(file.getFileName().toString(), Expect.own(TextFiles.read(file))));
        return texts;
    }

    private static void compile(
            String packageName, Map<String, String> texts, Path to, String classPath) {
        try (SourceCompiler compiler = SourceCompiler.withClassPath(classPath)) {
            if (compiler.compile(packageName, texts, to)
                    instanceof SourceCompiler.Broken(List<SourceCompiler.Problem> problems)) {
                throw new IllegalArgumentException(problems.toString());
            }
        }
    }
}
