package workbook.grader.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import workbook.grader.source.TextFiles;

/**
 * What has been proved on this machine, a file an exercise. A proof counts as long as its key is
 * that of the content; a file that cannot be read counts for nothing.
 *
 * @param folder for the files
 */
record Proofs(Path folder) {

    private static final JsonMapper JSON =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What was proved, and of what content. */
    record Proof(String key, Verified verified) {
    }

    /** What was proved of this content. */
    Optional<Verified> find(String name, String key) {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Proof proof = JSON.readValue(TextFiles.read(file), Proof.class);
            return proof.key().equals(key) ? Optional.of(proof.verified()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Remembers what is in order; whatever is not is forgotten. */
    void keep(String name, String key, Verified verified) {
        try {
            if (!verified.inOrder()) {
                Files.deleteIfExists(file(name));
                return;
            }
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, name, ".tmp");
            JSON.writeValue(written.toFile(), new Proof(key, verified));
            Files.move(written, file(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(name), e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
