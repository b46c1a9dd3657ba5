package workbook.grader.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole container as somebody hands it in, and what must come of it: the {@code expect.yaml} of a
 * folder of {@code handed-in}.
 *
 * @param name of the case
 * @param does in a sentence
 * @param container {@code folder}, {@code zip}, {@code tar} or {@code tar.gz}
 * @param change what is done to the finished archive: {@code cut}, {@code encrypted},
 *     {@code lying}, {@code junk}; empty if nothing
 * @param entries what is in it, see {@link Container}
 * @param sources the paths that count
 * @param refused what is said of a container that cannot be graded; empty if it can be
 * @param ignored paths that do not count, and what is said of them
 * @param reasons what is said of some path that cannot be written down here
 * @param points what it earns with exercise 4.14; empty if it is not graded
 * @param leavesNoFile no such file exists afterwards
 */
record HandedIn(String name, String does, String container, String change,
        List<JsonNode> entries, List<String> sources, String refused,
        Map<String, String> ignored, List<String> reasons, String points,
        Optional<Path> leavesNoFile) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The file as it stands; what is absent is null. */
    private record Raw(String does, String container, String change, List<JsonNode> entries,
            List<String> sources, String refused, Map<String, String> ignored,
            List<String> reasons, String points, String leavesNoFile) {
    }

    /** All cases below a folder, in their order. */
    static List<HandedIn> all(Path folder) {
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.sorted().map(HandedIn::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static HandedIn read(Path folder) {
        try {
            Raw raw = YAML.readValue(folder.resolve("expect.yaml").toFile(), Raw.class);
            return new HandedIn(folder.getFileName().toString(), raw.does, raw.container,
                raw.change == null ? "" : raw.change, raw.entries == null ? List.of() : raw.entries,
                raw.sources == null ? List.of() : raw.sources,
                raw.refused == null ? "" : raw.refused,
                raw.ignored == null ? Map.of() : raw.ignored,
                raw.reasons == null ? List.of() : raw.reasons,
                raw.points == null ? "" : raw.points,
                Optional.ofNullable(raw.leavesNoFile).map(Path::of));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + "/expect.yaml", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
