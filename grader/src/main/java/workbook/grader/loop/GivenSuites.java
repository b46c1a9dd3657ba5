package workbook.grader.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The hidden suites of an exercise as a kit holds them: a jar of their classes and recordings, with
 * the names of the exercises that they use, and the stubs as they were in the beginning.
 *
 * @param jar one for each exercise, in the folder {@value Places#SUITES} of its phase
 */
public record GivenSuites(Path jar) {

    /** The entry with the packages of the exercises that the suites use, one a line. */
    public static final String NEEDS = "META-INF/needs.txt";

    /** The folder of the exercise's stubs. */
    public static final String STUBS = "META-INF/stubs/";

    /** Where notes for the grader stand; everything else is classes and recordings. */
    private static final String NOTES = "META-INF/";

    /** The compiled suites of an exercise; none in a checkout, which has their sources. */
    static Optional<GivenSuites> of(Places places, Item item) {
        Path jar = places.givenSuites(item);
        return Files.isRegularFile(jar) ? Optional.of(new GivenSuites(jar)) : Optional.empty();
    }

    /** Packages of the other exercises whose classes the suites use. */
    List<String> needs() {
        return read(NEEDS).values().stream().flatMap(String::lines).toList();
    }

    /** Internal names of their classes; those that are nested in others are left out. */
    Set<String> types() {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.contains("$"))
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    /** The texts of the stubs by file name. */
    SortedMap<String, String> stubs() {
        return read(STUBS);
    }

    /** Writes classes and recordings into a folder of test classes. */
    void unpackInto(Path folder) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.isDirectory() || entry.getName().startsWith(NOTES)) {
                    continue;
                }
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar + " into " + folder, e);
        }
    }

    /** The texts of all entries whose names begin so, by what follows the last slash. */
    private SortedMap<String, String> read(String beginning) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(beginning) && !entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        texts.put(name.substring(name.lastIndexOf('/') + 1),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar + ". Copy it from your kit again",
                e);
        }
    }
}
