package workbook.grader.ledger;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import workbook.grader.score.Scorecard.ExerciseScore;

/** Reads a file of adjustments to its end, whatever is wrong in it, and says all that is. */
final class AdjustmentFile {

    private static final String STUDENT = "student";
    private static final String EXERCISE = "exercise";
    private static final String POINTS = "points";
    private static final String WAS = "was";
    private static final String COMMENT = "comment";
    private static final List<String> KEYS = List.of(STUDENT, EXERCISE, POINTS, WAS, COMMENT);
    private static final Set<String> TEXTS = Set.of(STUDENT, COMMENT);
    private static final List<String> NEEDED = List.of(EXERCISE, STUDENT);
    /** A number with more digits than this is a slip, and millions of them take minutes. */
    private static final int LONGEST_NUMBER = 20;

    private final Path file;
    private final List<String> lines;
    private final String text;
    private final Map<String, SubmissionRecord> records = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();

    AdjustmentFile(Path file, String text, List<SubmissionRecord> records) {
        this.file = file.getFileName();
        this.text = text;
        this.lines = text.lines().toList();
        records.forEach(record -> this.records.put(composed(record.student()), record));
    }

    Adjustments read() {
        List<Adjustment> found = new ArrayList<>();
        entries().forEach(entry -> adjustment(entry).ifPresent(found::add));
        return new Adjustments(found, problems);
    }

    private List<Node> entries() {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return switch (root) {
                case null -> List.of();
                case SequenceNode list -> list.getValue();
                case Node other -> {
                    problem(other, "this is no list of adjustments; each begins with '- student:'");
                    yield List.of();
                }
            };
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add("%s:%d: not YAML: %s".formatted(file, line, e.getProblem()));
        } catch (YAMLException e) {
            problems.add("%s: not YAML: %s".formatted(
                file, e.getMessage().lines().findFirst().orElse("")));
        }
        return List.of();
    }

    private Optional<Adjustment> adjustment(Node entry) {
        int before = problems.size();
        Map<String, ScalarNode> values = values(entry);
        Optional<SubmissionRecord> record = student(values.get(STUDENT));
        Optional<ExerciseScore> exercise = record.or(this::anyRecord).flatMap(
            found -> exercise(found, values.get(EXERCISE)));
        if (record.isPresent() && exercise.isPresent()) {
            once(entry, record.get().student(), exercise.get().id());
        }
        Optional<BigDecimal> points = exercise.flatMap(
            found -> number(values.get(POINTS), POINTS, found));
        Optional<BigDecimal> was = exercise.flatMap(
            found -> number(values.get(WAS), WAS, found));
        String comment = values.containsKey(COMMENT) ? values.get(COMMENT).getValue() : "";
        if (problems.size() == before && points.isEmpty() && comment.isBlank()) {
            problem(entry, "neither 'points' nor 'comment': this says nothing");
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Adjustment(
            record.get().student(), exercise.get().id(), points, was, comment));
    }

    /** All of a class have the same exercises. */
    private Optional<SubmissionRecord> anyRecord() {
        return records.values().stream().findFirst();
    }

    private Map<String, ScalarNode> values(Node entry) {
        Map<String, ScalarNode> values = new LinkedHashMap<>();
        if (!(entry instanceof MappingNode mapping)) {
            problem(entry, "this is no adjustment, which is lines of 'key: value'");
            return values;
        }
        mapping.getValue().forEach(tuple -> value(tuple, values));
        NEEDED.stream().filter(key -> !isThere(key, mapping))
            .forEach(key -> problem(entry, "'" + key + "' is missing"));
        if (isThere(POINTS, mapping) && !isThere(WAS, mapping)) {
            problem(entry, "'was' is missing: what it had earned when you looked at it");
        }
        return values;
    }

    private void value(NodeTuple tuple, Map<String, ScalarNode> values) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!KEYS.contains(key)) {
            problem(tuple.getKeyNode(), "unknown key '" + key + "'; there are "
                + String.join(", ", KEYS));
        } else if (!(tuple.getValueNode() instanceof ScalarNode scalar)) {
            problem(tuple.getValueNode(), "'" + key + "' is one value, no list and no keys");
        } else if (TEXTS.contains(key) && isCutOff(scalar)) {
            problem(scalar, "what stands behind # in '" + key
                + "' is a comment of YAML; put the text into quotes");
        } else if (values.put(key, scalar) != null) {
            problem(tuple.getKeyNode(), "'" + key + "' is there twice");
        }
    }

    private static boolean isThere(String key, MappingNode mapping) {
        return mapping.getValue().stream().anyMatch(tuple ->
            tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key));
    }

    private Optional<SubmissionRecord> student(ScalarNode name) {
        if (name == null) {
            return Optional.empty();
        }
        SubmissionRecord record = records.get(composed(name.getValue()));
        if (record == null) {
            problem(name, "no submission of a student '" + name.getValue() + "'");
        }
        return Optional.ofNullable(record);
    }

    private Optional<ExerciseScore> exercise(SubmissionRecord record, ScalarNode id) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<ExerciseScore> found = record.exercises().stream().map(ExerciseRecord::score)
            .filter(score -> score.id().equals(id.getValue())).findFirst();
        if (found.isEmpty()) {
            problem(id, "no exercise '%s' in this assignment, which has %s".formatted(
                id.getValue(), String.join(", ", record.exercises().stream()
                    .map(each -> each.score().id()).toList())));
        }
        return found;
    }

    private void once(Node entry, String student, String exercise) {
        Integer first = seen.putIfAbsent(List.of(student, exercise), line(entry));
        if (first != null) {
            problem(entry, "'%s' has an adjustment of %s in line %d already"
                .formatted(student, exercise, first));
        }
    }

    /** Nothing, with a problem, if it is no number of points of this exercise. */
    private Optional<BigDecimal> number(ScalarNode node, String key, ExerciseScore exercise) {
        if (node == null) {
            return Optional.empty();
        }
        String value = node.getValue();
        if (value.length() > LONGEST_NUMBER || !value.matches("-?\\d+(\\.\\d+)?")) {
            problem(node, "'%s' is '%s', which is no number like 4 or 4.5".formatted(key, value));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value);
        if (number.signum() < 0) {
            problem(node, "'%s' is %s, which is below 0".formatted(key, value));
        } else if (key.equals(POINTS) // the exercise may have been worth more when it was graded
                && number.compareTo(BigDecimal.valueOf(exercise.points())) > 0) {
            problem(node, "'%s' is %s, but %s %s is worth %d points".formatted(
                key, value, exercise.id(), exercise.title(), exercise.points()));
        } else if (number.stripTrailingZeros().scale() > 2) {
            problem(node, "'%s' is %s; points have at most two decimals".formatted(key, value));
        } else {
            return Optional.of(number.setScale(2));
        }
        return Optional.empty();
    }

    /** Whether YAML takes the rest of a text for a comment, as in {@code comment: see #3}. */
    private boolean isCutOff(ScalarNode scalar) {
        int line = scalar.getEndMark().getLine();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN || line >= lines.size()
                || scalar.getValue().isEmpty()) {
            return false;
        }
        int end = Math.min(scalar.getEndMark().getColumn(), lines.get(line).length());
        return lines.get(line).substring(end).strip().startsWith("#");
    }

    private void problem(Node node, String what) {
        problems.add(file + ":" + line(node) + ": " + what);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** File names of a Mac and texts of an editor may differ in this alone. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
