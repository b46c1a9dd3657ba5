package workbook.grader.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/** Chaffs, wheats and answers that stand where no exercise looks for them are of no use. */
public final class Strays {

    private Strays() {
    }

    /** Files of variants that belong to none of {@code exercises}; empty if there are none. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        Set<Path> chaffs = exercises.stream().map(checkout::chaffs).collect(Collectors.toSet());
        Set<Path> answers = exercises.stream().map(checkout::answers).collect(Collectors.toSet());
        Set<Path> wheats = exercises.stream()
            .flatMap(exercise -> checkout.wheats(exercise).stream()).collect(Collectors.toSet());
        Path variants = checkout.root().resolve("solutions/src");
        return Stream.of(
                TextFiles.below(variants.resolve("chaffs")).stream()
                    .filter(file -> !chaffs.contains(file)),
                TextFiles.below(variants.resolve("answers")).stream()
                    .filter(file -> !answers.contains(file)),
                TextFiles.below(variants.resolve("wheats")).stream()
                    .filter(file -> !wheats.contains(file.getParent())))
            .flatMap(files -> files)
            .map(file -> checkout.shown(file) + ": belongs to no exercise; the path is the "
                + "exercise's package")
            .toList();
    }
}
