package workbook.grader.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbook.grader.source.Phase;

/**
 * All exercises of a checkout, in the order of their ids. They are read from the text of
 * {@code package-info.java}, so nothing has to be compiled before somebody can ask what there is.
 *
 * @param items in learning order
 * @param damages what should be an exercise and is none, in the order of the files
 */
public record Shelf(List<Item> items, List<Damage> damages) {

    /** A file that should declare an exercise, and why it does not. */
    public record Damage(Phase phase, Path file, String why) {
    }

    /** By phase and number: 4.4 before 4.14. */
    public static final Comparator<String> BY_ID = Comparator
        .comparingInt((String id) -> number(id, 0))
        .thenComparingInt(id -> number(id, 1))
        .thenComparing(Comparator.naturalOrder());

    public Shelf {
        items = List.copyOf(items);
        damages = List.copyOf(damages);
    }

    /** Exercises without any damage. */
    public Shelf(List<Item> items) {
        this(items, List.of());
    }

    /** The exercises of the checkout at {@code root}. */
    public static Shelf of(Path root) {
        return Declarations.of(root);
    }

    /** The exercises that have a reference, whether their stubs have been made or not. */
    public static Shelf ofReferences(Path root) {
        return Declarations.ofReferences(root);
    }

    /** The exercise of that id, if there is one. */
    public Optional<Item> byId(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * What a person means by {@code words}: an id, a name, its last part, a package, or the path
     * of a file or folder of the exercise.
     *
     * @throws IllegalArgumentException if that is none or several, saying what there is
     */
    public Item find(String words) {
        String asked = words.replace('\\', '/').replaceAll("/+$", "");
        List<Item> found = items.stream().filter(item -> isMeant(item, asked)).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            List<Item> near = search(words);
            throw new IllegalArgumentException("no exercise \"" + words + "\". "
                + (near.isEmpty() ? "./workbook list shows all of them." : "Did you mean "
                    + labels(near.stream().limit(3).toList()) + "?"));
        }
        throw new IllegalArgumentException("\"" + words + "\" can be " + labels(found)
            + ". Give the number.");
    }

    /**
     * The exercise that a file or folder belongs to, through whatever links it was reached.
     *
     * @param path as somebody typed it
     * @param from the folder in which it was typed
     */
    public Optional<Item> at(String path, Path from, Places places) {
        try {
            Path real = from.resolve(path).toRealPath();
            return items.stream().filter(item -> places.folders(item).stream()
                .anyMatch(folder -> isBelow(real, folder))).findFirst();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // no path, or nothing is there
        }
    }

    private static boolean isBelow(Path real, Path folder) {
        try {
            return Files.isDirectory(folder) && real.startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** The exercises whose id, name or title holds {@code words}. */
    public List<Item> search(String words) {
        String part = words.toLowerCase(Locale.ROOT);
        return items.stream()
            .filter(item -> (item.label() + " " + item.title()).toLowerCase(Locale.ROOT)
                .contains(part))
            .toList();
    }

    private static boolean isMeant(Item item, String asked) {
        String name = item.name();
        return asked.equals(item.id()) || asked.equals(name) || asked.equals(item.packageName())
            || name.endsWith("." + asked)
            || ("/" + asked + "/").contains("/" + item.folder() + "/");
    }

    private static String labels(List<Item> found) {
        return String.join(" or ", found.stream().map(Item::label).toList());
    }

    private static int number(String id, int part) {
        String[] parts = id.split("\\.");
        return part < parts.length && parts[part].matches("\\d{1,9}")
            ? Integer.parseInt(parts[part]) : Integer.MAX_VALUE;
    }
}
