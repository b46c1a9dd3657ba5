package workbook.grader.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.report.Verdicts;
import workbook.grader.source.TextFiles;

/**
 * Where things stand in a checkout, seen from a learner's exercise.
 *
 * @param root the folder of the parent POM
 */
public record Places(Path root) {

    /** The file at the top of a kit that says what is in it. */
    public static final String KIT = "kit.properties";

    /** The folder of a kit's phase that holds the compiled suites. */
    public static final String SUITES = "suites";

    /** The folder that everything of this package's own stands in. */
    public Path own() {
        return root.resolve(".workbook");
    }

    /** The state file. */
    public Path progress() {
        return own().resolve("progress");
    }

    /** The record: the last verdict of every exercise. */
    public Verdicts verdicts() {
        return new Verdicts(own().resolve("verdicts"));
    }

    /** What was compiled of an exercise. */
    public Path build(Item item) {
        return own().resolve("build").resolve(item.name());
    }

    /** The classes of an exercise, as they were compiled last. */
    public Path classes(Item item) {
        return new Folder(build(item)).classes();
    }

    /** The folder of the learner's sources, and of the chapter. */
    public Path exercise(Item item) {
        return mainSources(item).resolve(item.folder());
    }

    /** The chapter. */
    public Path chapter(Item item) {
        return exercise(item).resolve("README.md");
    }

    /** The folder of the reference solution. */
    public Path reference(Item item) {
        return root.resolve("solutions/src/main/java").resolve(item.folder());
    }

    /** The answers to what the chapter asks; a kit has none. */
    public Path answers(Item item) {
        Path folder = root.resolve("solutions/src/answers").resolve(item.folder());
        return folder.resolveSibling(folder.getFileName() + ".md");
    }

    /** Whether this is a kit: no solutions, and hidden suites as classes only. */
    public boolean isKit() {
        return Files.isRegularFile(root.resolve(KIT));
    }

    /** The compiled hidden suites of an exercise; a checkout has their sources and no such file. */
    public Path givenSuites(Item item) {
        return phase(item).resolve(SUITES).resolve(item.name() + ".jar");
    }

    /** The root of the phase's sources that learners write. */
    Path mainSources(Item item) {
        return phase(item).resolve("src/main/java");
    }

    /** The roots of the phase's examples and hidden suites. */
    List<Path> testSources(Item item) {
        return List.of(phase(item).resolve("src/test/java"),
            phase(item).resolve("src/hidden-test/java"));
    }

    /** The roots of what suites replay. */
    List<Path> testResources(Item item) {
        return List.of(phase(item).resolve("src/test/resources"),
            phase(item).resolve("src/hidden-test/resources"));
    }

    /** The learner's sources, sorted. */
    public List<Path> sources(Item item) {
        return javaIn(exercise(item));
    }

    /** The files that a learner has to write: those that hold an open or marked body. */
    public List<Path> toWrite(Item item) {
        List<Path> marked = sources(item).stream()
            .filter(file -> TextFiles.look(file).contains("@Solve"))
            .toList();
        return marked.isEmpty() ? sources(item) : marked;
    }

    /** Examples and hidden suites of an exercise. */
    List<Path> suites(Item item) {
        List<Path> files = new ArrayList<>();
        testSources(item).forEach(root -> files.addAll(javaIn(root.resolve(item.folder()))));
        return files;
    }

    /** The folders of an exercise: its sources, its examples, its suites, and what they replay. */
    List<Path> folders(Item item) {
        List<Path> folders = new ArrayList<>(List.of(exercise(item)));
        testSources(item).forEach(sources -> folders.add(sources.resolve(item.folder())));
        testResources(item).forEach(sources -> folders.add(sources.resolve(item.folder())));
        return folders;
    }

    /** A path as a reader of messages knows it: from the root, with slashes. */
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
            .toString().replace('\\', '/');
    }

    static List<Path> javaIn(Path folder) {
        return TextFiles.in(folder).stream().filter(TextFiles::isJava).toList();
    }

    private Path phase(Item item) {
        return root.resolve(item.phase().directory());
    }
}
