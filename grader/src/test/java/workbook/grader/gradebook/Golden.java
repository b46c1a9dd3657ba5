package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files that another program, or a second look, has found right. */
final class Golden {

    private static final Path FOUND = Path.of("target/golden");

    private Golden() {
    }

    static String read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares byte by byte, by name; what was found instead is in {@code target/golden}. */
    static void check(Map<String, String> texts) {
        texts.forEach(Golden::write);
        assertThat(texts).as("see " + FOUND).allSatisfy(
            (name, text) -> assertThat(text).as(name).isEqualTo(read(name)));
    }

    private static void write(String name, String text) {
        try {
            Files.createDirectories(FOUND);
            Files.writeString(FOUND.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
