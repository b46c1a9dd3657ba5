package workbook.grader.batch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.kit.GradingKit;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.report.ContentHash;
import workbook.grader.report.Digests;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * What a class was asked to do, with all that it takes to grade it.
 *
 * @param folder of stubs, compiled tests, and references of what exercises are built on
 * @param shelf its exercises, with those that they are built on
 * @param items the exercises that count, in learning order
 * @param key of everything in it; two that are equal grade alike
 * @param suites the digests of the compiled tests, by exercise
 * @param builtOn the exercises that each is built on
 */
public record Assignment(Path folder, Shelf shelf, List<Item> items, String key,
        Map<Item, String> suites, Map<Item, List<Item>> builtOn) {

    private static final String READY = "ready.json";
    private static final String KIT = "kit";
    private static final String REFERENCES = "references";

    private static final JsonMapper JSON = new JsonMapper();

    public Assignment {
        items = List.copyOf(items);
    }

    /**
     * The assignment of a checkout. It is made once for the same content, in a folder of
     * {@code memory}.
     *
     * @param root of the checkout
     * @param only which exercises, as for a kit; all if there is none
     * @throws workbook.grader.kit.KitException if the checkout has no solutions, or a suite does
     *     not compile
     * @throws IllegalArgumentException if {@code only} names what is no exercise
     */
    public static Assignment of(Path root, Optional<String> only, Path memory) {
        String name = "assignment-" + made(root, only);
        Path folder = memory.resolve(name);
        try {
            if (!Files.exists(folder.resolve(READY))) {
                make(root, only, folder, Leftovers.fresh(folder));
            }
            return ready(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
    }

    /**
     * What is written last, so that the folder is whole.
     *
     * @param key of everything else in it
     * @param asked ids of the exercises that count
     * @param builtOn ids of the exercises that each is built on, by its id
     */
    private record Ready(
            String key, List<String> asked, SortedMap<String, List<String>> builtOn) {
    }

    private static Assignment ready(Path folder) throws IOException {
        Ready ready = JSON.readValue(folder.resolve(READY).toFile(), Ready.class);
        Path kit = folder.resolve(KIT);
        Shelf shelf = Shelf.of(kit);
        Places places = new Places(kit);
        Map<Item, String> suites = new HashMap<>();
        Map<Item, List<Item>> builtOn = new HashMap<>();
        for (Item item : shelf.items()) {
            suites.put(item, Digests.of(kit,
                List.of(places.givenSuites(item))).values().iterator().next());
            builtOn.put(item, ready.builtOn().get(item.id()).stream().map(shelf::find).toList());
        }
        return new Assignment(folder, shelf, ready.asked().stream().map(shelf::find).toList(),
            ready.key(), suites, builtOn);
    }

    /** Where stubs and compiled tests are. */
    public Places kit() {
        return new Places(folder.resolve(KIT));
    }

    /** The files of the reference of an exercise that another one is built on. */
    List<Path> reference(Item item) {
        return TextFiles.in(folder.resolve(REFERENCES).resolve(item.folder()));
    }

    /** The digest of the tests of an exercise. */
    String suites(Item item) {
        return suites.get(item);
    }

    private static void make(Path root, Optional<String> only, Path folder, Path fresh)
            throws IOException {
        Path work = fresh.resolve("work");
        try {
            GradingKit.Written written = new GradingKit(root)
                .write(fresh.resolve(KIT), only, fresh.resolve(REFERENCES), work);
            TextFiles.deleteBelow(work);
            JSON.writeValue(fresh.resolve(READY).toFile(), ready(fresh, written));
            if (Files.isDirectory(folder)) {
                TextFiles.deleteBelow(folder); // begun and never ready
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            TextFiles.deleteBelow(fresh);
        }
    }

    private static Ready ready(Path folder, GradingKit.Written written) {
        List<String> asked = ids(written.selection().asked());
        SortedMap<String, List<String>> builtOn = new TreeMap<>();
        written.builtOn().forEach((item, others) -> builtOn.put(item.id(), ids(others)));
        ContentHash hash = new ContentHash();
        hash.add("asked", asked.toString());
        hash.add("built on", builtOn.toString());
        add(hash, folder, TextFiles.below(folder).stream());
        return new Ready(hash.text(), asked, builtOn);
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    /** Of all that an assignment is made of. */
    private static String made(Path root, Optional<String> only) {
        ContentHash hash = new ContentHash();
        hash.add("only", only.orElse("all"));
        hash.add("grader", Grader.KEY.get());
        add(hash, root, Stream.concat(Stream.of(Phase.values())
                .flatMap(phase -> TextFiles.below(
                    root.resolve(phase.directory()).resolve("src")).stream()),
            TextFiles.below(root.resolve("solutions/src/main/java")).stream()));
        return hash.text();
    }

    private static void add(ContentHash hash, Path root, Stream<Path> files) {
        Places places = new Places(root.toAbsolutePath().normalize());
        files.sorted().forEach(file -> {
            try {
                hash.add(places.shown(file), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        });
    }
}
