package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.grader.Exercise;
import workbook.grader.suite.ExerciseLoader;

/**
 * An exercise as its sources are now, compiled into a folder that goes with it when it is closed.
 * Other exercises are compiled too where it needs them, and are not looked at otherwise.
 */
public final class ExerciseBuild implements AutoCloseable {

    private final Path classes;
    private final ExerciseLoader loader;

    private ExerciseBuild(String packageName, Path classes) {
        this.classes = classes;
        this.loader =
            new ExerciseLoader(packageName, ExerciseBuild.class.getClassLoader(), classes);
    }

    /**
     * Compiles an exercise.
     *
     * @param sources the folder of all packages
     * @throws SourceException if it does not compile
     */
    public static ExerciseBuild of(Path sources, String packageName) {
        Path classes = newFolder();
        try (SourceCompiler compiler =
                SourceCompiler.withSourcePath(vocabulary(), List.of(sources))) {
            Map<String, String> texts =
                TextFiles.in(sources.resolve(packageName.replace('.', '/'))).stream()
                    .filter(TextFiles::isJava)
                    .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), TextFiles::read));
            if (compiler.compile(packageName, texts, classes)
                    instanceof SourceCompiler.Broken(List<SourceCompiler.Problem> problems)) {
                delete(classes);
                throw new SourceException("%s does not compile: %s".formatted(
                    packageName, problems.getFirst().toString().lines().findFirst().orElse("")));
            }
        }
        return new ExerciseBuild(packageName, classes);
    }

    /** A class of the exercise, or of one that it needs. */
    public Class<?> load(String className) throws ClassNotFoundException {
        return loader.loadClass(className);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + classes, e);
        }
        delete(classes);
    }

    /** All that an exercise may use beside the JDK. */
    private static String vocabulary() {
        try {
            return Path.of(Exercise.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the grader stands in no folder", e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("workbook");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for classes", e);
        }
    }

    private static void delete(Path folder) {
        try {
            TextFiles.deleteBelow(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
