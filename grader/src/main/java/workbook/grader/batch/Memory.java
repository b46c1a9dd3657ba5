package workbook.grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import workbook.grader.sandbox.Coverage;
import workbook.grader.source.TextFiles;

/**
 * The outcomes of all jobs that are done, a file each, by the key of the job, and beside them which
 * lines ran, where that was measured. So neither is lost or written again because of the other. A
 * file appears in one step; one that cannot be read is as good as none. Thread-safe.
 *
 * @param folder where they stand
 */
record Memory(Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    /**
     * Which lines of an exercise the suites ran.
     *
     * @param version of the file format, {@value #VERSION}
     */
    private record Measured(int version, List<Coverage.Lines> lines) {

        /** The version this code writes and the only one it reads. */
        static final int VERSION = 1;
    }

    /** What came of the job, if it is done. */
    Optional<Outcome> of(String key) {
        return read(outcome(key), Outcome.class)
            .filter(each -> each.version() == Outcome.VERSION && each.score() != null);
    }

    /** Which lines ran, if that was measured. */
    Optional<List<Coverage.Lines>> lines(String key) {
        return read(measured(key), Measured.class)
            .filter(each -> each.version() == Measured.VERSION && each.lines() != null)
            .map(Measured::lines);
    }

    /**
     * Keeps what came of a job.
     *
     * @throws BatchException if it cannot be written, as on a full disk
     */
    void keep(String key, Outcome outcome) {
        write(outcome(key), outcome);
    }

    /**
     * Keeps which lines ran.
     *
     * @throws BatchException if it cannot be written, as on a full disk
     */
    void keep(String key, List<Coverage.Lines> lines) {
        write(measured(key), new Measured(Measured.VERSION, lines));
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BatchException("cannot read " + file + ": " + TextFiles.why(e), e);
        }
    }

    private static void write(Path file, Object value) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "", ".new");
            try {
                Files.write(fresh, JSON.writeValueAsBytes(value));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new BatchException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    private Path outcome(String key) {
        return folder(key).resolve(key + ".json");
    }

    private Path measured(String key) {
        return folder(key).resolve(key + ".lines.json");
    }

    private Path folder(String key) {
        return folder.resolve("outcomes").resolve(key.substring(0, 2));
    }
}
