package workbook.grader.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import workbook.grader.source.Shown;

/**
 * A path as a container has it, made safe to look at.
 *
 * @param parts the names, without empty ones and {@code "."}, in Unicode's composed form
 * @param shown for people: on one line, nothing in it that a terminal obeys
 * @param problem why nothing may stand at such a path, one clause; empty if something may
 */
record EntryPath(List<String> parts, String shown, String problem) {

    private static final int LONGEST = 1_000;
    private static final int SHOWN = 200;

    EntryPath {
        parts = List.copyOf(parts);
    }

    /** Looks at a path with slashes. Of one that is too long the beginning is enough. */
    static EntryPath of(String raw) {
        String begin = raw.substring(0, Math.min(raw.length(), LONGEST));
        List<String> parts = Arrays.stream(compose(begin).split("/"))
            .filter(part -> !part.isEmpty() && !part.equals(".")).toList();
        return new EntryPath(parts, printable(raw), problem(raw, parts));
    }

    private static String problem(String raw, List<String> parts) {
        if (raw.codePoints().anyMatch(Character::isISOControl)) {
            return "a path with a control character";
        }
        if (raw.indexOf('\\') >= 0) {
            return "a path with a backslash";
        }
        if (raw.startsWith("/")) {
            return raw.startsWith("//") ? "a path on the network" : "an absolute path";
        }
        if (raw.length() > 1 && raw.charAt(1) == ':' && Character.isLetter(raw.charAt(0))) {
            return "a path with a drive";
        }
        if (parts.contains("..")) {
            return "a path that leaves its folder by \"..\"";
        }
        if (parts.isEmpty()) {
            return "no path";
        }
        return raw.length() > LONGEST ? "a path longer than " + LONGEST + " characters" : "";
    }

    /** The last name. */
    String name() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** Whether operating systems make such files unasked. */
    boolean isJunk() {
        return parts.contains("__MACOSX") || name().startsWith("._")
            || List.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(name());
    }

    /** Whether it stands in a folder that is hidden; {@code from} names are not looked at. */
    boolean isHidden(int from) {
        return parts.subList(0, from).stream().anyMatch(part -> part.startsWith("."));
    }

    /** What two names have in common that are one on some file system. */
    static String fold(String path) {
        return compose(compose(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The beginning of a text, as {@link Shown} has it. */
    static String printable(String text) {
        String cut = text.length() > SHOWN
            ? text.codePoints().limit(SHOWN - 1).mapToObj(Character::toString)
                .collect(Collectors.joining()) + "…" : text;
        return Shown.of(cut);
    }
}
