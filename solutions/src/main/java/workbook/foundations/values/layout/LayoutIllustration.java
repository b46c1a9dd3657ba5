package workbook.foundations.values.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.foundations.values.layout.GoType.Array;
import workbook.foundations.values.layout.GoType.Basic;
import workbook.foundations.values.layout.GoType.Struct;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/** A struct that grows field by field. */
public final class LayoutIllustration implements Illustration<List<GoType>> {

    private static final Pattern ARRAY = Pattern.compile("\\[(\\d{1,4})\\](.+)");
    private static final String KNOWN =
        "bool, byte, int8, int16, int32, int64, float64, pointer, string, slice, struct{}, [3]bool";

    @Override
    public List<GoType> start() {
        return new ArrayList<>();
    }

    @Override
    public List<Operation<List<GoType>>> operations() {
        return List.of(
            new Operation<>("field TYPE", (fields, call) -> {
                GoType type = type(call.word("TYPE"));
                fields.add(type);
                return "size %d, alignment %d".formatted(type.size(), type.align());
            }),
            new Operation<>("pack", (fields, call) -> {
                List<GoType> packed =
                    StructLayout.leastPadding(new Struct(fields)).fields();
                fields.clear();
                fields.addAll(packed);
                return "the order with the least padding";
            }));
    }

    private static GoType type(String name) {
        Matcher array = ARRAY.matcher(name);
        if (array.matches()) {
            return new Array(type(array.group(2)), Long.parseLong(array.group(1)));
        }
        return switch (name) {
            case "bool", "byte", "int8", "uint8" -> new Basic(name, 1, 1);
            case "int16", "uint16" -> new Basic(name, 2, 2);
            case "int32", "uint32", "float32" -> new Basic(name, 4, 4);
            case "int", "int64", "uint64", "float64", "pointer", "map", "chan" ->
                new Basic(name, 8, 8);
            case "string", "interface" -> new Basic(name, 16, 8);
            case "slice" -> new Basic(name, 24, 8);
            case "struct{}" -> Struct.of();
            default -> throw new ScriptException(
                "unknown type '" + name + "'; there are, among others: " + KNOWN);
        };
    }

    @Override
    public String example() {
        return "field bool; field int64; field bool; pack";
    }

    @Override
    public Picture draw(List<GoType> fields) {
        return LayoutDrawing.of(StructLayout.of(new Struct(fields)), fields);
    }
}
