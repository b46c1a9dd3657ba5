package workbook.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import workbook.grader.picture.Illustration;
import workbook.grader.sandbox.ExitWatch;
import workbook.grader.source.ExerciseBuild;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * The illustration of one exercise, compiled together with it.
 *
 * @param build closed with it
 */
record Illustrations(Illustration<?> illustration, ExerciseBuild build) implements AutoCloseable {

    private static final String SOURCES = "src/main/java";
    private static final String ENDING = "Illustration.java";

    /** The learner's exercise, or the reference, by its name as in {@code ds.swissmap}. */
    static Illustrations of(Path root, String exercise, boolean reference) {
        Phase phase = phase(root, exercise);
        String module = reference ? "solutions" : phase.directory();
        return of(root.resolve(module).resolve(SOURCES), phase.packageRoot() + "." + exercise,
            () -> new NotUnderstood(exercise + " has no pictures; " + known(root)));
    }

    /** Whether a known exercise has pictures. */
    static boolean exists(Path root, String exercise) {
        return illustration(folder(root, phase(root, exercise), exercise)).isPresent();
    }

    private static Phase phase(Path root, String exercise) {
        return Arrays.stream(Phase.values())
            .filter(phase -> exercise.matches("[a-z0-9]+\\.[a-z0-9]+")
                && Files.isDirectory(folder(root, phase, exercise)))
            .findFirst()
            .orElseThrow(() -> new NotUnderstood("no exercise '" + exercise + "'; "
                + known(root)));
    }

    private static Illustrations of(Path sources, String packageName,
            Supplier<NotUnderstood> none) {
        String type =
            illustration(sources.resolve(packageName.replace('.', '/'))).orElseThrow(none);
        ExerciseBuild build = ExerciseBuild.of(sources, packageName);
        ExitWatch.set(stack -> Arrays.stream(stack)
            .filter(frame -> frame.getClassName().startsWith(packageName + "."))
            .findFirst().ifPresent(Illustrations::refuseExit));
        try {
            return new Illustrations(build.load(packageName + "." + type)
                .asSubclass(Illustration.class).getDeclaredConstructor().newInstance(), build);
        } catch (ReflectiveOperationException | ClassCastException e) {
            build.close();
            throw new NotInOrder(type + " is no Illustration with a public "
                + "constructor without parameters: " + e, e);
        }
    }
    /** The exit cannot be stopped any more, but it can be told of. */
    private static void refuseExit(StackTraceElement frame) {
        System.err.println("workbook: there is no picture, since System.exit was called at "
            + frame.getFileName() + ":" + frame.getLineNumber());
        Runtime.getRuntime().halt(1);
    }

    private static String known(Path root) {
        return "pictures there are of: " + Arrays.stream(Phase.values())
            .flatMap(phase -> TextFiles.below(root.resolve(phase.directory()).resolve(SOURCES))
                .stream()
                .filter(file -> file.toString().endsWith(ENDING))
                .map(file -> file.getParent().getParent().getFileName() + "."
                    + file.getParent().getFileName()))
            .collect(Collectors.joining(", "));
    }

    private static Optional<String> illustration(Path folder) {
        return TextFiles.in(folder).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(ENDING))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .findFirst();
    }

    private static Path folder(Path root, Phase phase, String exercise) {
        return root.resolve(phase.directory()).resolve(SOURCES)
            .resolve((phase.packageRoot() + "." + exercise).replace('.', '/'));
    }

    @Override
    public void close() {
        build.close();
    }
}
