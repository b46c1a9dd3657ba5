package workbook.grader.sharpness;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import workbook.grader.score.TestVerdict;
import workbook.grader.source.TextFiles;

/**
 * Reads the chaffs of an exercise from YAML, strictly: a key that is not known, a value that is
 * missing or cut off by a comment is refused with file and line.
 */
public final class ChaffFile {

    private static final Set<String> KEYS = Set.of("name", "misconception", "of", "file",
        "replace", "with", "edits", "killedBy", "by");
    private static final Set<String> EDIT_KEYS = Set.of("file", "replace", "with");

    private final String file;
    private final List<String> lines;

    private ChaffFile(Path file, String text) {
        this.file = file.getFileName().toString();
        this.lines = text.lines().toList();
    }

    /**
     * The chaffs of a file: a YAML list, or nothing if there is no such file.
     *
     * @throws SharpnessException if the file is not such a list, naming it and the line
     */
    public static List<Chaff> read(Path yaml) {
        if (!Files.exists(yaml)) {
            return List.of();
        }
        String text = TextFiles.read(yaml);
        return new ChaffFile(yaml, text).chaffs(text);
    }

    private List<Chaff> chaffs(String text) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SharpnessException(file + ":" + line + ": not YAML: " + e.getProblem());
        }
        if (root == null) {
            return List.of();
        }
        return items(root, "a list of chaffs").stream().map(this::chaff).toList();
    }

    private Chaff chaff(Node node) {
        Map<String, Node> values = values(node, "a chaff", KEYS);
        String name = text(node, values, "name");
        boolean list = values.containsKey("edits");
        if (list && (values.containsKey("replace") || values.containsKey("with"))) {
            throw refused(node, "'edits' and 'replace' both; say one or the other");
        }
        String of = values.containsKey("of") ? text(node, values, "of") : "";
        List<Edit> edits = list
            ? items(values.get("edits"), "a list of edits").stream()
                .map(each -> edit(each, values(each, "an edit", EDIT_KEYS), values)).toList()
            : List.of(edit(node, values, values));
        return new Chaff(name, text(node, values, "misconception"), of, edits,
            killers(node, values), verdict(values), place(node));
    }

    /** An edit of a list may leave out the file if the chaff says it. */
    private Edit edit(Node node, Map<String, Node> values, Map<String, Node> chaff) {
        Map<String, Node> file = values.containsKey("file") ? values : chaff;
        if (!values.containsKey("with")) {
            throw refused(node, "'with' is missing; say \"\" to delete the text");
        }
        return new Edit(text(node, file, "file"), text(node, values, "replace"),
            scalar(values.get("with"), "with"));
    }

    private List<String> killers(Node node, Map<String, Node> values) {
        if (values.get("killedBy") instanceof SequenceNode several
                && !several.getValue().isEmpty()) {
            return several.getValue().stream().map(each -> scalar(each, "killedBy")).toList();
        }
        return List.of(text(node, values, "killedBy"));
    }

    private TestVerdict verdict(Map<String, Node> values) {
        if (!values.containsKey("by")) {
            return TestVerdict.FAILED;
        }
        String word = scalar(values.get("by"), "by");
        return switch (word) {
            case "FAILED" -> TestVerdict.FAILED;
            case "TIMED_OUT" -> TestVerdict.TIMED_OUT;
            case "CRASHED" -> TestVerdict.CRASHED;
            default -> throw refused(values.get("by"),
                "by: " + word + "; it is FAILED, TIMED_OUT or CRASHED");
        };
    }

    private List<Node> items(Node node, String what) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw refused(node, "not " + what);
    }

    private Map<String, Node> values(Node node, String what, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw refused(node, "not " + what + ", which is keys with values");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (!known.contains(key)) {
                throw refused(tuple.getKeyNode(), "unknown key '" + key + "'; " + what + " has "
                    + known.stream().sorted().toList());
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw refused(tuple.getKeyNode(), "'" + key + "' is there twice");
            }
        }
        return values;
    }

    private String text(Node around, Map<String, Node> values, String key) {
        String text = values.containsKey(key) ? scalar(values.get(key), key) : "";
        if (text.isBlank()) {
            throw refused(around, "'" + key + "' is missing");
        }
        return text;
    }

    private String scalar(Node node, String key) {
        if (!(node instanceof ScalarNode scalar)) {
            throw refused(node, "'" + key + "' is a text");
        }
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && isCutOff(scalar)) {
            throw refused(node, "what stands behind # in '" + key
                + "' is a comment of YAML; put the text into quotes");
        }
        return scalar.getValue();
    }

    private boolean isCutOff(ScalarNode scalar) {
        String line = lines.get(scalar.getEndMark().getLine() < lines.size()
            ? scalar.getEndMark().getLine() : lines.size() - 1);
        int end = Math.min(scalar.getEndMark().getColumn(), line.length());
        return line.substring(end).strip().startsWith("#");
    }

    private SharpnessException refused(Node node, String what) {
        return new SharpnessException(place(node) + ": " + what);
    }

    private String place(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }
}
