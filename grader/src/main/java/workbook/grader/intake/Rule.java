package workbook.grader.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.source.Phase;

/**
 * Which paths count.
 *
 * @param shelf the exercises there are
 */
record Rule(Shelf shelf) {

    private static final List<String> SOURCES = List.of("src", "main", "java", "workbook");
    private static final String JAVA = ".java";

    /** Bytes of a name that every file system can hold, with room for {@code .class}. */
    private static final int LONGEST_NAME = 200;

    /** Bytes of a path below a checkout; it has to fit below other folders too. */
    private static final int LONGEST_PATH = 1_000;

    /** Names that are devices on Windows, whatever follows a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)\\d)");

    /** What a path is. */
    sealed interface Ruling {
    }

    /**
     * A source that counts.
     *
     * @param path in a checkout
     * @param item the exercise that it is of; none for the student's own packages
     */
    record Source(String path, Optional<Item> item) implements Ruling {
    }

    /** The state file. */
    record StateFile() implements Ruling {
    }

    /**
     * What does not count.
     *
     * @param reason one clause
     * @param usual whether any checkout has such files
     */
    record Other(String reason, boolean usual) implements Ruling {
    }

    /** Judges a path that has no problem. */
    Ruling of(EntryPath path) {
        List<String> parts = path.parts();
        for (int at = 0; at + SOURCES.size() < parts.size(); at++) {
            Optional<Phase> phase = phase(parts.get(at));
            if (phase.isPresent() && parts.subList(at + 1, at + 1 + SOURCES.size())
                    .equals(SOURCES) && path.name().endsWith(JAVA)) {
                return path.isHidden(at) ? new Other("in a hidden folder", true)
                    : below(phase.get(), parts.subList(at, parts.size()));
            }
        }
        int last = parts.size() - 1;
        return last > 0 && path.name().equals("progress")
            && parts.get(last - 1).equals(".workbook") && !path.isHidden(last - 1)
            ? new StateFile() : new Other("no source of an exercise", true);
    }

    /** Judges a Java file by its path from the phase on. */
    private Ruling below(Phase phase, List<String> parts) {
        String name = parts.getLast();
        if (name.equals("package-info.java")) {
            return new Other("what an exercise is worth is declared by the grader alone", true);
        }
        if (name.equals("module-info.java")) {
            return new Other("the workbook has no modules of Java", false);
        }
        List<String> names = new ArrayList<>(parts.subList(SOURCES.size(), parts.size()));
        names.set(names.size() - 1, name.substring(0, name.length() - JAVA.length()));
        return names.stream().flatMap(each -> trouble(each).stream()).findFirst()
            .<Ruling>map(trouble -> new Other(trouble, false))
            .orElseGet(() -> inPackage(phase, parts,
                String.join(".", names.subList(0, names.size() - 1))));
    }

    private Ruling inPackage(Phase phase, List<String> parts, String packageName) {
        if (packageName.equals("workbook")) {
            return new Other("in no package of an exercise or of the student's own", false);
        }
        if (isIn(packageName, "workbook.grader")) {
            return new Other("in a package of the grader", false);
        }
        Optional<Phase> other = Arrays.stream(Phase.values())
            .filter(each -> each != phase && isIn(packageName, each.packageRoot())).findFirst();
        if (other.isPresent()) {
            return new Other("in a package of " + other.get().directory(), false);
        }
        String path = String.join("/", parts);
        if (bytes(path) > LONGEST_PATH) {
            return new Other("a path longer than " + LONGEST_PATH + " bytes", false);
        }
        return new Source(path, shelf.items().stream()
            .filter(item -> isIn(packageName, item.packageName()))
            .max(Comparator.comparingInt(item -> item.packageName().length())));
    }

    private static boolean isIn(String packageName, String root) {
        return (packageName + ".").startsWith(root + ".");
    }

    private static Optional<String> trouble(String name) {
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
            return Optional.of("\"" + EntryPath.printable(name) + "\" is no name in Java");
        }
        if (name.codePoints().anyMatch(Character::isIdentifierIgnorable)) {
            return Optional.of("a name with a character that nobody sees");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("\"" + name + "\" is a device on Windows");
        }
        return bytes(name) > LONGEST_NAME
            ? Optional.of("a name longer than " + LONGEST_NAME + " bytes") : Optional.empty();
    }

    /** What file systems count. */
    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<Phase> phase(String directory) {
        return Arrays.stream(Phase.values())
            .filter(phase -> phase.directory().equals(directory)).findFirst();
    }
}
