package workbook.grader.loop;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * All exercises of a checkout, in the order of their ids. They are read from the text of
 * {@code package-info.java}, so nothing has to be compiled before somebody can ask what there is.
 *
 * @param items in learning order
 */
public record Shelf(List<Item> items) {

    /** By phase and number: 4.4 before 4.14. */
    static final Comparator<String> BY_ID = Comparator
        .comparingInt((String id) -> number(id, 0))
        .thenComparingInt(id -> number(id, 1))
        .thenComparing(Comparator.naturalOrder());

    private static final Pattern DECLARED = Pattern.compile("@(?:workbook\\.grader\\.)?Exercise"
        + "\\s*\\((.*?)\\)\\s*package\\s+([\\w.]+)\\s*;", Pattern.DOTALL);
    private static final Pattern VALUE =
        Pattern.compile("(\\w+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d+|\\{[^}]*})");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    public Shelf {
        items = List.copyOf(items);
    }

    /** The exercises of the checkout at {@code root}. */
    public static Shelf of(Path root) {
        return in(Arrays.stream(Phase.values())
            .map(phase -> root.resolve(phase.directory()).resolve("src/main/java")));
    }

    /** The exercises that have a reference, whether their stubs have been made or not. */
    public static Shelf ofReferences(Path root) {
        return in(Stream.of(root.resolve("solutions/src/main/java")));
    }

    private static Shelf in(Stream<Path> roots) {
        return new Shelf(roots
            .flatMap(sources -> TextFiles.below(sources).stream())
            .filter(file -> file.endsWith("package-info.java"))
            .flatMap(file -> item(TextFiles.read(file)).stream())
            .sorted(Comparator.comparing(Item::id, BY_ID))
            .toList());
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

    private static Optional<Item> item(String packageInfo) {
        Matcher declared = DECLARED.matcher(packageInfo);
        if (!declared.find() || declared.group(2).split("\\.").length < 3) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        Matcher value = VALUE.matcher(declared.group(1));
        while (value.find()) {
            values.put(value.group(1), value.group(2));
        }
        return Optional.of(new Item(text(values.get("id")), text(values.get("title")),
            whole(values.get("points")), whole(values.get("minutes")),
            texts(values.getOrDefault("requires", "")).toList(), declared.group(2)));
    }

    private static String text(String literal) {
        return literal == null ? "" : texts(literal).findFirst().orElse("");
    }

    private static Stream<String> texts(String literals) {
        return QUOTED.matcher(literals).results()
            .map(found -> found.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
    }

    private static int whole(String literal) {
        return literal == null || literal.startsWith("\"") ? 0 : Integer.parseInt(literal);
    }

    private static int number(String id, int part) {
        String[] parts = id.split("\\.");
        return part < parts.length && parts[part].matches("\\d{1,9}")
            ? Integer.parseInt(parts[part]) : Integer.MAX_VALUE;
    }
}
