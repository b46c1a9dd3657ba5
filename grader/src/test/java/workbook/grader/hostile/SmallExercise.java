package workbook.grader.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.report.Board;
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

/** The small exercise, run by a supervisor without anything that looks at its code before. */
final class SmallExercise implements AutoCloseable {

    private static final String PACKAGE = "workbook.dsalgo.small.numbers";
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Path small;
    private final Path classes;
    private final Path testClasses;
    private final Supervisor supervisor = new Supervisor(WorkerCommand.here(CLASS_PATH));

    /**
     * @param small its reference and suite
     * @param folder where it is compiled to
     */
    SmallExercise(Path small, Path folder) {
        this.small = small;
        this.classes = folder.resolve("classes");
        this.testClasses = folder.resolve("test-classes");
    }

    /** A scorecard entry and what a learner reads of it. */
    record Result(ExerciseScore score, String account) {
    }

    /** Runs the reference with the files of {@code sources} in place of its own. */
    Result run(Path sources) throws IOException, InterruptedException {
        Map<String, String> main = texts(small.resolve("main"));
        main.putAll(texts(sources));
        compile(main, classes, CLASS_PATH);
        compile(texts(small.resolve("tests")), testClasses,
            classes + File.pathSeparator + CLASS_PATH);
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

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static void compile(Map<String, String> texts, Path to, String classPath) {
        try (SourceCompiler compiler = SourceCompiler.withClassPath(classPath)) {
            if (compiler.compile(PACKAGE, texts, to)
                    instanceof SourceCompiler.Broken(List<SourceCompiler.Problem> problems)) {
                throw new IllegalArgumentException(problems.toString());
            }
        }
    }
}
