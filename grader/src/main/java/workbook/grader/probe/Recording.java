package workbook.grader.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads what the real runtime did, recorded as JSON beside the suite that replays it. */
public final class Recording {

    private static final JsonMapper JSON = new JsonMapper();

    private Recording() {
    }

    /**
     * The recording {@code name} from the resources of {@code suite}'s package.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static JsonNode read(Class<?> suite, String name) {
        try (InputStream in = suite.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(
                    "no recording '" + name + "' beside " + suite.getName());
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recording " + name, e);
        }
    }
}
