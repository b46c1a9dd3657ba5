package workbook.grader.sharpness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import workbook.grader.score.TestVerdict;

/**
 * A known-wrong variant: one edit of the reference that a real programmer might have written.
 *
 * @param name unique within the exercise, words joined by hyphens
 * @param misconception what somebody who writes this believes, in a sentence
 * @param file the source file, as in {@code "BinarySearch.java"}
 * @param replace the text to replace; it occurs exactly once in {@code file}
 * @param with the text that comes instead
 * @param killedBy the test that must fail, as in {@code "BinarySearchSuite.firstIsLeftmost"}
 * @param by how it fails; {@link TestVerdict#FAILED} unless the file says {@code TIMED_OUT} or
 *     {@code CRASHED}
 */
public record Chaff(
        String name, String misconception, String file, String replace, String with,
        String killedBy, TestVerdict by) {

    private static final YAMLMapper YAML = new YAMLMapper();

    public Chaff {
        require("name", name);
        require("misconception", misconception);
        require("file", file);
        require("replace", replace);
        require("killedBy", killedBy);
        if (with == null) {
            throw new IllegalArgumentException("'with' is missing; say \"\" to delete the text");
        }
        by = by == null ? TestVerdict.FAILED : by;
    }

    /**
     * The chaffs of a file: a YAML list, or nothing if there is no such file.
     *
     * @throws SharpnessException if the file is not such a list, naming it and the line
     */
    public static List<Chaff> read(Path yaml) {
        try {
            return YAML.readValue(Files.readString(yaml), new TypeReference<List<Chaff>>() { });
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new SharpnessException("%s:%d: not a list of chaffs: %s"
                .formatted(yaml, line, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + yaml, e);
        }
    }

    /**
     * The source with the edit in it.
     *
     * @throws SharpnessException if the text does not occur exactly once
     */
    String edit(String source) {
        int first = source.indexOf(replace);
        if (first < 0) {
            throw new SharpnessException("chaff %s: the text to replace is not in %s:%n%s"
                .formatted(name, file, replace));
        }
        if (source.indexOf(replace, first + 1) >= 0) {
            throw new SharpnessException("chaff %s: the text to replace is in %s more than once; "
                .formatted(name, file) + "take more of its surroundings:\n" + replace);
        }
        return source.substring(0, first) + with + source.substring(first + replace.length());
    }

    private static void require(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "'%s' is missing", key));
        }
    }
}
