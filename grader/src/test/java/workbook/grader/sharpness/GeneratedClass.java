package workbook.grader.sharpness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import workbook.grader.format.Checkout;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.suite.ExercisePackage;

/**
 * Makes a class that hands in: of each exercise a student has the reference (of ten students five),
 * a chaff (two), a wheat (one), nothing (one), or a file that does not compile (one). The arguments
 * are the checkout, a folder, how many students, the exercises' phase, and a seed.
 */
public final class GeneratedClass {

    private final Checkout checkout;
    private final Random random;

    private GeneratedClass(Path root, long seed) {
        this.checkout = new Checkout(root);
        this.random = new Random(seed);
    }

    /** Writes a class; a folder for each student. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<Item> items = Shelf.of(root).items().stream()
            .filter(item -> item.phase().directory().equals(arguments[3])).toList();
        GeneratedClass made = new GeneratedClass(root, Long.parseLong(arguments[4]));
        for (int at = 1; at <= Integer.parseInt(arguments[2]); at++) {
            made.student(Path.of(arguments[1]).resolve("student-%04d".formatted(at)), items);
        }
    }

    private void student(Path folder, List<Item> items) throws IOException {
        for (Item item : items) {
            Path sources = folder.resolve(item.phase().directory()).resolve("src/main/java")
                .resolve(item.folder());
            for (Map.Entry<String, String> file : answer(item).entrySet()) {
                Files.createDirectories(sources);
                Files.writeString(sources.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private Map<String, String> answer(Item item) {
        Variant reference = Variant.read(checkout.references(), item.packageName(), "reference");
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> reference.sources();
            case 5, 6 -> chaff(item, reference).sources();
            case 7 -> wheat(item, reference).sources();
            case 8 -> Map.of();
            default -> broken(reference.sources());
        };
    }

    private Variant chaff(Item item, Variant reference) {
        List<Chaff> chaffs = ChaffFile.read(checkout.chaffs(itself(item))).stream()
            .filter(chaff -> chaff.of().isEmpty()).toList();
        Chaff chosen = chaffs.get(random.nextInt(chaffs.size()));
        return reference.edited("chaff " + chosen.name(), chosen.edits());
    }

    private Variant wheat(Item item, Variant reference) {
        List<Path> wheats = checkout.wheats(itself(item));
        return wheats.isEmpty() ? reference
            : reference.overlaid(wheats.get(random.nextInt(wheats.size())), "wheat");
    }

    /** As after a brace too few. */
    private static Map<String, String> broken(Map<String, String> sources) {
        Map<String, String> broken = new TreeMap<>(sources);
        String first = sources.keySet().stream().filter(name -> !name.contains("-")).sorted()
            .findFirst().orElseThrow();
        broken.computeIfPresent(first, (_, text) -> text.substring(0, text.lastIndexOf('}')));
        return broken;
    }

    private static ExercisePackage itself(Item item) {
        return new ExercisePackage(item.packageName(), null);
    }
}
