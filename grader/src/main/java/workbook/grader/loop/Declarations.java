package workbook.grader.loop;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.loop.Shelf.Damage;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * Reads which exercises there are from the text of {@code package-info.java}. A declaration that
 * cannot be read takes its own exercise from the shelf and no other one.
 */
final class Declarations {

    private static final Pattern DECLARED = Pattern.compile("@(?:workbook\\.grader\\.)?Exercise"
        + "\\s*\\((.*?)\\)\\s*package\\s+([\\w.]+)\\s*;", Pattern.DOTALL);
    private static final Pattern VALUE =
        Pattern.compile("(\\w+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d{1,6}\\b|\\{[^}]*})");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,3}\\.[1-9]\\d{0,3}");
    private static final String INFO = "package-info.java";

    private final Path root;
    private final Map<String, Item> items = new HashMap<>();
    private final List<Damage> damages = new ArrayList<>();

    private Declarations(Path root) {
        this.root = root;
    }

    /** The exercises of the checkout at {@code root}, and what is damaged there. */
    static Shelf of(Path root) {
        return in(root, phase -> root.resolve(phase.directory()).resolve("src/main/java"));
    }

    /** The exercises that have a reference, whether their stubs have been made or not. */
    static Shelf ofReferences(Path root) {
        return in(root, _ -> root.resolve("solutions/src/main/java"));
    }

    private static Shelf in(Path root, Function<Phase, Path> sourcesOf) {
        Declarations found = new Declarations(root);
        for (Phase phase : Phase.values()) {
            Path sources = sourcesOf.apply(phase);
            Path folders = sources.resolve(phase.packageRoot().replace('.', '/'));
            TextFiles.below(folders).stream().map(Path::getParent).distinct()
                .sorted(Comparator
                    .comparing((Path folder) -> !found.hasSuites(phase, sources, folder))
                    .thenComparing(Comparator.naturalOrder()))
                .forEach(folder -> found.read(phase, sources, folder));
        }
        return new Shelf(found.items.values().stream()
            .sorted(Comparator.comparing(Item::id, Shelf.BY_ID)).toList(),
            found.damages.stream().sorted(Comparator.comparing(Damage::file)).toList());
    }

    /** A copy that somebody made of an exercise has none, so the exercise keeps its id. */
    private boolean hasSuites(Phase phase, Path sources, Path folder) {
        Path module = root.resolve(phase.directory());
        Path below = sources.relativize(folder);
        return Stream.of("src/hidden-test/java", "src/test/java")
            .anyMatch(tests -> Files.isDirectory(module.resolve(tests).resolve(below)));
    }

    private void read(Phase phase, Path sources, Path folder) {
        Path file = folder.resolve(INFO);
        if (!Files.isRegularFile(file)) {
            if (hasSuites(phase, sources, folder) && Files.exists(folder.resolve("README.md"))) {
                damages.add(new Damage(phase, file, "is missing, so the exercise has no number"));
            }
            return;
        }
        String packageName = sources.relativize(folder).toString().replace('\\', '/')
            .replace('/', '.');
        try {
            Optional<Item> declared = item(TextFiles.read(file));
            Optional<Item> truth = new Truth(root)
                .declaration(packageName.replace('.', '/') + "/" + INFO)
                .flatMap(reference -> item(TextFiles.read(reference)));
            String why = put(declared.isPresent() && truth.isPresent() ? truth : declared,
                packageName, hasSuites(phase, sources, folder));
            if (!why.isEmpty()) {
                damages.add(new Damage(phase, file, why));
            }
        } catch (UncheckedIOException e) {
            damages.add(new Damage(phase, file, "cannot be read (" + e.getCause()
                + "). Sources are text in UTF-8"));
        }
    }

    /** Puts an exercise on the shelf. @return why not; empty if it was put there */
    private String put(Optional<Item> declared, String packageName, boolean suites) {
        if (declared.isEmpty()) {
            return suites ? "declares no @Exercise(id = ..., title = ..., points = ..., "
                + "minutes = ...) in front of its package" : "";
        }
        Item item = declared.get();
        if (!item.packageName().equals(packageName)) {
            return "says package " + item.packageName() + ", and its folder says " + packageName;
        }
        if (packageName.split("\\.").length < 4) {
            return "the package of an exercise is phase, chapter and exercise, as in "
                + "workbook.dsalgo.ds.heap";
        }
        if (!ID.matcher(item.id()).matches()) {
            return "id \"" + item.id() + "\" is not phase.number, as in \"4.14\"";
        }
        if (item.points() < 1) {
            return "an exercise is worth at least 1 point";
        }
        Item other = items.putIfAbsent(item.id(), item);
        return other == null ? "" : "id \"%s\" is taken by %s; ids are unique"
            .formatted(item.id(), other.packageName());
    }

    private static Optional<Item> item(String packageInfo) {
        Matcher declared = DECLARED.matcher(packageInfo);
        if (!declared.find()) {
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
}
