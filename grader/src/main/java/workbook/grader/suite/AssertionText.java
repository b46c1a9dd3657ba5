package workbook.grader.suite;

import java.util.ArrayList;
import java.util.List;
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

    private static final int LINES_SHOWN = 12;
    private static final int LINE_LENGTH = 300;

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
                return new Finding(did, filled(kind.expected(), matcher),
                    filled(kind.got(), matcher), List.of(), where);
            }
        }
        return new Finding(did, "", "", lines(rest), where);
    }

    /** What was thrown, in one line, without packages. */
    static String summary(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return shorten(message == null ? name : name + ": " + message);
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
        String shown = lines(text).stream().map(String::strip).collect(Collectors.joining("\n"));
        return shown.replaceAll("(?<![\\w\"])(-?\\d+)L\\b", "$1")
            .replaceAll("\\b(?:[a-z]\\w*\\.){2,}([A-Z]\\w*)\\b", "$1");
    }

    /** The lines worth reading: not blank, no stack frames, not too many. */
    private static List<String> lines(String text) {
        List<String> shown = new ArrayList<>();
        for (String line : text.lines().toList()) {
            boolean frame = line.strip().matches("(at \\S+\\(|\\.\\.\\.\\(?\\d+ ).*");
            if (line.isBlank() || frame) {
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
