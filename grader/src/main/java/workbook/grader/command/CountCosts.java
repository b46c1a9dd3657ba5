package workbook.grader.command;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbook.grader.page.ReferenceCosts;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.suite.SuiteRun;

/** {@code ./workbook costs}: what the references cost, for learners to compare with. */
@Command(name = "costs", mixinStandardHelpOptions = true,
    description = "Counts what the reference solutions cost, as mvn verify has compiled them.")
final class CountCosts implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--check", description = "Write nothing; fail if a figure is another one.")
    private boolean check;

    private final Path root = Workbook.root();
    private final Path classes = root.resolve("solutions/target/classes");
    private final Path testClasses = root.resolve("solutions/target/test-classes");

    @Override
    public Integer call() throws IOException {
        List<TestResult> results = exercises().stream()
            .flatMap(exercise -> results(exercise).stream())
            .toList();
        String text = ReferenceCosts.text(results);
        Path file = root.resolve(ReferenceCosts.FILE);
        boolean same = Files.exists(file) && Files.readString(file).equals(text);
        String figures = "%d figures".formatted(
            results.stream().mapToLong(result -> result.costs().size()).sum());
        if (same) {
            print(figures + ", all as in " + ReferenceCosts.FILE);
            return 0;
        }
        if (check) {
            print(ReferenceCosts.FILE + " is not what the references cost; run: ./workbook costs");
            return 1;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        print("wrote %s to %s".formatted(figures, ReferenceCosts.FILE));
        return 0;
    }

    private List<ExercisePackage> exercises() throws IOException {
        if (!Files.isDirectory(classes) || !Files.isDirectory(testClasses)) {
            throw new NotUnderstood("the references are not compiled: run mvn verify first");
        }
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {url(classes)}, CountCosts.class.getClassLoader())) {
            return Catalog.of(classes, loader);
        }
    }

    private List<TestResult> results(ExercisePackage exercise) {
        List<TestResult> results = new SuiteRun(exercise.name(), classes, testClasses).run();
        results.stream().filter(result -> result.verdict() != TestVerdict.PASSED).findFirst()
            .ifPresent(result -> {
                throw new NotInOrder("the reference does not pass " + result.test()
                    + ", so its costs mean nothing; run: mvn verify");
            });
        return results;
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a folder: " + folder, e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
