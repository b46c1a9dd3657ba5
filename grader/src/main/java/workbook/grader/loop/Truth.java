package workbook.grader.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.grader.source.SourceCompiler.Problem;

/**
 * The solutions, where a checkout has them. What an exercise is worth and may use is declared
 * there, so a learner's {@code package-info.java} changes neither; and a learner's file is not one
 * of theirs.
 *
 * @param root of the checkout
 */
record Truth(Path root) {

    private static final String INFO = "/package-info.java";

    /** The declaration that counts, if {@code path}, from the source root, is a declaration. */
    Optional<Path> declaration(String path) {
        return Optional.of(references().resolve(path))
            .filter(file -> path.endsWith(INFO) && Files.isRegularFile(file));
    }

    /** A complaint about each file that is a link into the solutions, or stands behind one. */
    List<Problem> links(List<Path> files) {
        return files.stream().filter(this::leadsThere)
            .map(file -> new Problem(file.toString(), -1, -1, "this file is a link to the "
                + "solution. Your own answer stands in the file itself: ./workbook reset gives "
                + "the stub back"))
            .toList();
    }

    private boolean leadsThere(Path file) {
        try {
            return Files.isDirectory(references())
                && file.toRealPath().startsWith(references().toRealPath());
        } catch (IOException e) {
            return false; // whoever reads it says why it cannot be read
        }
    }

    private Path references() {
        return root.resolve("solutions/src/main/java");
    }
}
