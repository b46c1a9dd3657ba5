package workbook.grader.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import workbook.grader.Exercise;
import workbook.grader.score.Manifest;
import workbook.grader.sharpness.SharpnessException;
import workbook.grader.source.Api;
import workbook.grader.source.Leaks;
import workbook.grader.source.ProjectionException;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.Stub;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExerciseLoader;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.verify.Task.Answer;

/** Compiles a reference, its suites and its stub; what all trials of the exercise begin with. */
final class Preparation {

    private static final JsonMapper JSON = new JsonMapper();

    private final Site site;
    private final String classPath;

    /** @param classPath of the grader and its libraries */
    Preparation(Site site, String classPath) {
        this.site = site;
        this.classPath = classPath;
    }

    /** Compiles everything anew and looks at the stub. */
    Answer run() {
        try {
            compile(site.references(), List.of(site.checkout().references()), classPath,
                site.classes());
            compile(site.suites(), site.testRoots(),
                site.classes() + File.pathSeparator + classPath, site.testClasses());
            copyResources();
            Manifest.Exercise exercise = discover();
            JSON.writeValue(manifest(site).toFile(), exercise);
            List<String> notes = new ArrayList<>();
            String problem = stub(notes);
            return new Answer(problem, notes, List.of(), exercise, null, 0, false);
        } catch (SharpnessException | ProjectionException e) {
            return Answer.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + site.work(), e);
        }
    }

    /** What the suites promised when they were compiled. */
    static Manifest.Exercise promised(Site site) {
        try {
            return JSON.readValue(manifest(site).toFile(), Manifest.Exercise.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + manifest(site), e);
        }
    }

    private static Path manifest(Site site) {
        return site.work().resolve("manifest.json");
    }

    private void compile(List<Path> files, List<Path> roots, String path, Path classes) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(fromRoot(file, roots), TextFiles.read(file)));
        try (SourceCompiler compiler = SourceCompiler.withSourcePath(path, roots)) {
            if (compiler.compileAll(texts, classes) instanceof Broken(List<Problem> problems)) {
                throw new SharpnessException("does not compile: " + problems.getFirst());
            }
        }
    }

    private static String fromRoot(Path file, List<Path> roots) {
        return roots.stream().filter(file::startsWith).findFirst().orElseThrow()
            .relativize(file).toString().replace('\\', '/');
    }

    /** The recordings of the exercise, and of what it is built on. */
    private void copyResources() {
        new Closure(site.root()).of(site.packageName()).stream()
            .map(each -> new Site(site.root(), each))
            .forEach(each -> Closure.recordings(each).forEach(file -> copy(each, file)));
    }

    private void copy(Site from, Path file) {
        Path root = from.resourceRoots().stream()
            .filter(file::startsWith).findFirst().orElseThrow();
        Path copy = site.testClasses().resolve(root.relativize(file).toString());
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + file, e);
        }
    }

    private Manifest.Exercise discover() throws IOException {
        try (ExerciseLoader loader = new ExerciseLoader(site.packageName(),
                Preparation.class.getClassLoader(), site.classes(), site.testClasses())) {
            Exercise declared = Class.forName(site.packageName() + ".package-info", false, loader)
                .getAnnotation(Exercise.class);
            if (declared == null) {
                throw new SharpnessException("package-info.java has no @Exercise");
            }
            return Discovery.manifest(site.name(),
                List.of(new ExercisePackage(site.packageName(), declared)),
                site.testClasses(), loader).exercises().getFirst();
        } catch (ClassNotFoundException e) {
            throw new SharpnessException("there is no package-info.java");
        }
    }

    /** The stub compiles, stands in the phase, and looks like the reference from outside. */
    private String stub(List<String> notes) {
        Map<String, String> stubs = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        Path phase = site.checkout().chapter(site.itself()).getParent();
        for (Path file : site.references()) {
            String name = file.getFileName().toString();
            String stub = Stub.of(name, TextFiles.read(file));
            stubs.put(name, stub);
            notes.addAll(Leaks.in(name, stub));
            Path there = phase.resolve(name);
            if (!Files.exists(there) || !TextFiles.read(there).equals(stub)) {
                problems.add(site.checkout().shown(there)
                    + " is not what the reference projects to; run ./workbook stubs");
            }
        }
        face(stubs, problems);
        return String.join("\n", problems);
    }

    private void face(Map<String, String> stubs, List<String> problems) {
        Path compiled = site.work().resolve("stub");
        try (SourceCompiler compiler = SourceCompiler.withClassPath(
                site.classes() + File.pathSeparator + classPath)) {
            switch (compiler.compile(site.packageName(), stubs, compiled)) {
                case Broken(List<Problem> broken) -> problems.add("the stub does not compile: "
                    + broken.getFirst() + "\nA body that stays uses what goes: mark what it uses "
                    + "@Given, or the body @Solve.");
                case SourceCompiler.Compiled _ -> {
                    SortedSet<String> stub = Api.of(compiled);
                    SortedSet<String> reference = Api.of(site.itself().in(site.classes()));
                    if (!stub.equals(reference)) {
                        reference.removeAll(stub);
                        problems.add("the stub lacks or changes " + reference);
                    }
                }
            }
        }
    }
}
