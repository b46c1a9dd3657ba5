package workbook.grader.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the compiled classes of the exercise that a class belongs to. */
final class Classes {

    private Classes() {
    }

    /** By internal name: those that the loader has read, or else, in an IDE, the folder's. */
    static SortedMap<String, byte[]> of(Class<?> exercise) {
        return exercise.getClassLoader() instanceof Compiled loader
            ? loader.compiled() : below(folder(exercise));
    }

    /** Every class file below a folder of classes. */
    static SortedMap<String, byte[]> below(Path folder) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                classes.put(path.substring(0, path.length() - 6), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + folder, e);
        }
        return classes;
    }

    private static Path folder(Class<?> exercise) {
        try {
            return Path.of(exercise.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no folder of " + exercise.getName(), e);
        }
    }
}
