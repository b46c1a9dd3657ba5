package workbook.grader.sharpness;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import workbook.grader.source.TextFiles;

/**
 * A list in a YAML file, read strictly: a key that is not known, a value that is missing or cut off
 * by a comment is refused with file and line.
 */
final class YamlFile {

    private final String file;
    private final List<String> lines;

    private YamlFile(Path file, String text) {
        this.file = file.getFileName().toString();
        this.lines = text.lines().toList();
    }

    /**
     * The elements of the list; none if there is no such file.
     *
     * @param what it is, as in {@code "a list of chaffs"}
     * @param element makes an element of a node
     * @throws SharpnessException if the file is not such a list, naming it and the line
     */
    static <T> List<T> read(Path yaml, String what, BiFunction<YamlFile, Node, T> element) {
        if (!Files.exists(yaml)) {
            return List.of();
        }
        String text = TextFiles.read(yaml);
        YamlFile read = new YamlFile(yaml, text);
        Node root = read.root(text);
        return root == null ? List.of()
            : read.items(root, what).stream().map(node -> element.apply(read, node)).toList();
    }

    private Node root(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SharpnessException(file + ":" + line + ": not YAML: " + e.getProblem());
        }
    }

    List<Node> items(Node node, String what) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw refused(node, "not " + what);
    }

    Map<String, Node> values(Node node, String what, Set<String> known) {
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

    String text(Node around, Map<String, Node> values, String key) {
        String text = values.containsKey(key) ? scalar(values.get(key), key) : "";
        if (text.isBlank()) {
            throw refused(around, "'" + key + "' is missing");
        }
        return text;
    }

    String scalar(Node node, String key) {
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

    SharpnessException refused(Node node, String what) {
        return new SharpnessException(place(node) + ": " + what);
    }

    String place(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }
}
