package workbook.foundations.values.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.grader.probe.Recording;

/** Reads types as they are written in Go. */
final class GoTypes {

    private static final Map<String, GoType> BASIC = basic();

    private GoTypes() {
    }

    private static Map<String, GoType> basic() {
        Map<String, GoType> types = new HashMap<>();
        Recording.rows(GoTypes.class, "type_sizes.csv").forEach(row -> types.put(row.get("type"),
            new GoType.Basic(row.get("type"), Long.parseLong(row.get("size")),
                Integer.parseInt(row.get("align")))));
        return types;
    }

    /** Fields without names, separated by semicolons. */
    static GoType.Struct struct(String fields) {
        return new GoType.Struct(split(fields).stream().map(GoTypes::type).toList());
    }

    private static GoType type(String text) {
        if (text.startsWith("[") && !text.startsWith("[]")) {
            int end = text.indexOf(']');
            return new GoType.Array(
                type(text.substring(end + 1)), Long.parseLong(text.substring(1, end)));
        }
        if (text.startsWith("struct{")) {
            return named(text.substring("struct{".length(), text.length() - 1));
        }
        GoType basic = BASIC.get(text);
        if (basic == null) {
            throw new IllegalArgumentException("a recorded type " + text);
        }
        return basic;
    }

    /** {@code A int8; B, C int64}. */
    private static GoType.Struct named(String fields) {
        List<GoType> types = new ArrayList<>();
        for (String field : split(fields)) {
            int space = field.lastIndexOf(' ');
            int names = field.substring(0, space).split(",").length;
            for (int i = 0; i < names; i++) {
                types.add(type(field.substring(space + 1)));
            }
        }
        return new GoType.Struct(types);
    }

    /** At semicolons that are not inside of braces. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char at = i == text.length() ? ';' : text.charAt(i);
            depth += at == '{' ? 1 : at == '}' ? -1 : 0;
            if (at == ';' && depth == 0) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
