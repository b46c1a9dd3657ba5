package workbook.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The record: the last verdict of every exercise, whichever command reached it, a file each.
 *
 * <p>A file is replaced in one step, so a reader sees the old verdict or the new one, and of two
 * writers the later one stays. A file that this version cannot read is named, passed over, and put
 * aside when a new verdict takes its name.
 *
 * @param folder where the files stand; made when the first is written
 */
public record Verdicts(Path folder) {

    private static final String ENDING = ".json";
    private static final String ASIDE = ".unread";

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    /**
     * What the folder holds.
     *
     * @param byId the verdicts by the ids of their exercises
     * @param problems files that are no verdicts of this version, each as a sentence
     */
    public record Known(Map<String, KeptVerdict> byId, List<String> problems) {

        /** The verdict of one exercise, if there is one. */
        public Optional<KeptVerdict> of(String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** Reads everything. */
    public Known read() {
        Map<String, KeptVerdict> byId = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                byId.put(id(file), parse(file));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        return new Known(byId, List.copyOf(problems));
    }

    /** Keeps a verdict in place of the one before. */
    public void keep(KeptVerdict verdict) {
        Path file = folder.resolve(verdict.score().id() + ENDING);
        try {
            Files.createDirectories(folder);
            putAsideWhatCannotBeRead(file);
            Path fresh = Files.createTempFile(folder, verdict.score().id(), ".new");
            try {
                Files.writeString(fresh, JSON.writeValueAsString(verdict) + "\n");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Keeps no verdict of an exercise any more. */
    public void forget(String id) {
        Path file = folder.resolve(id + ENDING);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private void putAsideWhatCannotBeRead(Path file) throws IOException {
        if (Files.exists(file)) {
            try {
                parse(file);
            } catch (IllegalArgumentException e) {
                Files.move(file, folder.resolve(file.getFileName() + ASIDE),
                    StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** @throws IllegalArgumentException if the file is no verdict of this version, naming it */
    private static KeptVerdict parse(Path file) {
        try {
            KeptVerdict found = JSON.readValue(Files.readAllBytes(file), KeptVerdict.class);
            if (found == null) {
                throw new IllegalArgumentException(file + " is no verdict of " + id(file));
            }
            if (found.version() != KeptVerdict.VERSION) {
                throw new IllegalArgumentException("%s: version %d; this grader reads version %d"
                    .formatted(file, found.version(), KeptVerdict.VERSION));
            }
            if (found.score() == null || !id(file).equals(found.score().id())
                    || found.score().verdict() == null || found.score().earned() == null) {
                throw new IllegalArgumentException(file + " is no verdict of " + id(file));
            }
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is no verdict: "
                + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e, e);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
