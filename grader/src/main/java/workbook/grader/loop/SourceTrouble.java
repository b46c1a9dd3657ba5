package workbook.grader.loop;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.grader.loop.Build.Refused;
import workbook.grader.source.Face;
import workbook.grader.source.Face.Declaration;
import workbook.grader.source.Javac;
import workbook.grader.source.NotUtf8;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.TextFiles;

/**
 * Says what is wrong with a learner's file when the compiler can only say what follows from it: a
 * file that is missing, a type or a signature that is not the stub's any more, another encoding.
 * ({@link PackageLines} has what javac says nothing of at all.)
 * What the stub declared is read from the reference or the kit, if there is one.
 *
 * @param places of the checkout
 */
record SourceTrouble(Places places) {

    private static final Pattern MISSING_TYPE =
        Pattern.compile("symbol:\\s+(?:class|variable) ([A-Z]\\w*)");
    private static final Pattern PREVIEW =
        Pattern.compile("(\\S.*) (?:is|are) (?:a )?preview (?:API|feature)");

    /** The problems in the learner's terms; those that are in them already stay as they are. */
    Refused explained(Item item, Refused refused) {
        if (refused.problems().stream().anyMatch(Javac::isUnfinished)) {
            return refused;
        }
        List<Problem> files = files(item, refused);
        if (!files.isEmpty()) {
            return new Refused(files, false);
        }
        return refused.inSuite() ? new Refused(suiteProblems(item, refused.problems()), true)
            : new Refused(refused.problems().stream().map(SourceTrouble::withPreview).toList(),
                false);
    }

    /** Whether it was a learner's file, and not one of ours, that could not be read. */
    boolean isSource(UncheckedIOException thrown) {
        return thrown instanceof NotUtf8
            || thrown.getCause() instanceof FileSystemException of && of.getFile() != null
                && Path.of(of.getFile()).startsWith(places.root())
                && !Path.of(of.getFile()).startsWith(places.own());
    }

    /** A file that could not be read. */
    Refused unreadable(Item item, UncheckedIOException thrown) {
        if (thrown instanceof NotUtf8 other) {
            return new Refused(List.of(new Problem(places.shown(other.file()), other.line(),
                -1, other.getMessage())), false);
        }
        Path file = thrown.getCause() instanceof FileSystemException of
            ? Path.of(of.getFile()) : places.exercise(item);
        return new Refused(List.of(new Problem(places.shown(file), -1, -1,
            "cannot be read: " + TextFiles.why(thrown.getCause()))), false);
    }

    /** What everybody could use in the stub, and is not public any more. */
    List<Problem> hidden(Item item) {
        List<Problem> problems = new ArrayList<>();
        stubs(item).forEach((name, stub) -> {
            Path file = places.exercise(item).resolve(name);
            if (Files.isRegularFile(file)) {
                Face mine = Face.of(TextFiles.look(file));
                Face.of(stub).declarations().stream()
                    .filter(Declaration::isPublic)
                    .forEach(promised -> mine.namesakes(promised).stream()
                        .filter(each -> each.parameters() == promised.parameters())
                        .findFirst()
                        .filter(each -> !each.isPublic())
                        .ifPresent(each -> problems.add(new Problem(places.shown(file),
                            each.line(), -1, each.name() + " is public in the stub, so that "
                                + "other packages can use it.\nWrite \"public\" in front of it "
                                + "again."))));
            }
        });
        return problems;
    }

