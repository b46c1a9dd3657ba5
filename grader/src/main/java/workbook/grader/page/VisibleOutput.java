package workbook.grader.page;

import gg.jte.TemplateOutput;
import workbook.grader.source.Shown;

/**
 * The text of a page in which every character can be seen. Names, code and output that others
 * wrote may hold characters that turn the text around them, hide, or command a terminal: they are
 * named, as in {@code [U+202E]}, which every font can show. What no text may hold, half a surrogate
 * pair among it, becomes U+FFFD.
 *
 * <p>All that a page is made of goes through here, so there is no way around it.
 */
final class VisibleOutput implements TemplateOutput {

    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder page = new StringBuilder();

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        int shown = begin;
        for (int at = begin; at < end; ) {
            int point = value.codePointAt(at);
            int next = Math.min(end, at + Character.charCount(point));
            if (!isSeen(point)) {
                page.append(value, shown, at);
                show(point);
                shown = next;
            }
            at = next;
        }
        page.append(value, shown, end);
    }

    private static boolean isSeen(int point) {
        return switch (point) {
            case '\n', '\t' -> true;
            case '\u200c', '\u200d' -> true; // belong to the spelling of names in some scripts
            default -> Shown.isSeen(point);
        };
    }

    private void show(int point) {
        if (Character.getType(point) == Character.SURROGATE || (point & 0xfffe) == 0xfffe) {
            page.append(REPLACEMENT);
        } else {
            page.append("[U+%04X]".formatted(point));
        }
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
