package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultLinesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Schema schema = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ResultLines.schema(), InputFormat.JSON);

    @Test
    void everySampleKeepsTheSchema() {
        List<String> lines = lines();
        assertThat(lines).hasSize(SampleGrades.all().size());
        lines.forEach(line -> assertThat(schema.validate(line, InputFormat.JSON)).as(line)
            .isEmpty());
    }

    @Test
    void theLinesAreThoseThatWereLookedAt() {
        Golden.check(Map.of(
            "results.jsonl", ResultLines.of(SampleGrades.all())));
    }

    @Test
    void anEmptyClassIsAnEmptyFile() {
        assertThat(ResultLines.of(List.of())).isEmpty();
    }

    /** A property that no sample has would be promised and never written. */
    @Test
    void everyPropertyOfTheSchemaIsWritten() throws Exception {
        Set<String> promised = new HashSet<>();
        JsonNode root = JSON.readTree(ResultLines.schema());
        names(root, promised);
        root.path("$defs").forEach(each -> names(each, promised));
        Set<String> written = new HashSet<>();
        for (String line : lines()) {
            written.addAll(names(JSON.readTree(line)));
        }
        assertThat(written).isEqualTo(promised);
    }

    @Test
    void noObjectTakesAPropertyThatTheSchemaDoesNotHave() throws Exception {
        for (String line : lines()) {
            int objects = objects(JSON.readTree(line)).size();
            assertThat(objects).isGreaterThan(2);
            for (int at = 0; at < objects; at++) {
                JsonNode more = JSON.readTree(line);
                objects(more).get(at).put("unheardOf", 1);
                assertThat(schema.validate(more)).as(more.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void noPropertyMayBeLeftOut() throws Exception {
        String line = lines().get(2);
        int objects = objects(JSON.readTree(line)).size();
        for (int at = 0; at < objects; at++) {
            for (String name : fieldNames(objects(JSON.readTree(line)).get(at))) {
                JsonNode less = JSON.readTree(line);
                objects(less).get(at).remove(name);
                assertThat(schema.validate(less)).as(name).isNotEmpty();
            }
        }
    }

    /** Summed up, a zero would be a grade. */
    @Test
    void whatWasNotGradedHasNoPointsAndTheSchemaInsists() throws Exception {
        JsonNode trouble = JSON.readTree(lines().get(3));
        assertThat(trouble.path("complete").booleanValue()).isFalse();
        assertThat(trouble.path("counted").isNull()).isTrue();
        assertThat(trouble.at("/exercises/0/counted").isNull()).isTrue();
        assertThat(trouble.at("/exercises/0/verdict").isNull()).isTrue();
        assertThat(trouble.at("/exercises/0/trouble").textValue())
            .isEqualTo("no worker could be started");
        assertThat(trouble.at("/exercises/1/counted").decimalValue()).isZero();
        ((ObjectNode) trouble).put("counted", 0);
        assertThat(schema.validate(trouble)).isNotEmpty();
    }

    /** Half a surrogate pair makes jq give up on the whole file. */
    @Test
    void noLineHoldsWhatAnotherReaderRefuses() {
        assertThat(lines().getLast()).contains("<b>&amp; 李雷 \\ud83d\\ude42\ufffd\ufffd");
        assertThat(ResultLines.of(SampleGrades.all())).doesNotContain("\\ud800", "\\u0000");
    }

    @Test
    void noSourceIsInIt() {
        assertThat(ResultLines.of(SampleGrades.all())).doesNotContain("public final class");
    }

    private static List<String> lines() {
        return ResultLines.of(SampleGrades.all()).lines().toList();
    }

    private static void names(JsonNode schema, Set<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
    }

    private static Set<String> names(JsonNode value) {
        Set<String> names = new HashSet<>();
        objects(value).forEach(each -> names.addAll(fieldNames(each)));
        return names;
    }

    private static List<String> fieldNames(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<ObjectNode> objects(JsonNode value) {
        List<ObjectNode> objects = new ArrayList<>();
        if (value instanceof ObjectNode object) {
            objects.add(object);
        }
        value.forEach(each -> objects.addAll(objects(each)));
        return objects;
    }
}
