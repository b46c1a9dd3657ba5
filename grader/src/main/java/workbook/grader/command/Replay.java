package workbook.grader.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.NoVerdict;
import workbook.grader.interleave.Scenario;
import workbook.grader.source.Phase;
import workbook.grader.suite.ExerciseLoader;

/** {@code ./workbook replay}: one scenario once more, under one schedule or under all. */
@Command(name = "replay", mixinStandardHelpOptions = true,
    description = "Runs an interleaving check again, on your compiled classes.",
    footer = "Example: ./workbook replay goroutines.counter TwoIncrements \"4B\"")
final class Replay implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "As in goroutines.counter.")
    private String exercise;

    @Parameters(index = "1", paramLabel = "SCENARIO", description = "The name in the message.")
    private String scenario;

    @Parameters(index = "2", paramLabel = "SCHEDULE", arity = "0..1",
        description = "As in the message, \"4B 9A\"; \"-\" is the usual one. Without any, every "
            + "schedule with at most two preemptions is tried.")
    private String schedule;

    /** Where an exercise was compiled to. */
    private record Compiled(String packageName, Path classes, Path testClasses) {

        Path tests() {
            return testClasses.resolve(packageName.replace('.', '/'));
        }
    }

    @Override
    public Integer call() throws ClassNotFoundException {
        Compiled compiled = compiled();
        ClassLoader loader = new ExerciseLoader(compiled.packageName(),
            Replay.class.getClassLoader(), compiled.classes(), compiled.testClasses());
        Class<? extends Scenario> found =
            loader.loadClass(scenarioIn(compiled)).asSubclass(Scenario.class);
        try {
            Interleave check = Interleave.of(found).races(true);
            print(schedule == null
                ? "Nothing goes wrong under " + check.verify()
                : "Nothing goes wrong under " + check.replay(schedule));
            return 0;
        } catch (InterleavingFailure failure) {
            print(failure.getMessage());
        } catch (NoVerdict none) {
            print(none.getMessage());
        }
        return 1;
    }

    private Compiled compiled() {
        return Arrays.stream(Phase.values())
            .map(this::compiledIn)
            .filter(compiled -> Files.isDirectory(compiled.tests()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no compiled exercise " + exercise
                + ": give it as in goroutines.counter, after mvn test"));
    }

    private Compiled compiledIn(Phase phase) {
        Path target = Workbook.root().resolve(phase.directory()).resolve("target");
        return new Compiled(phase.packageRoot() + "." + exercise, target.resolve("classes"),
            target.resolve("test-classes"));
    }

    private String scenarioIn(Compiled compiled) {
        try (Stream<Path> files = Files.list(compiled.tests())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                .filter(name -> name.equals(scenario + ".class")
                    || name.endsWith("$" + scenario + ".class"))
                .toList();
            if (names.size() != 1) {
                throw new IllegalArgumentException(
                    "%d scenarios %s in %s".formatted(names.size(), scenario, exercise));
            }
            String file = names.getFirst();
            return compiled.packageName() + "." + file.substring(0, file.length() - 6);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + compiled.tests(), e);
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
