package workbook.grader.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A recording that says something else than what was recorded. A suite that replays it must notice.
 *
 * @param file its name; it ends in {@code .json} or {@code .csv}
 * @param text as it was recorded
 */
record DamagedRecording(String file, String text) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?![\\w.])");

    /** What happens to a recording. */
    enum Damage {
        /** Nothing is recorded: a table has its head, and a list at the top has no element. */
        EMPTIED("nothing recorded"),
        /** Every number is one more; where there is none, every text has a mark behind it. */
        SHIFTED("every value changed");

        final String said;

        Damage(String said) {
            this.said = said;
        }
    }

    /** The text after {@code damage}. */
    String after(Damage damage) {
        boolean table = file.endsWith(".csv");
        return switch (damage) {
            case EMPTIED -> table ? rows(row -> null) : written(emptied(read()));
            case SHIFTED -> table ? rows(DamagedRecording::shifted) : written(shifted(read()));
        };
    }

    /** The table with every row changed, or without those of which nothing is left. */
    private String rows(UnaryOperator<String> change) {
        List<String> lines = text.lines().toList();
        int header = IntStream.range(0, lines.size())
            .filter(at -> !lines.get(at).startsWith("#")).findFirst().orElse(0);
        return IntStream.range(0, lines.size())
            .mapToObj(at -> at <= header ? lines.get(at) : change.apply(lines.get(at)))
            .filter(line -> line != null)
            .collect(Collectors.joining("\n")) + "\n";
    }

    private static String shifted(String row) {
        String other = NUMBER.matcher(row)
            .replaceAll(number -> new BigInteger(number.group()).add(BigInteger.ONE).toString());
        return other.equals(row) ? row.replace("\"", "").replace(",", "?,") + "?" : other;
    }

    private JsonNode read() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String written(JsonNode node) {
        return node.toPrettyString();
    }

    private static JsonNode emptied(JsonNode recorded) {
        if (recorded instanceof ObjectNode object) {
            object.properties().forEach(part -> {
                if (part.getValue() instanceof ArrayNode list) {
                    list.removeAll();
                }
            });
        } else if (recorded instanceof ArrayNode list) {
            list.removeAll();
        }
        return recorded;
    }

    private static JsonNode shifted(JsonNode recorded) {
        String before = recorded.toString();
        JsonNode after = changed(recorded, true);
        return after.toString().equals(before) ? changed(recorded, false) : after;
    }

    /** Every number changed, or every text. */
    private static JsonNode changed(JsonNode node, boolean numbers) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode other = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(
                    part -> other.set(part.getKey(), changed(part.getValue(), numbers)));
                yield other;
            }
            case ArrayNode list -> {
                ArrayNode other = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> other.add(changed(element, numbers)));
                yield other;
            }
            case JsonNode leaf when numbers && leaf.isIntegralNumber() ->
                BigIntegerNode.valueOf(leaf.bigIntegerValue().add(BigInteger.ONE));
            case TextNode leaf when !numbers -> TextNode.valueOf(leaf.textValue() + "?");
            default -> node;
        };
    }
}
