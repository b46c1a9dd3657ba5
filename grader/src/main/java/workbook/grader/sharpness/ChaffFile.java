package workbook.grader.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import workbook.grader.score.TestVerdict;

/** Reads the chaffs of an exercise. */
public final class ChaffFile {

    private static final Set<String> KEYS = Set.of("name", "misconception", "of", "file",
        "replace", "with", "edits", "killedBy", "by");

    private final YamlFile yaml;

    private ChaffFile(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * The chaffs of a file: a YAML list, or nothing if there is no such file.
     *
     * @throws SharpnessException if the file is not such a list, naming it and the line
     */
    public static List<Chaff> read(Path file) {
        return YamlFile.read(file, "a list of chaffs",
            (yaml, node) -> new ChaffFile(yaml).chaff(node));
    }

    private Chaff chaff(Node node) {
        Map<String, Node> values = yaml.values(node, "a chaff", KEYS);
        String name = yaml.text(node, values, "name");
        boolean list = values.containsKey("edits");
        if (list && (values.containsKey("replace") || values.containsKey("with"))) {
            throw yaml.refused(node, "'edits' and 'replace' both; say one or the other");
        }
        String of = values.containsKey("of") ? yaml.text(node, values, "of") : "";
        List<Edit> edits = list
            ? yaml.items(values.get("edits"), "a list of edits").stream()
                .map(each -> EditFile.edit(yaml, each, values)).toList()
            : List.of(EditFile.edit(yaml, node, values, values));
        return new Chaff(name, yaml.text(node, values, "misconception"), of, edits,
            killers(node, values), verdict(values), yaml.place(node));
    }

    private List<String> killers(Node node, Map<String, Node> values) {
        if (values.get("killedBy") instanceof SequenceNode several
                && !several.getValue().isEmpty()) {
            return several.getValue().stream().map(each -> yaml.scalar(each, "killedBy")).toList();
        }
        return List.of(yaml.text(node, values, "killedBy"));
    }

    private TestVerdict verdict(Map<String, Node> values) {
        if (!values.containsKey("by")) {
            return TestVerdict.FAILED;
        }
        String word = yaml.scalar(values.get("by"), "by");
        return switch (word) {
            case "FAILED" -> TestVerdict.FAILED;
            case "TIMED_OUT" -> TestVerdict.TIMED_OUT;
            case "CRASHED" -> TestVerdict.CRASHED;
            default -> throw yaml.refused(values.get("by"),
                "by: " + word + "; it is FAILED, TIMED_OUT or CRASHED");
        };
    }
}
