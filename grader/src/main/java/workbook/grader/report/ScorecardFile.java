package workbook.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import workbook.grader.score.Scorecard;

/** The one file format of a scorecard: JSON, with its version in it. */
public final class ScorecardFile {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private ScorecardFile() {
    }

    /** Writes {@code scorecard}, replacing what was there. */
    public static void write(Path file, Scorecard scorecard) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(scorecard) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Reads a scorecard, if there is one.
     *
     * @throws IllegalArgumentException if the file is no scorecard of this version, naming it
     */
    public static Optional<Scorecard> read(Path file) {
        try {
            Scorecard found = JSON.readValue(Files.readString(file), Scorecard.class);
            if (found.version() != Scorecard.VERSION) {
                throw new IllegalArgumentException("%s: version %d; this grader reads version %d"
                    .formatted(file, found.version(), Scorecard.VERSION));
            }
            return Optional.of(found);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is no scorecard: "
                + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
