package workbook.grader.loop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.score.Manifest;
import workbook.grader.source.Compiling;
import workbook.grader.source.Lookup;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.Attempts;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExerciseLoader;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.suite.NameClash;

/**
 * Compiles one exercise with what it needs, and its suites, into {@code .workbook/build}; what did
 * not change is not compiled again. A suite is compiled when itself or the visible shape of the
 * exercise has changed, which a learner's edit of a body does not. Not thread-safe.
 */
final class Build {

    /** What came of it. */
    sealed interface Outcome {
    }

    /**
     * It compiled.
     *
     * @param sources the learner's texts that were compiled, by path from the source root
     */
    record Ready(Path classes, Path testClasses, Manifest.Exercise exercise,
            SortedMap<String, String> sources) implements Outcome {
    }

    /** It did not. @param inSuite whether the suite, not the exercise, was refused */
    record Refused(List<Problem> problems, boolean inSuite) implements Outcome {
    }

    /** It compiled, and uses what no solution may use: none of it is run. */
    record Barred(List<Problem> problems) implements Outcome {
    }

    /** It compiled, and holds nothing but stubs; its suites were left alone. */
    record Untouched() implements Outcome {
    }

    private final Places places;
    private final Needs needs;
    private final String vocabulary;
    private final String classPath;
    private final Compiling compiler;

    /**
     * @param vocabulary class path of what learners' code may use
     * @param classPath of the grader and its libraries
     * @param compiler stays open
     */
    Build(Places places, Shelf shelf, String vocabulary, String classPath, Compiling compiler) {
        this.places = places;
        this.needs = new Needs(places, shelf);
        this.vocabulary = vocabulary;
        this.classPath = classPath;
        this.compiler = compiler;
    }

    /** Compiles what changed since this was last done. */
    Outcome build(Item item) {
        return build(item, false);
    }

    /** The same, but for the suites of an exercise that nobody has begun. */
    Outcome buildIfBegun(Item item) {
        return build(item, true);
    }

    private Outcome build(Item item, boolean ifBegun) {
        Folder folder = new Folder(places.build(item));
        Submission submission = needs.of(item);
        SortedMap<String, String> sources = new TreeMap<>();
        Optional<Outcome> refused = compileMain(item, submission, folder, sources);
        if (refused.isEmpty() && ifBegun && !isBegun(item, folder)) {
            return new Untouched();
        }
        if (refused.isEmpty()) {
            refused = compileSuites(item, submission.exercises(), folder);
        }
        return refused.isPresent() ? refused.get()
            : new Ready(folder.classes(), folder.testClasses(), folder.manifest(), sources);
    }

    /** Whether the classes that were compiled last are more than stubs. */
    private static boolean isBegun(Item item, Folder folder) {
        return Attempts.attempted(
            folder.classes(), new ExercisePackage(item.packageName(), null));
    }

    private Optional<Outcome> compileMain(
            Item item, Submission submission, Folder folder, SortedMap<String, String> own) {
        List<Path> files = new ArrayList<>(submission.written().toList());
        submission.exercises().forEach(each -> files.addAll(needs.ownFiles(each)));
        SortedMap<String, String> texts = texts(item, files);
        own.putAll(texts(item, submission.written().toList()));
        List<Path> suites = suites(item, submission.exercises());
        String key =
            Stamps.of(files).text() + Stamps.of(suites).text() + Stamps.of(grader()).text();
        if (folder.holds("main", key)) {
            return Optional.empty();
        }
        folder.forget("main");
        Path root = places.mainSources(item);
        List<Problem> links = new Truth(places.root()).links(submission.written().toList());
        if (!links.isEmpty()) {
            return Optional.of(new Refused(shown(links, root), false));
        }
        List<Problem> misplaced = PackageLines.problems(texts);
        if (!misplaced.isEmpty()) {
            return Optional.of(new Refused(shown(misplaced, root), false));
        }
        if (compiler.compile(Lookup.in(vocabulary), texts, folder.classes())
                instanceof Broken(List<Problem> problems)) {
            return Optional.of(new Refused(shown(problems, root), false));
        }
        List<Problem> barred = new Screening(places).problems(item, folder.classes(), texts);
        if (!barred.isEmpty()) {
            return Optional.of(new Barred(barred));
        }
        NameClash.settle(folder.classes(), testTypes(item, suites)::contains);
        folder.remember("main", key);
        folder.remember("shape", Shape.of(folder.classes()));
        return Optional.empty();
    }

