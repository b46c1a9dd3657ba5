package workbook.grader.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.grader.score.Finding;

/**
 * Reads the message of a failed assertion: what it was about, what was expected, what came. A
 * message of a kind that is not known here is kept line by line.
 */
final class AssertionText {

    private static final int LOOKED_THROUGH = 1_000_000;
    private static final int LINES_SHOWN = 12;
    private static final int LINE_LENGTH = 300;
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Pattern QUESTION =
        Pattern.compile("\\A(?:(.*): )?whether (.*)\\z", Pattern.DOTALL);

    /** AssertJ's description in brackets, then its message. */
    private static final Pattern DESCRIBED =
        Pattern.compile("\\A\\[(.*?)\\] (?=\\R|Expecting |expected)(.*)\\z", Pattern.DOTALL);

    /** A kind of message, and the words for it: {@code $1} is its first group. */
    private record Kind(Pattern message, String expected, String got) {

        static Kind of(String message, String expected, String got) {
            return new Kind(
                Pattern.compile("\\A\\s*" + message + "\\s*\\z", Pattern.DOTALL), expected, got);
        }
    }

    private static final Pattern FAILED = Pattern.compile(
        "(?:\\S*\\.)?AssertionError: (\\[.*?] ?\\R?Expecting .*)", Pattern.DOTALL);

    /** The first that matches counts. */
    private static final List<Kind> KINDS = List.of(
        Kind.of("expected: ?(.*?)\\R\\s*but was: ?(.*)", "$1", "$2"),
        Kind.of("Expecting value to be (true|false) but was (true|false)", "$1", "$2"),
        Kind.of("Expecting empty but was: (.*)", "nothing", "$1"),
        Kind.of("Expecting an empty Optional but was containing value: (.*)",
            "an empty Optional", "$1"),
        Kind.of("Expecting Optional to contain:\\R(.*)\\Rbut was empty.", "$1",
            "an empty Optional"),
        Kind.of("Expecting actual not to be null", "not null", "null"),
        Kind.of("Expecting code to raise a throwable.", "an exception", "none was thrown"),
        Kind.of("Expecting code not to raise a throwable but caught\\R\\s*\"(.*?)\\R.*",
            "no exception", "threw $1"),
        Kind.of("Expecting actual throwable to be an instance of:\\R(.*?)\\Rbut was:\\R(.*)",
            "$1", "threw $2"),
        Kind.of("Expecting message to be:\\R(.*?)\\Rbut was:\\R(.*?)\\R+Throwable that .*",
            "the message $1", "$2"),
        Kind.of("Expecting throwable message:\\R(.*?)\\Rto contain:\\R(.*?)\\Rbut .*",
            "a message with $2", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rand:\\R(.*?)\\Rto refer to the same object.*",
            "the same object as $2", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto contain exactly \\(and in same order\\):\\R"
            + "(.*?)\\Rbut .*", "$2", "$1"),
        Kind.of("Expected size: (\\d+) but was: (\\d+) in:\\R(.*)", "size $1", "size $2: $3"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto contain:\\R(.*?)\\Rbut did not\\.", "$2", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto be in:\\R(.*)", "one of $2", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto be less than or equal to:\\R(.*)",
            "at most $2", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto be greater than or equal to:\\R(.*)",
            "at least $2", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto be between:\\R\\s*\\[(.*?), (.*?)\\]",
            "from $2 to $3", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto be ([a-z ]+):\\R(.*)", "$2 $3", "$1"),
        Kind.of("Expecting actual:\\R(.*?)\\Rto (.*)", "to $2", "$1"));

    private AssertionText() {
    }

    /** What {@code message} says, with the learner's lines beside it. */
    static Finding finding(String message, List<String> where) {
        Matcher described = DESCRIBED.matcher(message);
        boolean hasDescription = described.matches();
        String did = hasDescription ? described.group(1) : "";
        String rest = hasDescription ? described.group(2) : message;
        for (Kind kind : KINDS) {
            Matcher matcher = kind.message().matcher(rest);
            if (matcher.matches()) {
                Difference seen = Difference.of(
                    filled(kind.expected(), matcher), filled(kind.got(), matcher));
                return told(did, shown(seen.expected()), shown(seen.got()), where);
            }
        }
        return new Finding(did, "", "", lines(rest), where);
    }

    /** A description that asks a question is what was expected, or is not. */
    private static Finding told(String did, String expected, String got, List<String> where) {
        Matcher asks = QUESTION.matcher(did);
        if (asks.matches() && TRUTH.contains(expected) && TRUTH.contains(got)) {
            boolean so = expected.equals("true");
            return new Finding(Objects.requireNonNullElse(asks.group(1), ""),
                (so ? "" : "not that ") + asks.group(2),
                so ? "that is not so" : "it is so", List.of(), where);
        }
        return new Finding(did, expected, got, List.of(), where);
    }

    /** The message of what was thrown; of one that is huge, as much as can be looked through. */
    static String beginning(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.substring(0, Math.min(LOOKED_THROUGH, message.length()));
    }

    /** What was thrown, in one line, without packages; of a class that failed to load, why. */
    static String summary(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String why = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? ", caused by " + summary(thrown.getCause()) : "";
        String told = thrown.getMessage() == null ? name : name + ": " + beginning(thrown);
        return shorten(told + why);
    }

    private static String filled(String template, MatchResult groups) {
        String text = template;
        for (int group = 1; group <= groups.groupCount(); group++) {
            text = text.replace("$" + group, value(groups.group(group)));
        }
        return text;
    }

    /** A value as a learner would write it: not indented, no long suffix, no packages. */
    private static String value(String text) {
        String plain = text.lines().filter(line -> !isNoise(line))
            .map(line -> line.replace("\t", "\\t").strip())
            .collect(Collectors.joining("\n"));
        boolean list = plain.startsWith("[");
        String shown = list ? closed(plain.replaceAll(",\n", ", ")) : plain;
        return inner(shown).replaceAll("(?<![\\w\"])(-?\\d+)L\\b", "$1")
            .replaceAll("\\b(?:[a-z]\\w*\\.){2,}([A-Z]\\w*)\\b", "$1");
    }

    /** AssertJ ends a list of exceptions behind their stacks. */
    private static String closed(String list) {
        long open = list.chars().filter(each -> each == '[').count()
            - list.chars().filter(each -> each == ']').count();
        return open == 1 ? list + "]" : list;
    }

    /** An assertion that failed inside of what was called, in one line. */
    private static String inner(String text) {
        Matcher failed = FAILED.matcher(text);
        if (!failed.matches()) {
            return text;
        }
        Finding finding = finding(failed.group(1).replaceFirst("]\n", "] \n"), List.of());
        return finding.expected().isEmpty() ? text : "AssertionError, %s: expected %s, got %s"
            .formatted(finding.did(), finding.expected(), finding.got());
    }

    private static boolean isNoise(String line) {
        return line.isBlank() || line.strip().matches("(at \\S+\\(|\\.\\.\\.\\(?\\d+ ).*");
    }

    /** Not too many lines, and none too long. */
    private static String shown(String text) {
        return String.join("\n", lines(text));
    }

    /** The lines worth reading: not blank, no stack frames, not too many. */
    private static List<String> lines(String text) {
        List<String> shown = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (isNoise(line)) {
                continue;
            }
            if (shown.size() == LINES_SHOWN) {
                shown.add("...");
                break;
            }
            shown.add(shorten(line.stripTrailing()));
        }
        return shown;
    }

    private static String shorten(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + " ...";
    }
}
