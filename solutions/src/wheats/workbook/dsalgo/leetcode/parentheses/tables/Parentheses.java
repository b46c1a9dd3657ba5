package workbook.dsalgo.leetcode.parentheses;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;

/** Keeps, for each end, how long the run is that ends there; goes from text to next text. */
public final class Parentheses {

    private Parentheses() {
    }

    public static OptionalInt firstFault(CharSequence text) {
        Objects.requireNonNull(text, "no text");
        char[] awaited = new char[16];
        int[] places = new int[16];
        int depth = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char partner = partnerOf(c);
            if (partner != 0) {
                if (depth == awaited.length) {
                    awaited = Arrays.copyOf(awaited, 2 * depth);
                    places = Arrays.copyOf(places, 2 * depth);
                }
                awaited[depth] = partner;
                places[depth++] = i;
            } else if (c == ')' || c == ']' || c == '}') {
                if (depth == 0 || awaited[--depth] != c) {
                    return OptionalInt.of(i);
                }
            }
        }
        return depth == 0 ? OptionalInt.empty() : OptionalInt.of(places[0]);
    }

    public static boolean isBalanced(CharSequence text) {
        return firstFault(text).isEmpty();
    }

    public static Span longestBalanced(CharSequence text) {
        Objects.requireNonNull(text, "no text");
        int[] run = new int[text.length() + 1];
        int end = 0;
        for (int i = 1; i < run.length; i++) {
            char c = text.charAt(i - 1);
            if (c == ')' || c == ']' || c == '}') {
                int open = i - 1 - run[i - 1];
                if (open > 0 && partnerOf(text.charAt(open - 1)) == c) {
                    run[i] = run[i - 1] + 2 + run[open - 1];
                }
            } else if (partnerOf(c) == 0) {
                run[i] = run[i - 1] + 1;
            }
            end = run[i] > run[end] ? i : end;
        }
        return new Span(end - run[end], end);
    }

    public static void generate(int pairs, Pen pen) {
        Objects.requireNonNull(pen, "no pen");
        if (pairs < 0) {
            throw new IllegalArgumentException("pairs: " + pairs);
        }
        char[] line = new char[2 * pairs];
        int kept = 0;
        int open = 0;
        int rest = pairs;
        do {
            while (kept < line.length) {
                line[kept] = rest > 0 ? '(' : ')';
                open += rest > 0 ? 1 : -1;
                rest -= rest > 0 ? 1 : 0;
                pen.write(line[kept++]);
            }
            pen.finish();
            boolean turned = false;
            while (kept > 0 && !turned) {
                pen.takeBack();
                boolean wasOpening = line[--kept] == '(';
                open += wasOpening ? -1 : 1;
                rest += wasOpening ? 1 : 0;
                turned = wasOpening && open > 0;
            }
            if (turned) {
                line[kept++] = ')';
                open--;
                pen.write(')');
            }
        } while (kept > 0);
    }

    private static char partnerOf(char c) {
        return switch (c) {
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            default -> 0;
        };
    }
}
