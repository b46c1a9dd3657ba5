package workbook.grader.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads edits, those of a wheat that is the reference but for a few lines. */
final class EditFile {

    /** What such a file is called. */
    static final String NAME = "edits.yaml";

    private static final Set<String> KEYS = Set.of("file", "replace", "with");

    private EditFile() {
    }

    /**
     * The edits of a file: a YAML list, or nothing if there is no such file.
     *
     * @throws SharpnessException if the file is not such a list, naming it and the line
     */
    static List<Edit> read(Path file) {
        return YamlFile.read(file, "a list of edits", (yaml, node) -> edit(yaml, node, Map.of()));
    }

    /** An edit of a list; what is around it may say the file for all. */
    static Edit edit(YamlFile yaml, Node node, Map<String, Node> around) {
        Map<String, Node> values = yaml.values(node, "an edit", KEYS);
        return edit(yaml, node, values, values.containsKey("file") ? values : around);
    }

    /** An edit of these values. @param file where the file is said */
    static Edit edit(
            YamlFile yaml, Node node, Map<String, Node> values, Map<String, Node> file) {
        if (!values.containsKey("with")) {
            throw yaml.refused(node, "'with' is missing; say \"\" to delete the text");
        }
        return new Edit(yaml.text(node, file, "file"), yaml.text(node, values, "replace"),
            yaml.scalar(values.get("with"), "with"));
    }
}
