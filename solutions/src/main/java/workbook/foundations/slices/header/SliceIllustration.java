package workbook.foundations.slices.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.grader.picture.Arguments;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/**
 * Slices to play with. Each has a name; the first argument of an operation that makes one is its
 * name, as a variable stands to the left of {@code :=}.
 */
public final class SliceIllustration implements Illustration<Map<String, Slice<String>>> {

    private static final String ZERO = "0";
    private static final int LARGEST = 64;

    @Override
    public Map<String, Slice<String>> start() {
        return new LinkedHashMap<>();
    }

    @Override
    public List<Operation<Map<String, Slice<String>>>> operations() {
        return List.of(
            new Operation<>("make NAME LEN CAP", (slices, call) -> put(slices, call,
                Slice.make(ZERO, number(call, "LEN"), number(call, "CAP")))),
            new Operation<>("of NAME VALUE...", (slices, call) -> put(slices, call,
                Slice.of(ZERO, call.words("VALUE").toArray(String[]::new)))),
            new Operation<>("nil NAME", (slices, call) -> put(slices, call, Slice.nil(ZERO))),
            new Operation<>("slice NAME FROM LO HI", (slices, call) -> put(slices, call,
                get(slices, call, "FROM").slice(number(call, "LO"), number(call, "HI")))),
            new Operation<>("slice3 NAME FROM LO HI MAX", (slices, call) -> put(slices, call,
                get(slices, call, "FROM").slice(
                    number(call, "LO"), number(call, "HI"), number(call, "MAX")))),
            new Operation<>("append NAME FROM VALUE...", (slices, call) -> put(slices, call,
                get(slices, call, "FROM").append(call.words("VALUE").toArray(String[]::new)))),
            new Operation<>("set NAME INDEX VALUE", (slices, call) -> {
                get(slices, call, "NAME").set(number(call, "INDEX"), call.word("VALUE"));
                return "%s[%s] = %s".formatted(
                    call.word("NAME"), call.word("INDEX"), call.word("VALUE"));
            }),
            new Operation<>("copy TO FROM", (slices, call) ->
                "copied " + Slice.copy(get(slices, call, "TO"), get(slices, call, "FROM"))));
    }

    /** Bounds that are wrong are for the slice to refuse; sizes that fill the page are not. */
    private static int number(Arguments call, String name) {
        return call.whole(name, -LARGEST, LARGEST);
    }

    private static String put(
            Map<String, Slice<String>> slices, Arguments call, Slice<String> made) {
        slices.put(call.word("NAME"), made);
        return "%s has len %d, cap %d".formatted(call.word("NAME"), made.len(), made.cap());
    }

    private static Slice<String> get(
            Map<String, Slice<String>> slices, Arguments call, String name) {
        Slice<String> slice = slices.get(call.word(name));
        if (slice == null) {
            throw new ScriptException("no slice '%s' in \"%s\"; there are: %s".formatted(
                call.word(name), call.operation(), slices.keySet()));
        }
        return slice;
    }

    @Override
    public String example() {
        return "of a 1 2 3 4 5; slice b a 1 3; append c b 99; append d a 6";
    }

    @Override
    public Picture draw(Map<String, Slice<String>> slices) {
        return SliceDrawing.of(slices.entrySet().stream()
            .map(slice -> new SliceDrawing.Named(slice.getKey(), slice.getValue().inspect()))
            .toList());
    }
}
