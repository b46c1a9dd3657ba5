package workbook.grader.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.loop.Item;
import workbook.grader.loop.Needs;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Phase;
import workbook.grader.source.Projection;
import workbook.grader.source.TextFiles;

/**
 * Makes a kit of a checkout. Stubs are projected from the solutions, so what stands in the phases
 * does not matter; suites are compiled against those stubs. The kit is made beside its place, is
 * searched for leaks, and only then gets its name.
 *
 * @param root the folder of the checkout's parent POM
 */
public record Kit(Path root) {

    private static final int LEAKS_SHOWN = 10;

    /**
     * What was made.
     *
     * @param folder where it is
     * @param selection what is in it
     * @param files how many there are
     * @param bytes how large they are
     * @param secrets how many lines, names and literals were looked for
     */
    public record Made(Path folder, Selection selection, int files, long bytes, int secrets) {
    }

    /**
     * Makes a kit.
     *
     * @param folder must be empty, or not there
     * @param only which exercises, see {@link Selection}; all if there is none
     * @throws KitException if {@code folder} holds something, the checkout has no solutions, a
     *     suite does not compile, or something has leaked
     * @throws IllegalArgumentException if {@code only} names what is no exercise
     */
    public Made make(Path folder, Optional<String> only) {
        Path place = folder.toAbsolutePath().normalize();
        requireFree(place);
        requireSolutions(root);
        Path beside = beside(place);
        Thread cleaning = new Thread(() -> delete(beside));
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            Path kit = beside.resolve("kit");
            Made made = fill(kit, place, only, beside.resolve("work"));
            Files.deleteIfExists(place);
            Files.move(kit, place);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + place, e);
        } finally {
            delete(beside);
            Runtime.getRuntime().removeShutdownHook(cleaning);
        }
    }

    private Made fill(Path kit, Path place, Optional<String> only, Path work) {
        Shelf shelf = Shelf.of(root);
        SortedMap<Path, String> stubs = new Projection(root).expected();
        Map<Phase, Suites> suites = new EnumMap<>(Phase.class);
        Selection selection = selection(only, shelf, stubs, suites, work);
        for (Item item : selection.items()) {
            suites.computeIfAbsent(item.phase(), phase -> compiled(phase, shelf, stubs, work))
                .pack(item, ofExercise(item, stubs), new Places(kit).givenSuites(item));
        }
        new Contents(root, kit, selection).write(stubs);
        Secrets secrets = Secrets.of(root, stubs);
        refuseLeaks(Leaks.in(kit, secrets, types(stubs)));
        List<Path> files = TextFiles.below(kit);
        return new Made(place, selection, files.size(),
            files.stream().mapToLong(file -> file.toFile().length()).sum(),
            secrets.counts().values().stream().mapToInt(count -> count).sum());
    }

    static void requireSolutions(Path root) {
        if (!Files.isDirectory(root.resolve("solutions/src/main/java"))) {
            throw new KitException("there are no solutions below " + root + ", and a kit's stubs "
                + "are made from them. Start this from a whole checkout");
        }
    }

    /** Which exercises are in it; a phase whose suites are compiled on the way is kept. */
    Selection selection(Optional<String> only, Shelf shelf, SortedMap<Path, String> stubs,
            Map<Phase, Suites> suites, Path work) {
        return only.isEmpty() ? Selection.all(shelf)
            : Selection.of(shelf, only.get(), item -> builtOn(item, shelf,
                suites.computeIfAbsent(item.phase(),
                    phase -> compiled(phase, shelf, stubs, work))));
    }

    /** The other exercises that one is built on: its reference, its examples or its suites. */
    List<Item> builtOn(Item item, Shelf shelf, Suites suites) {
        return Stream.concat(usedBySolution(item, shelf).stream(), suites.needs(item).stream())
            .distinct().toList();
    }

    /** What a learner's solution will want to use as well, though no stub does. */
    private List<Item> usedBySolution(Item item, Shelf shelf) {
        Places places = new Places(root);
        return new Needs(places, shelf)
            .importedBy(TextFiles.in(places.reference(item)).stream()
                .filter(TextFiles::isJava).toList())
            .stream().filter(each -> !each.equals(item)).toList();
    }

    Suites compiled(Phase phase, Shelf shelf, SortedMap<Path, String> stubs, Path work) {
        Path sources = Path.of(phase.directory(), "src/main/java");
        SortedMap<String, String> texts = new TreeMap<>();
        stubs.forEach((file, text) -> {
            if (file.startsWith(sources)) {
                texts.put(Contents.slashed(sources.relativize(file)), text);
            }
        });
        return Suites.compiled(phase, shelf, root, texts, work);
    }

    static SortedMap<String, String> ofExercise(
            Item item, SortedMap<Path, String> stubs) {
        Path folder = Path.of(item.phase().directory(), "src/main/java").resolve(item.folder());
        SortedMap<String, String> texts = new TreeMap<>();
        stubs.forEach((file, text) -> {
            if (file.getParent().equals(folder)) {
                texts.put(file.getFileName().toString(), text);
            }
        });
        return texts;
    }

    /** Types of the solutions by their names with slashes; each file is named like its type. */
    private static Set<String> types(SortedMap<Path, String> stubs) {
        return stubs.keySet().stream()
            .map(file -> Contents.slashed(file.subpath(4, file.getNameCount())))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .collect(Collectors.toSet());
    }

    private static void refuseLeaks(List<String> leaks) {
        if (!leaks.isEmpty()) {
            throw new KitException("there is no kit, since it would give away %d %s:\n%s".formatted(
                leaks.size(), leaks.size() == 1 ? "thing" : "things",
                leaks.stream().limit(LEAKS_SHOWN).map(leak -> "  " + leak)
                    .collect(Collectors.joining("\n")))
                + (leaks.size() > LEAKS_SHOWN ? "\n  ..." : ""));
        }
    }

    private static void requireFree(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> there = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            Optional<Path> first = there.sorted().findFirst();
            if (first.isPresent()) {
                throw new KitException(place + " is not empty: " + first.get().getFileName()
                    + " is there. Name a folder that is not there yet");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + place, e);
        }
    }

    private static Path beside(Path place) {
        try {
            Path parent = Files.createDirectories(place.getParent());
            return Files.createTempDirectory(parent, "." + place.getFileName() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write beside " + place, e);
        }
    }

    private static void delete(Path folder) {
        try {
            TextFiles.deleteBelow(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
