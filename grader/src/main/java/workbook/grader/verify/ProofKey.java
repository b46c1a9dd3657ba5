package workbook.grader.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.format.ChapterSections;
import workbook.grader.report.ContentHash;
import workbook.grader.source.TextFiles;

/**
 * The content of all that a proof depends on, in one number: the exercise with its suites,
 * recordings, chaffs, wheats, stubs and the programs of its chapter; what it is built on; the
 * grader's classes, its libraries, and the JDK.
 *
 * @param root the folder of the parent POM
 * @param machine what is the same for all exercises, see {@link #machine}
 */
record ProofKey(Path root, String machine) {

    /** Changes with the meaning of what is stored. */
    private static final String FORMAT = "2";

    /** The sections of a chapter that are proved: a break by a chaff, a question by its answer. */
    private static final List<String> PROVED = List.of("Predict", "Break it", "Questions");

    /** A key for what this JVM would prove with the grader at {@code jar}. */
    static ProofKey here(Path root, Path jar, List<String> options) {
        return new ProofKey(root, machine(jar, jdk() + " " + String.join(" ", options)));
    }

    /** The JDK, as far as results can depend on it. */
    static String jdk() {
        return Stream.of("java.runtime.version", "java.vm.vendor", "os.name", "os.arch")
            .map(System::getProperty).toList().toString();
    }

    /**
     * The grader, its libraries, and the JDK.
     *
     * @param jar of the grader; its libraries stand in {@code lib} beside it
     */
    static String machine(Path jar, String jdk) {
        ContentHash digest = new ContentHash();
        digest.add("format", FORMAT.getBytes(StandardCharsets.UTF_8));
        digest.add("jdk", jdk.getBytes(StandardCharsets.UTF_8));
        TextFiles.in(jar.resolveSibling("lib")).forEach(library -> digest.add(
            library.getFileName().toString(), size(library).getBytes(StandardCharsets.UTF_8)));
        digest.addEntries(jar);
        return digest.text();
    }

    /** The key of one exercise. */
    String of(String packageName) {
        Site site = new Site(root, packageName);
        Closure closure = new Closure(root);
        ContentHash digest = new ContentHash();
        digest.add("machine", machine.getBytes(StandardCharsets.UTF_8));
        Stream.concat(site.own(),
                closure.of(packageName).stream().flatMap(closure::files))
            .distinct().sorted().filter(Files::exists)
            .forEach(file -> digest.add(site.checkout().shown(file), bytes(file)));
        Path chapter = site.checkout().chapter(site.itself());
        String text = Files.exists(chapter) ? TextFiles.read(chapter) : "";
        PROVED.forEach(section -> digest.add(section,
            ChapterSections.text(text, section).getBytes(StandardCharsets.UTF_8)));
        return digest.text();
    }

    private static String size(Path file) {
        try {
            return String.valueOf(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
