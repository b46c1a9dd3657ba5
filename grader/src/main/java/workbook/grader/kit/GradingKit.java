package workbook.grader.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Phase;
import workbook.grader.source.Projection;
import workbook.grader.source.TextFiles;

/**
 * What the exercises of an assignment are graded with: stubs and declarations, all tests as
 * classes, the examples among them, and the references of what others are built on. Nobody gets it
 * but the grader.
 *
 * @param root the folder of the checkout's parent POM
 */
public record GradingKit(Path root) {

    /**
     * What was written.
     *
     * @param builtOn the exercises that each is built on, also over others, by item
     */
    public record Written(Selection selection, Map<Item, List<Item>> builtOn) {
    }

    /**
     * Writes it.
     *
     * @param folder a new one
     * @param only which exercises, see {@link Selection}; all if there is none
     * @param references a new folder for the references that exercises are built on
     * @param work a folder for what is needed on the way
     * @throws KitException if the checkout has no solutions, or a suite does not compile
     * @throws IllegalArgumentException if {@code only} names what is no exercise
     */
    public Written write(Path folder, Optional<String> only, Path references, Path work) {
        Kit.requireSolutions(root);
        Shelf shelf = Shelf.of(root);
        SortedMap<Path, String> stubs = new Projection(root).expected();
        Map<Phase, Suites> suites = new EnumMap<>(Phase.class);
        Kit kit = new Kit(root);
        Selection selection = kit.selection(only, shelf, stubs, suites, work);
        Places places = new Places(folder);
        Map<Item, List<Item>> builtOn = new HashMap<>();
        for (Item item : selection.items()) {
            suites.computeIfAbsent(item.phase(), phase -> kit.compiled(phase, shelf, stubs, work))
                .packAll(item, Kit.ofExercise(item, stubs), places.givenSuites(item));
            Kit.ofExercise(item, stubs).forEach((name, text) ->
                write(places.exercise(item).resolve(name), text));
            builtOn.put(item, closure(item,
                each -> kit.builtOn(each, shelf, suites.get(item.phase()))));
            builtOn.get(item).forEach(each ->
                copyReference(each, references.resolve(each.folder())));
        }
        return new Written(selection, builtOn);
    }

    /** What is reached from {@code item}, which is not among it. */
    private static List<Item> closure(Item item, Function<Item, List<Item>> next) {
        Set<Item> reached = new LinkedHashSet<>(List.of(item));
        Deque<Item> left = new ArrayDeque<>(reached);
        while (!left.isEmpty()) {
            next.apply(left.remove()).stream().filter(reached::add).forEach(left::add);
        }
        reached.remove(item);
        return List.copyOf(reached);
    }

    private void copyReference(Item item, Path folder) {
        TextFiles.in(new Places(root).reference(item)).stream().filter(TextFiles::isJava).forEach(
            file -> write(folder.resolve(file.getFileName().toString()), TextFiles.read(file)));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
