package workbook.grader.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.source.Phase;
import workbook.grader.suite.ExercisePackage;

/**
 * Where the files of an exercise stand in a checkout of the workbook.
 *
 * @param root the folder of the parent POM
 */
public record Checkout(Path root) {

    /** The chapter. */
    public Path chapter(ExercisePackage exercise) {
        return exercise.in(phase(exercise).resolve("src/main/java")).resolve("README.md");
    }

    /** The folder of the examples. */
    public Path examples(ExercisePackage exercise) {
        return exercise.in(phase(exercise).resolve("src/test/java"));
    }

    /** The folder of the hidden suite. */
    public Path hidden(ExercisePackage exercise) {
        return exercise.in(phase(exercise).resolve("src/hidden-test/java"));
    }

    /** The folder of all reference solutions. */
    public Path references() {
        return root.resolve("solutions/src/main/java");
    }

    /** The file of the chaffs. */
    public Path chaffs(ExercisePackage exercise) {
        Path folder = exercise.in(root.resolve("solutions/src/chaffs"));
        return folder.resolveSibling(folder.getFileName() + ".yaml");
    }

    /** The file of the answers to what the chapter asks. */
    public Path answers(ExercisePackage exercise) {
        Path folder = exercise.in(root.resolve("solutions/src/answers"));
        return folder.resolveSibling(folder.getFileName() + ".md");
    }

    /** The folders of the wheats, in the order of their names. */
    public List<Path> wheats(ExercisePackage exercise) {
        Path folder = exercise.in(root.resolve("solutions/src/wheats"));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> wheats = Files.list(folder)) {
            return wheats.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** A path as a reader of messages knows it: from the root, with slashes. */
    public String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private Path phase(ExercisePackage exercise) {
        return root.resolve(Phase.of(exercise.name()).directory());
    }
}