    private List<Problem> files(Item item, Refused refused) {
        List<Problem> problems = new ArrayList<>();
        for (String name : expectedFiles(item, refused)) {
            Path file = places.exercise(item).resolve(name);
            if (isMeant(name, file, refused.problems())) {
                whatIsWrong(item, file).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** A file that nobody misses may be gone, or hold what it likes. */
    private boolean isMeant(String name, Path file, List<Problem> problems) {
        String type = name.substring(0, name.length() - ".java".length());
        Pattern word = Pattern.compile("\\b" + type + "\\b");
        return problems.stream().anyMatch(problem -> problem.file().equals(places.shown(file))
            || word.matcher(problem.message()).find());
    }

    private Set<String> expectedFiles(Item item, Refused refused) {
        Set<String> names = new TreeSet<>(stubs(item).keySet());
        if (names.isEmpty()) {
            refused.problems().stream().map(problem -> places.root().resolve(problem.file()))
                .filter(file -> places.exercise(item).equals(file.getParent()))
                .forEach(file -> names.add(file.getFileName().toString()));
        }
        if (names.isEmpty() && refused.inSuite()) {
            refused.problems().forEach(problem -> MISSING_TYPE.matcher(problem.message()).results()
                .forEach(found -> names.add(found.group(1) + ".java")));
        }
        return names;
    }

    private Optional<Problem> whatIsWrong(Item item, Path file) {
        String name = file.getFileName().toString();
        String type = name.substring(0, name.length() - ".java".length());
        Set<String> elsewhere = typesBeside(item, file);
        if (elsewhere.contains(type)) {
            return Optional.empty(); // it moved to another file of the exercise
        }
        if (!Files.isRegularFile(file)) {
            return problem(file, -1, name + " is missing.\n./workbook reset " + item.id()
                + " brings the stubs back, and keeps what is there in .workbook/backup.");
        }
        Face face = Face.of(TextFiles.look(file));
        List<Declaration> types = face.types();
        if (!types.isEmpty() && types.stream().noneMatch(each -> each.name().equals(type))) {
            Declaration first = types.getFirst();
            return problem(file, first.line(), name + " declares " + types.stream()
                .map(Declaration::name).collect(Collectors.joining(", ")) + " and not " + type
                + ".\nThe suite calls it " + type + ": give it that name again.");
        }
        return Optional.empty();
    }

    private Set<String> typesBeside(Item item, Path file) {
        return places.sources(item).stream().filter(each -> !each.equals(file))
            .map(each -> Face.of(TextFiles.look(each)))
            .filter(face -> face.packageName().equals(item.packageName()))
            .flatMap(face -> face.types().stream()).map(Declaration::name)
            .collect(Collectors.toSet());
    }

    /** The signatures that differ; of several, those that the refused lines of the suite name. */
    private List<Problem> suiteProblems(Item item, List<Problem> problems) {
        List<Changed> changed = stubs(item).entrySet().stream()
            .flatMap(stub -> changed(item, stub.getKey(), stub.getValue()).stream()).toList();
        String lines = problems.stream().map(each -> line(each) + "\n" + each.message())
            .collect(Collectors.joining("\n"));
        List<Changed> named = changed.stream()
            .filter(each -> Pattern.compile("\\b" + each.promised().name() + "\\b").matcher(lines)
                .find()).toList();
        List<Problem> said = (named.isEmpty() ? changed : named).stream()
            .map(Changed::problem).toList();
        return said.isEmpty() ? List.of(unknown(item, problems)) : said;
    }

    /** One declaration of the stub, and what stands for it now. */
    private record Changed(Declaration promised, Problem problem) {
    }

    private List<Changed> changed(Item item, String name, String stub) {
        Path file = places.exercise(item).resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Face mine = Face.of(TextFiles.look(file));
        return Face.of(stub).without(mine).stream()
            .map(promised -> new Changed(promised, changed(file, mine, promised)))
            .toList();
    }

    private Problem changed(Path file, Face mine, Declaration promised) {
        String stub = "the stub has  " + promised.text();
        return mine.namesakes(promised).stream().findFirst()
            .map(now -> new Problem(places.shown(file), now.line(), -1,
                stub + "\nhere it is    " + now.text()))
            .orElseGet(() -> new Problem(places.shown(file), -1, -1,
                stub + "\nhere it is    not declared"));
    }

    /** Nothing of the suite is shown: neither its lines nor its names. */
    private Problem unknown(Item item, List<Problem> problems) {
        String first = problems.isEmpty() ? ""
            : problems.getFirst().message().lines().findFirst().orElse("");
        Path file = places.toWrite(item).stream().findFirst().orElse(places.exercise(item));
        return new Problem(places.shown(file), -1, -1, "javac says: " + first);
    }

    private static Problem withPreview(Problem problem) {
        Matcher preview = PREVIEW.matcher(problem.message().lines().findFirst().orElse(""));
        if (!preview.find()) {
            return problem;
        }
        String instead = preview.group(1).contains("StructuredTaskScope")
            ? "Use an ExecutorService in a try block instead: "
                + "Executors.newVirtualThreadPerTaskExecutor()."
            : "Use what Java 25 has without it.";
        return new Problem(problem.file(), problem.line(), problem.column(),
            preview.group(1) + ": preview features of Java 25 are off here, and cannot be turned "
                + "on.\n" + instead);
    }

    private String line(Problem problem) {
        Path file = places.root().resolve(problem.file());
        return problem.line() < 1 || !Files.isRegularFile(file) ? ""
            : TextFiles.look(file).lines().skip(problem.line() - 1).findFirst().orElse("");
    }

    private SortedMap<String, String> stubs(Item item) {
        return Stubs.of(places, item).map(Stubs::given).orElseGet(TreeMap::new);
    }

    private Optional<Problem> problem(Path file, long line, String message) {
        return Optional.of(new Problem(places.shown(file), line, -1, message));
    }
}
