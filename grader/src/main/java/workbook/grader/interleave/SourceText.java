package workbook.grader.interleave;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the sources, where they can be found: beside the class file, or in
 * {@code src/main/java} of the module that a class file in {@code target/classes} belongs to.
 */
final class SourceText {

    private final ClassLoader loader;
    private final Map<String, List<String>> files = new HashMap<>();

    /** @param loader knows where the class files are */
    SourceText(ClassLoader loader) {
        this.loader = loader;
    }

    /** The text of a line without its indentation; empty if there is no source. */
    String line(Site site) {
        List<String> lines = files.computeIfAbsent(site.className(), name -> read(site));
        return site.line() >= 1 && site.line() <= lines.size()
            ? lines.get(site.line() - 1).strip() : "";
    }

    private List<String> read(Site site) {
        String path = site.className().replace('.', '/') + ".class";
        URL found = loader.getResource(path);
        if (found == null || !found.getProtocol().equals("file")) {
            return List.of();
        }
        Path classFile = Path.of(URI.create(found.toString()));
        String packagePath = path.substring(0, path.lastIndexOf('/') + 1);
        Path root = classFile;
        for (int i = path.split("/").length; i > 0; i--) {
            root = root.getParent();
        }
        for (Path sources : candidates(root)) {
            Path source = sources.resolve(packagePath).resolve(site.file());
            if (Files.isRegularFile(source)) {
                try {
                    return Files.readAllLines(source);
                } catch (IOException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    private static List<Path> candidates(Path root) {
        Path module = root.resolve("../..").normalize();
        return List.of(root, module.resolve("src/main/java"), module.resolve("src/test/java"),
            module.resolve("src/hidden-test/java"));
    }
}
