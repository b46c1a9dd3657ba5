package workbook.grader.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.loop.GivenSuites;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Phase;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.TextFiles;

/**
 * The tests of one phase, compiled against the stubs, with lines and without names of local
 * variables. Lines stay, because tests run in the order of their lines, and because messages name
 * what a failing line has called.
 */
final class Suites {

    private static final Pattern NAME = Pattern.compile("workbook/[\\w/$]+");
    private static final String CLASS = ".class";

    private final Phase phase;
    private final Shelf shelf;
    private final Path root;
    private final Path main;
    private final Path tests;
    private final Map<String, Set<String>> named = new HashMap<>();

    private Suites(Phase phase, Shelf shelf, Path root, Path work) {
        this.phase = phase;
        this.shelf = shelf;
        this.root = root.resolve(phase.directory()).resolve("src");
        this.main = work.resolve(phase.directory()).resolve("main");
        this.tests = work.resolve(phase.directory()).resolve("tests");
    }

    /**
     * Compiles the tests of a phase.
     *
     * @param stubs texts of the phase's stubs, by their path from the source root
     * @param work a folder for classes, which is not the kit's
     * @throws KitException if they do not compile, with the first complaint
     */
    static Suites compiled(Phase phase, Shelf shelf, Path root, SortedMap<String, String> stubs,
            Path work) {
        Suites suites = new Suites(phase, shelf, root, work);
        String classPath = System.getProperty("java.class.path");
        try (SourceCompiler compiler = SourceCompiler.withClassPath(classPath)) {
            require(compiler.compileAll(stubs, suites.main));
        }
        try (SourceCompiler compiler = SourceCompiler.withLinesOnly(
                suites.main + java.io.File.pathSeparator + classPath, List.of())) {
            require(compiler.compileAll(suites.sources(), suites.tests));
        }
        return suites;
    }

    /** The other exercises whose classes {@code item}, its examples or its suites use. */
    List<Item> needs(Item item) {
        Set<String> used = reached(item, List.of(main, tests)).stream()
            .filter(type -> Files.exists(main.resolve(type + CLASS)))
            .map(type -> type.substring(0, type.lastIndexOf('/')))
            .collect(Collectors.toSet());
        return shelf.items().stream()
            .filter(each -> !each.equals(item) && used.contains(each.folder())).toList();
    }

    /** Writes the jar of one exercise. Its examples are not in it: a kit has their sources. */
    void pack(Item item, SortedMap<String, String> stubs, Path jar) {
        pack(item, stubs, jar, this::isHidden);
    }

    /** The same with the examples. */
    void packAll(Item item, SortedMap<String, String> stubs, Path jar) {
        pack(item, stubs, jar, _ -> true);
    }

    private void pack(Item item, SortedMap<String, String> stubs, Path jar,
            Predicate<String> packed) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        for (String type : reached(item, List.of(tests))) {
            if (packed.test(type)) {
                entries.put(type + CLASS, bytes(tests.resolve(type + CLASS)));
            }
        }
        List<Item> needs = needs(item);
        recordings(item, needs).forEach(
            (name, file) -> entries.put(name, bytes(file)));
        entries.put(GivenSuites.NEEDS, needs.stream().map(each -> each.packageName() + "\n")
            .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
        stubs.forEach((name, text) -> entries.put(GivenSuites.STUBS + name,
            text.getBytes(StandardCharsets.UTF_8)));
        Archive.write(jar, entries);
    }

    private SortedMap<String, String> sources() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path folder : List.of(root.resolve("test/java"), root.resolve("hidden-test/java"))) {
            TextFiles.below(folder).stream().filter(TextFiles::isJava).forEach(
                file -> texts.put(slashed(folder.relativize(file)), TextFiles.read(file)));
        }
        return texts;
    }

    /** What a suite replays: the exercise's own, and that of those it is built on. */
    private SortedMap<String, Path> recordings(Item item, List<Item> needs) {
        Path folder = root.resolve("hidden-test/resources");
        SortedMap<String, Path> found = new TreeMap<>();
        Stream.concat(Stream.of(item), needs.stream())
            .flatMap(each -> TextFiles.below(folder.resolve(each.folder())).stream())
            .forEach(file -> found.put(slashed(folder.relativize(file)), file));
        return found;
    }

    /** Classes that are reached from those in the exercise's package, which are among them. */
    private SortedSet<String> reached(Item item, Collection<Path> folders) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> left = new ArrayDeque<>();
        for (Path folder : folders) {
            TextFiles.in(folder.resolve(item.folder())).stream()
                .map(file -> slashed(folder.relativize(file)))
                .filter(name -> name.endsWith(CLASS))
                .map(name -> name.substring(0, name.length() - CLASS.length()))
                .filter(reached::add)
                .forEach(left::add);
        }
        while (!left.isEmpty()) {
            named(left.remove(), folders).stream().filter(reached::add).forEach(left::add);
        }
        return reached;
    }

    /** Classes of {@code folders} that a class names anywhere, signatures included. */
    private Set<String> named(String type, Collection<Path> folders) {
        Set<String> names = named.computeIfAbsent(type, this::namesIn);
        return names.stream()
            .filter(name -> folders.stream()
                .anyMatch(folder -> Files.exists(folder.resolve(name + CLASS))))
            .collect(Collectors.toSet());
    }

    private Set<String> namesIn(String type) {
        Path test = tests.resolve(type + CLASS);
        Set<String> names = new TreeSet<>();
        ClassFile parser = ClassFile.of();
        for (PoolEntry entry : parser.parse(
                bytes(Files.exists(test) ? test : main.resolve(type + CLASS))).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                Matcher name = NAME.matcher(text.stringValue());
                while (name.find()) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    private boolean isHidden(String type) {
        int nested = type.indexOf('$');
        String file = (nested < 0 ? type : type.substring(0, nested)) + ".java";
        return !Files.exists(root.resolve("test/java").resolve(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static void require(SourceCompiler.Result result) {
        if (result instanceof Broken(List<Problem> problems)) {
            throw new KitException("there is no kit of what does not compile: "
                + problems.getFirst());
        }
    }
}
