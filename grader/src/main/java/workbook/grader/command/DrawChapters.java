package workbook.grader.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbook.grader.format.ChapterBreaks;
import workbook.grader.format.ChapterPictures;
import workbook.grader.format.Checkout;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.picture.Story;
import workbook.grader.picture.TextPrinter;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;
import workbook.grader.verify.Declared;
import workbook.grader.verify.Verifier;

/**
 * {@code ./workbook pictures}: draws the pictures of all chapters from the reference, and runs what
 * they have their readers break.
 */
@Command(name = "pictures", mixinStandardHelpOptions = true,
    description = "Draws the pictures of the chapters from the reference solutions, and renews "
        + "what is read after something was broken.")
final class DrawChapters implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--check", description = "Write nothing; fail if a block is not what it "
        + "should be.")
    private boolean check;

    private final Path root = Workbook.root();

    /** A chapter as it should be. */
    private record Drawn(Path file, String text) {
    }

    @Override
    public Integer call() {
        List<Path> chapters = chapters();
        Map<Path, Map<String, String>> broken = broken();
        List<Drawn> different = chapters.stream()
            .map(chapter -> new Drawn(chapter, ChapterBreaks.renewed(
                drawn(chapter), broken.getOrDefault(chapter, Map.of()))))
            .filter(drawn -> !drawn.text().equals(TextFiles.read(drawn.file())))
            .toList();
        return check ? report(chapters.size(), different) : write(different);
    }

    private int report(int chapters, List<Drawn> different) {
        different.forEach(drawn -> print(
            shown(drawn.file()) + ": a picture, or what is broken, is not what a run shows"));
        print(different.isEmpty()
            ? "All pictures of %d chapters, and what they break, are what a run shows."
                .formatted(chapters)
            : "%d chapters differ; run: ./workbook pictures".formatted(different.size()));
        return different.isEmpty() ? 0 : 1;
    }

    private int write(List<Drawn> different) {
        for (Drawn drawn : different) {
            try {
                Files.writeString(drawn.file(), drawn.text());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + drawn.file(), e);
            }
            print("drew " + shown(drawn.file()));
        }
        print(different.size() + " chapters changed.");
        return 0;
    }

    private List<Path> chapters() {
        return Arrays.stream(Phase.values())
            .flatMap(phase ->
                TextFiles.below(root.resolve(phase.directory()).resolve("src/main/java")).stream())
            .filter(file -> file.endsWith("README.md"))
            .filter(file -> ChapterPictures.isIn(TextFiles.read(file))
                || !ChapterBreaks.in(TextFiles.read(file)).isEmpty())
            .toList();
    }

    /** What a learner reads after each edit that a chapter asks for. */
    private Map<Path, Map<String, String>> broken() {
        Checkout checkout = new Checkout(root);
        Map<Path, Item> breaking = new HashMap<>();
        for (Item item : Shelf.ofReferences(root).items()) {
            Path chapter = checkout.chapter(Declared.of(item));
            if (Files.exists(chapter) && !ChapterBreaks.in(TextFiles.read(chapter)).isEmpty()) {
                breaking.put(chapter, item);
            }
        }
        return breaking.isEmpty() ? Map.of() : broken(breaking);
    }

    private Map<Path, Map<String, String>> broken(Map<Path, Item> breaking) {
        Map<Path, Map<String, String>> texts = new HashMap<>();
        try (Verifier verifier = new Verifier(root, VerifyExercise.jar(root),
                Runtime.getRuntime().availableProcessors())) {
            breaking.forEach((chapter, item) -> texts.put(chapter, verifier.breaks(item)));
        }
        return texts;
    }

    private String drawn(Path chapter) {
        if (!ChapterPictures.isIn(TextFiles.read(chapter))) {
            return TextFiles.read(chapter);
        }
        Path folder = chapter.getParent();
        String exercise = folder.getParent().getFileName() + "." + folder.getFileName();
        try (Illustrations found = Illustrations.of(root, exercise, true)) {
            return ChapterPictures.drawn(TextFiles.read(chapter), operations ->
                TextPrinter.print(Story.of(found.illustration(), operations).last()));
        } catch (IllegalArgumentException | NotUnderstood e) {
            throw new NotInOrder(shown(chapter) + ": " + e.getMessage(), e);
        }
    }

    private String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
