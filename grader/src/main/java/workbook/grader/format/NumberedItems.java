package workbook.grader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbered lists of Markdown: {@code 1. } at the beginning of a line, what belongs to it below. */
final class NumberedItems {

    private static final Pattern BEGIN = Pattern.compile("(\\d{1,3})\\. +(.*)");

    private NumberedItems() {
    }

    /** An item; its text without the indentation of the list. */
    record Item(int number, String text) {
    }

    /** The items of {@code text}; blocks of code have none. */
    static List<Item> of(String text) {
        List<Item> items = new ArrayList<>();
        boolean code = false;
        for (String line : text.lines().toList()) {
            Matcher begin = BEGIN.matcher(line);
            if (!code && begin.matches()) {
                items.add(new Item(Integer.parseInt(begin.group(1)), begin.group(2)));
            } else if (!items.isEmpty()) {
                Item last = items.removeLast();
                items.add(new Item(last.number(), last.text() + "\n" + dedented(line)));
            }
            code ^= line.strip().startsWith(FencedBlock.FENCE);
        }
        return items.stream()
            .map(item -> new Item(item.number(), item.text().strip())).toList();
    }

    private static String dedented(String line) {
        return line.startsWith("   ") ? line.substring(3) : line;
    }
}