    private SortedMap<String, String> texts(Item item, List<Path> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        Truth truth = new Truth(places.root());
        files.forEach(file -> {
            String path = slashed(places.mainSources(item).relativize(file));
            texts.put(path, TextFiles.read(truth.declaration(path).orElse(file)));
        });
        return texts;
    }

    /** Sources of suites, and the archive of those that came compiled. */
    private List<Path> suites(Item item, List<Item> needed) {
        List<Path> files = new ArrayList<>(places.suites(item));
        needed.forEach(each -> files.addAll(places.suites(each)));
        GivenSuites.of(places, item).ifPresent(suites -> files.add(suites.jar()));
        return files;
    }

    private Set<String> testTypes(Item item, List<Path> suites) {
        return SuiteTypes.of(suites.stream().filter(TextFiles::isJava).toList(),
            GivenSuites.of(places, item));
    }

    private Optional<Outcome> compileSuites(Item item, List<Item> needed, Folder folder) {
        List<Path> files = suites(item, needed);
        Optional<GivenSuites> given = GivenSuites.of(places, item);
        List<Path> resources = resources(item, needed);
        String key = folder.remembered("shape") + "\n" + Stamps.of(files).text()
            + Stamps.of(resources).text() + Stamps.of(grader()).text();
        if (folder.holds("suites", key)) {
            return Optional.empty();
        }
        folder.forget("suites");
        SortedMap<String, String> texts = new TreeMap<>();
        places.suites(item).forEach(file ->
            texts.put(item.folder() + "/" + file.getFileName(), TextFiles.read(file)));
        Lookup lookup =
            new Lookup(compilePath(folder, given), places.testSources(item), false);
        if (compiler.compile(lookup, texts, folder.testClasses())
                instanceof Broken(List<Problem> problems)) {
            return Optional.of(new Refused(problems.stream()
                .map(each -> inTests(item, each)).toList(), true));
        }
        copy(item, resources, folder.testClasses());
        if (given.isPresent()) {
            given.get().unpackInto(folder.testClasses());
            List<Problem> misfits = Linkage.problems(given.get(), item, folder, places);
            if (!misfits.isEmpty()) {
                return Optional.of(new Refused(misfits, true));
            }
        }
        folder.remember(discover(item, folder));
        folder.remember("suites", key);
        return Optional.empty();
    }

    /** Examples may use what the hidden suites use. */
    private String compilePath(Folder folder, Optional<GivenSuites> given) {
        return folder.classes() + File.pathSeparator
            + given.map(suites -> suites.jar() + File.pathSeparator).orElse("") + classPath;
    }

    private List<Path> resources(Item item, List<Item> needed) {
        List<Item> all = new ArrayList<>(needed);
        all.add(item);
        return places.testResources(item).stream()
            .flatMap(root -> all.stream().map(each -> root.resolve(each.folder())))
            .flatMap(folder -> TextFiles.below(folder).stream())
            .toList();
    }

    private void copy(Item item, List<Path> resources, Path testClasses) {
        for (Path file : resources) {
            Path root = places.testResources(item).stream()
                .filter(file::startsWith).findFirst().orElseThrow();
            Path copy = testClasses.resolve(root.relativize(file).toString());
            try {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot copy " + file + " to " + copy, e);
            }
        }
    }

    private static Manifest.Exercise discover(Item item, Folder folder) {
        try (ExerciseLoader loader = new ExerciseLoader(item.packageName(),
                Build.class.getClassLoader(), folder.classes(), folder.testClasses())) {
            ExercisePackage exercise =
                new ExercisePackage(item.packageName(), loader.exercise());
            return Discovery.manifest(item.phase().directory(), List.of(exercise),
                folder.testClasses(), loader).exercises().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder.classes(), e);
        }
    }

    /**
     * A new grader may see other tests in old suites. Maven starts it from a folder of classes and
     * the command from a jar made of them; both look at the same files here.
     */
    private List<Path> grader() {
        Path from = Path.of(vocabulary);
        return Files.isDirectory(from)
            ? Stream.of("suite", "rule")
                .flatMap(each -> TextFiles.below(from.resolve("workbook/grader/" + each)).stream())
                .toList()
            : List.of(from);
    }

    private List<Problem> shown(List<Problem> problems, Path root) {
        return problems.stream().map(each -> at(root.resolve(each.file()), each)).toList();
    }

    private Problem inTests(Item item, Problem problem) {
        return places.testSources(item).stream()
            .map(root -> root.resolve(problem.file()))
            .filter(Files::exists)
            .findFirst()
            .map(file -> at(file, problem))
            .orElse(problem);
    }

    private Problem at(Path file, Problem problem) {
        return new Problem(
            places.shown(file), problem.line(), problem.column(), problem.message());
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
