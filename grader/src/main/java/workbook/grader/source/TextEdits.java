package workbook.grader.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replacements and removals in a text, applied together; what they do not touch stays to the
 * letter. A removal inside another one is part of it.
 */
final class TextEdits {

    /** Replaces {@code [from, to)}; a removal of whole lines also mends the blank lines around. */
    private record Edit(int from, int to, String with, boolean lines) {
    }

    private final String text;
    private final List<Comments.Comment> comments;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String text) {
        this.text = text;
        this.comments = Comments.in(text);
    }

    void insert(int at, String with) {
        replace(at, at, with);
    }

    void replace(int from, int to, String with) {
        edits.add(new Edit(from, to, with, false));
    }

    /**
     * Removes what stands in {@code [from, to)}: with its lines and the comment above it if it has
     * the lines to itself.
     */
    void remove(int from, int to) {
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = text.indexOf('\n', to);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
        String before = text.substring(lineStart, from);
        String after = text.substring(to, lineEnd).strip();
        if (!before.isBlank() || !after.isEmpty() && !after.startsWith("//")) {
            edits.add(new Edit(from, to, "", false));
        } else {
            edits.add(new Edit(commentAbove(lineStart), lineEnd, "", true));
        }
    }

    String applied() {
        edits.sort(Comparator.comparingInt(Edit::from)
            .thenComparing(edit -> edit.from() < edit.to()) // what is put in comes first
            .thenComparing(Comparator.comparingInt(Edit::to).reversed()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            if (edit.from() < at) {
                continue; // inside one that came before
            }
            out.append(text, at, edit.from()).append(edit.with());
            at = edit.lines() ? mended(out, edit.to()) : edit.to();
        }
        return out.append(text.substring(Math.min(at, text.length()))).toString();
    }

    /** The start of the line where the comments begin that end right above {@code lineStart}. */
    private int commentAbove(int lineStart) {
        int at = lineStart;
        for (Comments.Comment comment : comments.reversed()) {
            int line = text.lastIndexOf('\n', comment.from() - 1) + 1;
            boolean above = comment.to() <= at && text.substring(comment.to(), at).isBlank()
                && text.substring(comment.to(), at).indexOf('\n') == at - comment.to() - 1;
            if (above && text.substring(line, comment.from()).isBlank()) {
                at = line;
            }
        }
        return at;
    }

    /**
     * Joins what is left above and below removed lines: at most one blank line between them, and
     * none before a closing brace.
     *
     * @return where the text goes on
     */
    private int mended(StringBuilder out, int to) {
        boolean blank = false;
        while (out.length() > 1 && out.charAt(out.length() - 1) == '\n'
                && out.charAt(out.length() - 2) == '\n') {
            out.setLength(out.length() - 1);
            blank = true;
        }
        int at = to;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
            blank = true;
        }
        boolean closes = text.substring(at).stripLeading().startsWith("}");
        if (blank && !closes) {
            out.append('\n');
        }
        return at;
    }
}
