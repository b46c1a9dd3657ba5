package workbook.grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import workbook.grader.source.TextFiles;

/**
 * The outcomes of all jobs that are done, a file each, by the key of the job. A file appears in one
 * step; one that cannot be read is as good as none. Thread-safe.
 *
 * @param folder where they stand
 */
record Memory(Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    /** What came of the job, if it is done. */
    Optional<Outcome> of(String key) {
        try {
            Outcome found = JSON.readValue(Files.readAllBytes(file(key)), Outcome.class);
            return Optional.ofNullable(found)
                .filter(each -> each.version() == Outcome.VERSION && each.score() != null);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BatchException("cannot read " + file(key) + ": " + TextFiles.why(e), e);
        }
    }

    /**
     * Keeps what came of a job.
     *
     * @throws BatchException if it cannot be written, as on a full disk
     */
    void keep(String key, Outcome outcome) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "", ".new");
            try {
                Files.write(fresh, JSON.writeValueAsBytes(outcome));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new BatchException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    private Path file(String key) {
        return folder.resolve("outcomes").resolve(key.substring(0, 2)).resolve(key + ".json");
    }
}
