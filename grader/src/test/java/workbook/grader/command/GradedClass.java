package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.source.TextFiles;

/** A class of the small checkout that hands in adders and is graded into folders. */
final class GradedClass {

    private final Path folder;
    private final MiniCheckout checkout;

    GradedClass(Path folder) {
        this.folder = folder;
        this.checkout = new MiniCheckout(folder.resolve("checkout"));
        RootProperty.set(checkout.root());
    }

    MiniCheckout checkout() {
        return checkout;
    }

    Path submissions() {
        return folder.resolve("submissions");
    }

    /** A student hands in a folder. */
    GradedClass handIn(String student, String adder) {
        try {
            Path file = submissions().resolve(student)
                .resolve(MiniCheckout.ADDER + "/Adder.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, adder);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran grade(String out, String... more) {
        return run(words(out, more));
    }

    /** The same in a process of its own. */
    Child start(String out, String... more) {
        return Child.start(checkout, words(out, more));
    }

    /**
     * Grades in a process of its own, to the end. What another process has graded is known there:
     * the grader in this JVM is not the same, since it has other classes beside.
     */
    Ran gradeBeside(String out, String... more) throws InterruptedException {
        try (Child child = start(out, more)) {
            return child.end();
        }
    }

    private String[] words(String out, String... more) {
        return Stream.concat(
            Stream.of("grade", submissions().toString(), "--out", out(out).toString()),
            Stream.of(more)).toArray(String[]::new);
    }

    Path out(String name) {
        return folder.resolve(name);
    }

    String text(String out, String file) {
        return TextFiles.read(out(out).resolve(file));
    }

    List<String> lines(String out, String file) {
        return text(out, file).lines().toList();
    }

    void isTheSame(String one, String other) {
        Map<String, String> expected = contents(other);
        assertThat(contents(one)).containsOnlyKeys(expected.keySet());
        contents(one).forEach((file, text) ->
            assertThat(text).as(file).isEqualTo(expected.get(file)));
    }

    /** Everything that is not the memory, by name. */
    private SortedMap<String, String> contents(String name) {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path file : TextFiles.below(out(name))) {
            String path = out(name).relativize(file).toString();
            if (!path.startsWith(".memory")) {
                contents.put(path, TextFiles.read(file));
            }
        }
        return contents;
    }

    /** When each outcome was written. */
    SortedMap<String, FileTime> outcomes(String name) throws IOException {
        SortedMap<String, FileTime> times = new TreeMap<>();
        Path outcomes = out(name).resolve(".memory/outcomes");
        for (Path file : TextFiles.below(outcomes)) {
            if (file.toString().endsWith(".json")) {
                times.put(outcomes.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
