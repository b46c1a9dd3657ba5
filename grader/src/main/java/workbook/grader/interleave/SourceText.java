package workbook.grader.interleave;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of the sources, where they can be found, see {@link SourceFiles}. Says as well which
 * classes belong to the suite.
 */
final class SourceText {

    /** Where classes of suites are compiled to. */
    private static final String TESTS = "/test-classes/";
    private static final String PROBES = "workbook.grader.probe.";

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
        String file = path.substring(0, path.lastIndexOf('/') + 1) + site.file();
        URL found = loader.getResource(path);
        try {
            if (found == null || !found.getProtocol().equals("file")) {
                return carried(file);
            }
            Path root = Path.of(URI.create(found.toString()));
            for (int i = path.split("/").length; i > 0; i--) {
                root = root.getParent();
            }
            Optional<Path> source = SourceFiles.find(root, file);
            return source.isPresent() ? Files.readAllLines(source.get()) : List.of();
        } catch (IOException e) {
            return List.of(); // a file that is no text, or goes while it is read: no lines
        }
    }

    /** Classes that came without a folder may have brought their sources along. */
    private List<String> carried(String file) throws IOException {
        try (InputStream in = loader.getResourceAsStream(file)) {
            return in == null ? List.of()
                : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
