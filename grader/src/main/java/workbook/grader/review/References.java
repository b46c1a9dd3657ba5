package workbook.grader.review;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Stub;
import workbook.grader.source.TextFiles;

/**
 * What a student's code is put beside.
 *
 * @param exercises by id
 */
public record References(Map<String, Texts> exercises) {

    private static final String DECLARATION = "package-info.java";

    public References {
        exercises = Map.copyOf(exercises);
    }

    /** Nothing to compare with. */
    public static final References NONE = new References(Map.of());

    /**
     * The files of one exercise, by their path in a student's checkout.
     *
     * @param reference the solutions
     * @param stubs what the student began with
     */
    public record Texts(SortedMap<String, String> reference, SortedMap<String, String> stubs) {

        static final Texts NONE = new Texts(new TreeMap<>(), new TreeMap<>());
    }

    /**
     * The references of a checkout. Stubs are made from them, so that it does not matter what was
     * written into the phases of this checkout. A kit has no references, and gives none.
     *
     * @param root the folder of the parent POM
     */
    public static References of(Path root, Shelf shelf) {
        Map<String, Texts> exercises = new TreeMap<>();
        Places places = new Places(root);
        shelf.items().forEach(item -> exercises.put(item.id(), texts(places, item)));
        return new References(exercises);
    }

    private static Texts texts(Places places, Item item) {
        SortedMap<String, String> reference = new TreeMap<>();
        SortedMap<String, String> stubs = new TreeMap<>();
        Path folder = places.reference(item);
        for (Path file : TextFiles.below(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (TextFiles.isJava(file) && !name.endsWith(DECLARATION)) {
                String path = item.phase().directory() + "/src/main/java/" + item.folder() + "/"
                    + name;
                String text = TextFiles.look(file);
                reference.put(path, text);
                stubs.put(path, Stub.of(name, text));
            }
        }
        return new Texts(reference, stubs);
    }

    Texts of(String exercise) {
        return exercises.getOrDefault(exercise, Texts.NONE);
    }
}
