package workbook.grader.interleave;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the sources of classes stand: beside the class files, in the source folders of the module
 * that they were compiled in, or in those of a phase in a folder above, which is where
 * {@code ./workbook run} compiles to.
 */
public final class SourceFiles {

    private static final List<String> FOLDERS =
        List.of("src/main/java", "src/test/java", "src/hidden-test/java");
    /** How far above the class files a phase is looked for. */
    private static final int LEVELS = 6;

    private SourceFiles() {
    }

    /**
     * The file {@code path}, a package's folder and a name, of classes in the folder
     * {@code classes}.
     *
     * @throws IOException if a folder cannot be listed
     */
    public static Optional<Path> find(Path classes, String path) throws IOException {
        return candidates(classes).stream().map(sources -> sources.resolve(path))
            .filter(Files::isRegularFile).findFirst();
    }

    private static List<Path> candidates(Path classes) throws IOException {
        List<Path> candidates = new ArrayList<>(List.of(classes));
        addModule(candidates, classes.resolve("../..").normalize());
        Path above = classes;
        for (int i = 0; i < LEVELS && above != null && Files.isDirectory(above); i++) {
            try (DirectoryStream<Path> phases = Files.newDirectoryStream(above, "phase[0-9]*")) {
                phases.forEach(phase -> addModule(candidates, phase));
            }
            above = above.getParent();
        }
        return candidates;
    }

    private static void addModule(List<Path> candidates, Path module) {
        FOLDERS.forEach(folder -> candidates.add(module.resolve(folder)));
    }
}
