package workbook.grader.interleave;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of the sources, where they can be found: beside the class file, in the source folders
 * of the module that it was compiled in, or in those of a phase in a folder above, which is where
 * {@code ./workbook run} compiles to. Says as well which classes belong to the suite.
 */
final class SourceText {

    private static final List<String> FOLDERS =
        List.of("src/main/java", "src/test/java", "src/hidden-test/java");
    /** Where classes of suites are compiled to. */
    private static final String TESTS = "/test-classes/";
    private static final String PROBES = "workbook.grader.probe.";
    /** How far above the class files a phase is looked for. */
    private static final int LEVELS = 6;

    private final ClassLoader loader;
    private final Map<String, List<String>> files = new HashMap<>();
    private final Map<String, Boolean> suites = new HashMap<>();

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

    /** Whether the class belongs to the tests, and not to what they test. */
    boolean isSuites(Site site) {
        if (site.className().startsWith(PROBES)) {
            return true;
        }
        return suites.computeIfAbsent(site.className(), name -> {
            URL found = loader.getResource(resource(name));
            return found != null && found.toString().contains(TESTS);
        });
    }

    private static String resource(String className) {
        return className.replace('.', '/') + ".class";
    }

    private List<String> read(Site site) {
        String path = resource(site.className());
        URL found = loader.getResource(path);
        if (found == null || !found.getProtocol().equals("file")) {
            return List.of();
        }
        Path root = Path.of(URI.create(found.toString()));
        for (int i = path.split("/").length; i > 0; i--) {
            root = root.getParent();
        }
        String file = path.substring(0, path.lastIndexOf('/') + 1) + site.file();
        try {
            for (Path sources : candidates(root)) {
                if (Files.isRegularFile(sources.resolve(file))) {
                    return Files.readAllLines(sources.resolve(file));
                }
            }
        } catch (IOException e) {
            return List.of(); // a file that is no text, or goes while it is read: no lines
        }
        return List.of();
    }

    private static List<Path> candidates(Path root) throws IOException {
        List<Path> candidates = new ArrayList<>(List.of(root));
        addModule(candidates, root.resolve("../..").normalize());
        Path above = root;
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
