package workbook.grader.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import workbook.grader.Exercise;

/**
 * The exercises of a folder of compiled classes, in the order of their ids.
 */
public final class Catalog {

    private Catalog() {
    }

    /**
     * Every package below {@code classes} that declares {@link Exercise}.
     *
     * @param loader sees {@code classes}
     * @throws FormatException if two exercises share an id, an id is not {@code phase.number},
     *     an exercise has no points or minutes, or requires one that is not here
     */
    public static List<ExercisePackage> of(Path classes, ClassLoader loader) {
        List<ExercisePackage> found = packageInfos(classes).stream()
            .flatMap(info -> exercise(info, loader).stream())
            .sorted(ExercisePackage.BY_ID)
            .toList();
        List<String> problems = problems(found);
        if (!problems.isEmpty()) {
            throw new FormatException(problems);
        }
        return found;
    }

    private static List<String> packageInfos(Path classes) {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.endsWith("package-info.class"))
                .map(file -> classes.relativize(file.getParent()).toString())
                .map(folder -> folder.replace('\\', '.').replace('/', '.'))
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + classes, e);
        }
    }

    private static List<ExercisePackage> exercise(String packageName, ClassLoader loader) {
        try {
            Exercise exercise = Class.forName(packageName + ".package-info", false, loader)
                .getAnnotation(Exercise.class);
            return exercise == null
                ? List.of()
                : List.of(new ExercisePackage(packageName, exercise));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("the loader does not see " + packageName, e);
        }
    }

    private static List<String> problems(List<ExercisePackage> found) {
        List<String> problems = new ArrayList<>();
        Map<String, String> packageOfId = new HashMap<>();
        Set<String> ids = new HashSet<>();
        found.forEach(each -> ids.add(each.exercise().id()));
        for (ExercisePackage each : found) {
            String file = each.name().replace('.', '/') + "/package-info.java";
            Exercise exercise = each.exercise();
            String other = packageOfId.putIfAbsent(exercise.id(), each.name());
            if (other != null) {
                problems.add("%s: id \"%s\" is taken by %s; ids are unique"
                    .formatted(file, exercise.id(), other));
            }
            if (!exercise.id().matches("[1-9]\\d*\\.[1-9]\\d*")) {
                problems.add("%s: id \"%s\" is not phase.number, as in \"4.14\""
                    .formatted(file, exercise.id()));
            }
            if (exercise.points() < 1) {
                problems.add("%s: points = %d; an exercise is worth at least 1"
                    .formatted(file, exercise.points()));
            }
            if (exercise.minutes() < 1) {
                problems.add("%s: minutes = %d; an exercise takes at least 1"
                    .formatted(file, exercise.minutes()));
            }
            for (String required : exercise.requires()) {
                if (!ids.contains(required)) {
                    problems.add("%s: requires \"%s\", which is no exercise of this phase"
                        .formatted(file, required));
                }
            }
        }
        return problems;
    }
}
