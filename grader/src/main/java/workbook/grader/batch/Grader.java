package workbook.grader.batch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import workbook.grader.report.ContentHash;
import workbook.grader.source.TextFiles;

/** What this JVM grades with: the grader's classes, its libraries and the JDK, in one number. */
final class Grader {

    /** The number; it is computed once. */
    static final Supplier<String> KEY = new Supplier<>() {

        private String key;

        @Override
        public synchronized String get() {
            if (key == null) {
                key = key(classPath(), jdk());
            }
            return key;
        }
    };

    private Grader() {
    }

    /** The number for these; of libraries name and size count, of the grader its contents. */
    static String key(List<Path> classPath, String jdk) {
        ContentHash hash = new ContentHash();
        hash.add("jdk", jdk);
        classPath.forEach(entry -> add(hash, entry));
        return hash.text();
    }

    private static void add(ContentHash hash, Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                for (Path file : TextFiles.below(entry)) {
                    hash.add(entry.relativize(file).toString(), Files.readAllBytes(file));
                }
            } else if (entry.getFileName().toString().equals("workbook.jar")) {
                hash.addEntries(entry);
                TextFiles.in(entry.resolveSibling("lib")).forEach(each -> add(hash, each));
            } else if (Files.exists(entry)) {
                hash.add(entry.getFileName().toString(), String.valueOf(Files.size(entry)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty()).map(Path::of).toList();
    }

    private static String jdk() {
        return Stream.of("java.runtime.version", "java.vm.vendor", "os.name", "os.arch")
            .map(System::getProperty).toList().toString();
    }
}
