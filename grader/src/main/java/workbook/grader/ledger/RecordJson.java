package workbook.grader.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Records as JSON, the same bytes for the same record on every machine: keys are sorted, points
 * have two decimals, lines end with a line feed.
 *
 * <p>Characters that do not survive UTF-8 or a line-wise reader are escaped: halves of surrogate
 * pairs, and the line ends that only Unicode knows. So any string comes back as it was.
 */
public final class RecordJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .defaultPrettyPrinter(new DefaultPrettyPrinter()
            .withObjectIndenter(INDENT).withArrayIndenter(INDENT))
        .addModule(new SimpleModule()
            .addSerializer(BigDecimal.class, new Written())
            .addDeserializer(BigDecimal.class, new Read()))
        .build();

    static {
        MAPPER.getFactory().setCharacterEscapes(new Escapes());
    }

    private RecordJson() {
    }

    /** Over several lines, the last of which ends too. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON of " + value.getClass(), e);
        }
    }

    /** On one line, without its end. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON of " + value.getClass(), e);
        }
    }

    static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    static <T> T value(JsonNode tree, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, type);
    }

    /** Two decimals and no exponent; more than two decimals are a mistake of the grader's. */
    private static final class Written extends StdSerializer<BigDecimal> {

        @Serial
        private static final long serialVersionUID = 1L;

        Written() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal points, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeNumber(points.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        }
    }

    /** The same back: what has more decimals is no record. */
    private static final class Read extends StdDeserializer<BigDecimal> {

        @Serial
        private static final long serialVersionUID = 1L;

        Read() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            BigDecimal points = in.getDecimalValue();
            if (points.stripTrailingZeros().scale() > 2) {
                throw MismatchedInputException.from(in, BigDecimal.class,
                    points + " has more than two decimals");
            }
            return points.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    private static final class Escapes extends CharacterEscapes {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            return standardAsciiEscapesForJSON();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return Character.isSurrogate((char) c) || c == 0x85 || c == 0x2028 || c == 0x2029
                ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}
