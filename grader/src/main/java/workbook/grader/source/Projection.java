package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The projection of all solutions into the phases: which files there must be, and what is in them.
 *
 * @param root the folder of the parent POM
 */
public record Projection(Path root) {

    private static final String SOURCES = "src/main/java";

    /**
     * A file in a phase that is not what the projection makes of the solutions.
     *
     * @param file from the root
     * @param what is different, and where
     */
    public record Difference(Path file, String what) {

        @Override
        public String toString() {
            return file.toString().replace('\\', '/') + ": " + what;
        }
    }

    /** Where the phases differ from what they should be; empty if nowhere. */
    public List<Difference> check() {
        SortedMap<Path, String> expected = expected();
        List<Difference> differences = new ArrayList<>();
        expected.forEach((file, text) -> {
            if (!Files.exists(root.resolve(file))) {
                differences.add(new Difference(file, "missing"));
            } else if (!TextFiles.read(root.resolve(file)).equals(text)) {
                differences.add(new Difference(file,
                    "line " + firstDifference(TextFiles.read(root.resolve(file)), text)
                        + " is not what the solution projects to"));
            }
        });
        surplus(expected).forEach(file ->
            differences.add(new Difference(file, "no solution projects to this file")));
        return differences;
    }

    /**
     * Makes the phases what they should be. Files that are right already are not touched.
     *
     * @return the files that were written or deleted, from the root
     */
    public List<Path> write() {
        SortedMap<Path, String> expected = expected();
        List<Path> changed = new ArrayList<>();
        expected.forEach((file, text) -> {
            Path target = root.resolve(file);
            if (!Files.exists(target) || !TextFiles.read(target).equals(text)) {
                write(target, text);
                changed.add(file);
            }
        });
        for (Path file : surplus(expected)) {
            delete(root.resolve(file));
            changed.add(file);
        }
        return changed;
    }

    /** Text of every projected file, by its path from the root. */
    public SortedMap<Path, String> expected() {
        SortedMap<Path, String> texts = new TreeMap<>();
        for (Path folder : exercises()) {
            String name = solutions().relativize(folder).toString().replaceAll("[/\\\\]", ".");
            Path target = Path.of(Phase.of(name).directory(), SOURCES)
                .resolve(solutions().relativize(folder));
            for (Path file : TextFiles.in(folder).stream().filter(TextFiles::isJava).toList()) {
                String text = TextFiles.read(file).replace("\r\n", "\n");
                texts.put(target.resolve(file.getFileName()),
                    Stub.of(root.relativize(file).toString(), text));
            }
        }
        return texts;
    }

    private Path solutions() {
        return root.resolve("solutions").resolve(SOURCES);
    }

    /** Folders of the solutions whose {@code package-info.java} declares an exercise. */
    private List<Path> exercises() {
        return TextFiles.below(solutions()).stream()
            .filter(file -> file.endsWith("package-info.java"))
            .filter(file -> TextFiles.read(file).contains("@Exercise("))
            .map(Path::getParent)
            .toList();
    }

    /** Sources in the phases that come from no solution. */
    private List<Path> surplus(SortedMap<Path, String> expected) {
        List<Path> surplus = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            Path sources = root.resolve(phase.directory()).resolve(SOURCES);
            TextFiles.below(sources).stream()
                .filter(TextFiles::isJava)
                .map(root::relativize)
                .filter(file -> !expected.containsKey(file))
                .forEach(surplus::add);
        }
        return surplus;
    }

    private static long firstDifference(String one, String other) {
        List<String> left = one.lines().toList();
        List<String> right = other.lines().toList();
        int at = 0;
        while (at < left.size() && at < right.size() && left.get(at).equals(right.get(at))) {
            at++;
        }
        return at + 1L;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
