package workbook.grader.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;

/** Chaffs and wheats that stand where no exercise looks for them would never be tried. */
public final class Strays {

    private Strays() {
    }

    /** Files of variants that belong to none of {@code exercises}; empty if there are none. */
    public static List<String> problems(Checkout checkout, List<ExercisePackage> exercises) {
        Set<Path> chaffs = exercises.stream().map(checkout::chaffs).collect(Collectors.toSet());
        Set<Path> wheats = exercises.stream()
            .flatMap(exercise -> checkout.wheats(exercise).stream()).collect(Collectors.toSet());
        Path variants = checkout.root().resolve("solutions/src");
        return Stream.concat(
                TextFiles.below(variants.resolve("chaffs")).stream()
                    .filter(file -> !chaffs.contains(file)),
                TextFiles.below(variants.resolve("wheats")).stream()
                    .filter(file -> !wheats.contains(file.getParent())))
            .map(file -> checkout.shown(file) + ": belongs to no exercise; the path is the "
                + "exercise's package")
            .toList();
    }
}
