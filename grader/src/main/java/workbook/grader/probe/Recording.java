package workbook.grader.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what the real runtime did, recorded as JSON or CSV beside the suite that replays it. */
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
        try (InputStream in = open(suite, name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recording " + name, e);
        }
    }

    /**
     * The rows of a recorded table, each by column name. Lines that begin with {@code #} are
     * comments; the first other line is the header.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static List<Map<String, String>> rows(Class<?> suite, String name) {
        CSVFormat format = CSVFormat.DEFAULT.builder()
            .setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in = open(suite, name);
                CSVParser rows = CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recording " + name, e);
        }
    }

    private static InputStream open(Class<?> suite, String name) {
        InputStream in = suite.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException(
                "no recording '" + name + "' beside " + suite.getName());
        }
        return in;
    }
}
