package workbook.grader.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what the real runtime did, recorded as JSON or CSV beside the suite that replays it. */
public final class Recording {

    private static final StackWalker CALLERS =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final JsonMapper JSON = new JsonMapper();

    private Recording() {
    }

    /**
     * The recording {@code name} from the resources of {@code suite}'s package.
     *
     * @throws IllegalArgumentException if there is no such resource, or nothing is recorded in it
     */
    public static JsonNode read(Class<?> suite, String name) {
        try (InputStream in = open(suite, name)) {
            JsonNode recorded = JSON.readTree(in);
            requireSome(recorded, name);
            return recorded;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recording " + name, e);
        }
    }

    /**
     * The rows of a recorded table, each by column name. Lines that begin with {@code #} are
     * comments; the first other line is the header.
     *
     * @throws IllegalArgumentException if there is no such resource, or it has no row
     */
    public static List<Map<String, String>> rows(Class<?> suite, String name) {
        CSVFormat format = CSVFormat.DEFAULT.builder()
            .setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in = open(suite, name);
                CSVParser rows = CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
            List<Map<String, String>> recorded = rows.stream().map(CSVRecord::toMap).toList();
            if (recorded.isEmpty()) {
                throw nothing(name);
            }
            return recorded;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read recording " + name, e);
        }
    }

    /** A list, and each list directly inside of the recording, has an element. */
    private static void requireSome(JsonNode recorded, String name) {
        boolean empty = recorded.isMissingNode() || recorded.isContainerNode()
            && (recorded.isEmpty() || recorded.valueStream()
                .anyMatch(part -> part.isArray() && part.isEmpty()));
        if (empty) {
            throw nothing(name);
        }
    }

    private static IllegalArgumentException nothing(String name) {
        return new IllegalArgumentException(
            "nothing is recorded in '" + name + "': a test that replays it tests nothing");
    }

    /** Recordings are for suites: the code that they test must not answer from them. */
    private static InputStream open(Class<?> suite, String name) {
        if (!isBeside(suite, CALLERS.walk(frames -> frames.map(StackFrame::getDeclaringClass)
                .filter(type -> type != Recording.class && !isJdk(type))
                .findFirst()).orElse(suite))) {
            throw new IllegalArgumentException("'" + name + "' is a recording for suites");
        }
        InputStream in = suite.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException(
                "no recording '" + name + "' beside " + suite.getName());
        }
        return in;
    }

    private static boolean isJdk(Class<?> type) {
        return type.getModule().isNamed();
    }

    /** Whether two classes come from the same folder, as far as that is known. */
    private static boolean isBeside(Class<?> suite, Class<?> caller) {
        CodeSource one = suite.getProtectionDomain().getCodeSource();
        CodeSource other = caller.getProtectionDomain().getCodeSource();
        return one == null || other == null || one.getLocation() == null
            || String.valueOf(one.getLocation()).equals(String.valueOf(other.getLocation()));
    }
}
