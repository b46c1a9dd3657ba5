package workbook.grader.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two long texts of values, cut down to where they differ: of records the components that differ,
 * by name, and of everything else what stands around the first difference.
 *
 * @param expected what should be
 * @param got what is
 */
record Difference(String expected, String got) {

    /** What is shorter is read faster than explained. */
    private static final int SHORT = 60;
    private static final int LONGEST = 300;
    private static final int BEFORE = 40;
    private static final int MOST_PARTS = 4;
    private static final Pattern RECORD = Pattern.compile("([A-Za-z]\\w*)\\[(.*)]", Pattern.DOTALL);
    private static final Pattern COMPONENT =
        Pattern.compile("([a-z]\\w*)=(.*)", Pattern.DOTALL);

    /** A part by its name, in both. */
    private record Part(String name, String expected, String got) {
    }

    /** Cuts both down. */
    static Difference of(String expected, String got) {
        if (Math.max(expected.length(), got.length()) <= SHORT || expected.equals(got)) {
            return new Difference(expected, got);
        }
        List<Part> parts = parts("", expected, got);
        boolean named = parts.stream().noneMatch(part -> part.name().isEmpty());
        return named && RECORD.matcher(expected).matches()
            ? new Difference(told(parts, Part::expected), told(parts, Part::got))
            : cut(expected, got);
    }

    private static String told(List<Part> parts, Function<Part, String> side) {
        return parts.stream().limit(MOST_PARTS)
            .map(part -> part.name() + "=" + side.apply(part))
            .collect(Collectors.joining(", "))
            + (parts.size() > MOST_PARTS ? ", ..." : "");
    }

    private static Difference cut(String expected, String got) {
        int same = 0;
        int shorter = Math.min(expected.length(), got.length());
        while (same < shorter && expected.charAt(same) == got.charAt(same)) {
            same++;
        }
        return new Difference(around(expected, same), around(got, same));
    }

    private static String around(String text, int at) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = at < LONGEST - 2 * BEFORE ? 0 : at - BEFORE;
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "... " : "") + text.substring(from, to)
            + (to < text.length() ? " ..." : "");
    }

    /** The innermost parts that differ; one without a name if the two are not alike. */
    private static List<Part> parts(String name, String expected, String got) {
        if (expected.equals(got)) {
            return List.of();
        }
        Matcher one = RECORD.matcher(expected);
        Matcher other = RECORD.matcher(got);
        if (one.matches() && other.matches() && one.group(1).equals(other.group(1))) {
            List<Part> components = components(name, split(one.group(2)), split(other.group(2)));
            return components.isEmpty() ? whole(name, expected, got) : components;
        }
        if (isList(expected) && isList(got)) {
            List<String> left = split(expected.substring(1, expected.length() - 1));
            List<String> right = split(got.substring(1, got.length() - 1));
            if (left.size() == right.size() && expected.length() > SHORT) {
                List<Part> elements = new ArrayList<>();
                for (int i = 0; i < left.size(); i++) {
                    elements.addAll(parts(name + "[" + i + "]", left.get(i), right.get(i)));
                }
                return elements;
            }
        }
        return whole(name, expected, got);
    }

    private static List<Part> whole(String name, String expected, String got) {
        Difference cut = cut(expected, got);
        return List.of(new Part(name, cut.expected(), cut.got()));
    }

    /** Empty if these are not components of the same names. */
    private static List<Part> components(String name, List<String> left, List<String> right) {
        List<Part> parts = new ArrayList<>();
        if (left.size() != right.size()) {
            return List.of();
        }
        for (int i = 0; i < left.size(); i++) {
            Matcher one = COMPONENT.matcher(left.get(i));
            Matcher other = COMPONENT.matcher(right.get(i));
            if (!one.matches() || !other.matches() || !one.group(1).equals(other.group(1))) {
                return List.of();
            }
            parts.addAll(parts(name.isEmpty() ? one.group(1) : name + "." + one.group(1),
                one.group(2), other.group(2)));
        }
        return parts;
    }

    private static boolean isList(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    /** What commas separate outside of brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            depth += each == '[' || each == '(' || each == '{' ? 1
                : each == ']' || each == ')' || each == '}' ? -1 : 0;
            if (each == ',' && depth == 0) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
