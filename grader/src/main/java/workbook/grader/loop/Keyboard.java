package workbook.grader.loop;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Turns what comes from a terminal or a pipe into keys, one after the other; none is lost. */
final class Keyboard {

    private static final int ESCAPE = 27;
    private static final int END_OF_FILE = 4;
    private static final int CTRL_C = 3;

    private Keyboard() {
    }

    /** Reads characters until there are none. @param next -1 at the end, -2 for nothing yet */
    static void readKeys(IntSupplier next, IntSupplier soon, Consumer<Happening> happenings) {
        for (int c = next.getAsInt(); c != -1; c = next.getAsInt()) {
            String key = c == ESCAPE ? escape(soon) : key(c);
            if (key.equals("end")) {
                break;
            }
            if (!key.isEmpty()) {
                happenings.accept(new Happening.Pressed(key));
            }
        }
        happenings.accept(new Happening.Closed());
    }

    /** Reads lines: a line is the key that it begins with, an empty one is enter. */
    static void readLines(Reader reader, Consumer<Happening> happenings) {
        try {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    happenings.accept(new Happening.Pressed(first(line)));
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            if (!line.isEmpty()) {
                happenings.accept(new Happening.Pressed(first(line)));
            }
        } catch (IOException e) {
            // a pipe that breaks has ended
        }
        happenings.accept(new Happening.Closed());
    }

    private static String first(StringBuilder line) {
        String text = line.toString().strip();
        return text.isEmpty() ? "enter" : text.substring(0, 1);
    }

    private static String key(int c) {
        return switch (c) {
            case -2 -> "";
            case '\r', '\n' -> "enter";
            case ' ' -> "page down";
            case END_OF_FILE, CTRL_C -> "end";
            default -> Character.toString(c);
        };
    }

    /** What follows an escape at once belongs to it; alone it is the key itself. */
    private static String escape(IntSupplier soon) {
        int c = soon.getAsInt();
        if (c != '[' && c != 'O') {
            return "escape";
        }
        StringBuilder sequence = new StringBuilder();
        for (c = soon.getAsInt(); c >= 0; c = soon.getAsInt()) {
            sequence.append((char) c);
            if (c >= '@' && c <= '~') {
                break;
            }
        }
        return switch (sequence.toString()) {
            case "A" -> "up";
            case "B" -> "down";
            case "5~" -> "page up";
            case "6~" -> "page down";
            default -> "";
        };
    }
}
