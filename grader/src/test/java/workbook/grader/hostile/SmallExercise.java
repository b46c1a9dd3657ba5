package workbook.grader.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.report.Board;
import workbook.grader.sandbox.Isolation;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.Scoring;
import workbook.grader.source.SourceCompiler;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExerciseLoader;

/** A small exercise, run by a supervisor without anything that looks at its code before. */
final class SmallExercise implements AutoCloseable {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private final Path small;
    private final Path classes;
    private final Path testClasses;
    private final String classPath;
    private final Supervisor supervisor;

    /**
     * @param small its reference and suite
     * @param folder where it is compiled to
     * @param classPath of the grader and its libraries
     */
    SmallExercise(Path small, Path folder, String classPath) {
        this.small = small;
        this.classes = folder.resolve("classes");
        this.testClasses = folder.resolve("test-classes");
        this.classPath = classPath;
        this.supervisor = new Supervisor(WorkerCommand.here(classPath)
            .with("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
    }

    /** A scorecard entry and what a learner reads of it. */
    record Result(ExerciseScore score, String account) {
    }

    /** Runs the reference with the files of {@code sources} in place of its own. */
    Result run(Path sources) throws IOException, InterruptedException {
        return run(sources, supervisor);
    }

    /** The same in a worker that is kept apart from the machine. */
    Result isolated(Path sources) throws IOException, InterruptedException {
        try (Supervisor apart = new Supervisor(
                WorkerCommand.here(classPath).isolated(Isolation.here()))) {
            return run(sources, apart);
        }
    }

    private Result run(Path sources, Supervisor supervisor)
            throws IOException, InterruptedException {
        Map<String, String> main = texts(small.resolve("main"));
        main.putAll(texts(sources));
        String packageName = packageName();
        compile(packageName, main, classes, classPath);
        compile(packageName, texts(small.resolve("tests")), testClasses,
            classes + File.pathSeparator + classPath);
        Manifest.Exercise exercise;
        try (ExerciseLoader loader = new ExerciseLoader(
                "workbook.dsalgo", SmallExercise.class.getClassLoader(), classes, testClasses)) {
            exercise = Discovery.manifest("small", Catalog.of(classes, loader), testClasses,
                loader).exercises().getFirst();
        }
        Supervisor.Outcome outcome = supervisor.run(exercise, classes, testClasses);
        ExerciseScore score = Scoring.score(exercise, outcome.results());
        StringBuilder account = new StringBuilder(Board.line(score));
        for (TestScore test : score.mistakes()) {
            account.append(Board.inFull(test));
        }
        return new Result(score, account.toString());
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private String packageName() throws IOException {
        Matcher line = PACKAGE.matcher(
            Files.readString(small.resolve("main/package-info.java")));
        if (!line.find()) {
            throw new IllegalArgumentException(small + " has no package");
        }
        return line.group(1);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
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
