package workbook.grader.command;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person sees of a terminal: the few control sequences that the loop writes, put on a grid.
 * Anything else fails, so nothing is written that a plain terminal may not know.
 */
final class Screen {

    private static final Pattern CONTROL =
        Pattern.compile("\033\\[([?>=]?[\\d;]*)([A-Za-z])|\033]8;[^\033\007]*(?:\033\\\\|\007)"
            + "|\033[=>]|\033[()][A-Z0]");

    private final char[][] cells;
    private int row;
    private int column;
    private String rest = "";

    Screen(int columns, int rows) {
        cells = new char[rows][columns];
        clear(0);
    }

    /** Puts what came on the grid; a sequence that is cut in two waits for its end. */
    synchronized void feed(String text) {
        String all = rest + text;
        rest = "";
        for (int at = 0; at < all.length();) {
            char c = all.charAt(at);
            if (c != '\033') {
                put(c);
                at++;
                continue;
            }
            Matcher control = CONTROL.matcher(all).region(at, all.length());
            if (!control.lookingAt()) {
                if (all.length() - at > 400) {
                    throw new IllegalStateException("unknown sequence "
                        + all.substring(at, at + 20).replace("\033", "ESC"));
                }
                rest = all.substring(at);
                return;
            }
            if (control.group(2) != null) {
                act(control.group(2).charAt(0), control.group(1));
            }
            at = control.end();
        }
    }

    private void put(char c) {
        switch (c) {
            case '\r' -> column = 0;
            case '\n' -> row = Math.min(row + 1, cells.length - 1);
            default -> {
                if (row < cells.length && column < cells[row].length) {
                    cells[row][column] = c;
                }
                column++;
            }
        }
    }

    private void act(char what, String numbers) {
        switch (what) {
            case 'H' -> {
                String[] parts = (numbers + ";").split(";", -1);
                row = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0]) - 1;
                column = parts[1].isEmpty() ? 0 : Integer.parseInt(parts[1]) - 1;
            }
            case 'K' -> Arrays.fill(cells[row], Math.min(column, cells[row].length),
                cells[row].length, ' ');
            case 'J' -> clear(numbers.equals("2") ? 0 : row + 1);
            case 'm', 'h', 'l' -> {
                // how it looks is not looked at here
            }
            default -> throw new IllegalStateException("unknown sequence ESC[" + numbers + what);
        }
    }

    private void clear(int from) {
        for (int each = from; each < cells.length; each++) {
            Arrays.fill(cells[each], ' ');
        }
    }

    /** All rows as lines, without the spaces at their ends. */
    synchronized String text() {
        StringBuilder text = new StringBuilder();
        for (char[] line : cells) {
            text.append(new String(line).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
