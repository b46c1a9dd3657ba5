package workbook.dsalgo.leetcode.parentheses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

class ParenthesesSuite {

    private static final int DEEP = 1_000_000;

    @Test
    @Weight(2)
    @Property("the first fault is a wrong closing bracket, else an opening one without a partner")
    void findsTheFirstFault() {
        for (String alphabet : List.of("()[]a", "{()}", "[{]}")) {
            for (String text : texts(alphabet, 4)) {
                assertThat(Parentheses.firstFault(text)).as("firstFault(\"%s\")", text)
                    .isEqualTo(fault(text));
            }
        }
    }

    @Test
    @Property("a text is balanced if it has no fault; < and > are no brackets")
    void balancedHasNoFault() {
        for (String text : texts("([)]", 5)) {
            assertThat(Parentheses.isBalanced(text)).as("isBalanced(\"%s\")", text)
                .isEqualTo(fault(text).isEmpty());
        }
        assertThat(Parentheses.isBalanced("")).as("isBalanced(\"\")").isTrue();
        assertThat(Parentheses.isBalanced("a < b > c")).as("isBalanced(\"a < b > c\")").isTrue();
    }

    @Test
    @Weight(2)
    @Property("the fault is found without reading behind it, and no character is read a third time")
    void readsNothingBehindTheFault() {
        for (int fault : new int[] {0, 1000, 50_001}) {
            CountedText text = new CountedText(DEEP,
                index -> index == fault ? '}' : "()".charAt(index % 2));
            assertThat(Parentheses.firstFault(text))
                .as("firstFault of %d characters ()()()... with } at %d", DEEP, fault)
                .hasValue(fault);
            assertThat(text.reads()).as("reads to find the fault at %d", fault)
                .isLessThanOrEqualTo(2L * (fault + 1));
        }
        CountedText balanced = new CountedText(1000, index -> "[]".charAt(index % 2));
        assertThat(Parentheses.isBalanced(balanced)).as("isBalanced of 500 times []").isTrue();
        assertThat(balanced.reads()).as("reads of 1000 characters by isBalanced")
            .isLessThanOrEqualTo(2000);
    }

    @Test
    @Weight(2)
    @Property("a text may be nested a million levels deep")
    void deepTexts() {
        String kinds = "([{}])";
        CountedText deep = new CountedText(2 * DEEP, index -> index < DEEP
            ? kinds.charAt(index % 3) : kinds.charAt(5 - (2 * DEEP - 1 - index) % 3));
        CountedText open = new CountedText(DEEP, index -> '(');
        CountedText wrong = new CountedText(DEEP + 1, index -> index < DEEP ? '(' : ']');
        try {
            assertThat(Parentheses.isBalanced(deep)).as("isBalanced, %d levels deep", DEEP)
                .isTrue();
            assertThat(Parentheses.firstFault(open)).as("firstFault of %d times (", DEEP)
                .hasValue(0);
            assertThat(Parentheses.firstFault(wrong)).as("firstFault of %d ( and a ]", DEEP)
                .hasValue(DEEP);
            assertThat(Parentheses.longestBalanced(deep))
                .as("longestBalanced, %d levels deep", DEEP).isEqualTo(new Span(0, 2 * DEEP));
        } catch (StackOverflowError e) {
            throw new AssertionError("the thread's stack is too small for 1000000 levels", e);
        }
    }

    @Test
    @Weight(2)
    @Property("the longest balanced part is the leftmost of those that trying all finds")
    void findsTheLongest() {
        for (String alphabet : List.of("()", "([)]", "{[}", "()x")) {
            for (String text : texts(alphabet, alphabet.length() == 2 ? 9 : 5)) {
                assertThat(Parentheses.longestBalanced(text))
                    .as("longestBalanced(\"%s\")", text).isEqualTo(longest(text));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("the longest balanced part of n characters is found in at most 3n reads")
    void longestIsLinear() {
        int length = 2000;
        for (String part : List.of("(", ")", "()", "(()", "())", "[(])", "x")) {
            CountedText text =
                new CountedText(length, index -> part.charAt(index % part.length()));
            assertThat(Parentheses.longestBalanced(text))
                .as("longestBalanced of %d characters %s%s...", length, part, part)
                .isEqualTo(longestOf(part, length));
            assertThat(text.reads())
                .as("reads of %d characters %s%s... by longestBalanced", length, part, part)
                .isLessThanOrEqualTo(3L * length);
        }
        CountedText halfOpen = new CountedText(length, index -> index < 1200 ? '(' : ')');
        assertThat(Parentheses.longestBalanced(halfOpen)).as("longest of 1200 ( and 800 )")
            .isEqualTo(new Span(400, 2000));
        assertThat(halfOpen.reads()).as("reads of 1200 ( and 800 )")
            .isLessThanOrEqualTo(3L * length);
    }

    @Test
    @Weight(2)
    @Property("every balanced text is written, each once, in alphabetical order")
    void generatesInOrder() {
        for (int pairs = 0; pairs <= 6; pairs++) {
            CountedPen pen = new CountedPen();
            Parentheses.generate(pairs, pen);
            int length = 2 * pairs;
            List<String> expected = texts("()", length).stream()
                .filter(text -> text.length() == length && fault(text).isEmpty()).sorted().toList();
            assertThat(pen.texts()).as("texts of generate(%d)", pairs).isEqualTo(expected);
            assertThat(pen.line()).as("the line after generate(%d)", pairs).isEmpty();
        }
    }

    @Test
    @Weight(2)
    @Property("each beginning of an answer is written once, and nothing else is written")
    void writesOnlyWhatCanBeCompleted() {
        for (int pairs : new int[] {9, 1, 2, 3, 4, 8}) {
            CountedPen pen = new CountedPen();
            Parentheses.generate(pairs, pen);
            assertThat(pen.writes()).as("brackets written by generate(%d)", pairs)
                .isEqualTo(beginnings(pairs));
        }
    }

    @Test
    @Property("a negative number of pairs is refused before anything is written, and named")
    void refusesNegativePairs() {
        for (int pairs : new int[] {-3, -1, Integer.MIN_VALUE}) {
            CountedPen pen = new CountedPen();
            assertThatThrownBy(() -> Parentheses.generate(pairs, pen), "generate(%d)", pairs)
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + pairs);
            assertThat(pen.writes() + pen.texts().size())
                .as("brackets written and texts finished by generate(%d)", pairs).isZero();
        }
    }

    @Test
    @Property("null is refused, and the message names the argument")
    void refusesNull() {
        assertThatThrownBy(() -> Parentheses.generate(0, null), "generate(0) without a pen")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("pen");
        assertThatThrownBy(() -> Parentheses.firstFault(null), "firstFault(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("text");
        assertThatThrownBy(() -> Parentheses.isBalanced(null), "isBalanced(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("text");
        assertThatThrownBy(() -> Parentheses.longestBalanced(null), "longestBalanced(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("text");
    }

    /** By taking away neighbours that are partners until nothing changes. */
    static OptionalInt fault(String text) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, text.length())
            .filter(index -> "()[]{}".indexOf(text.charAt(index)) >= 0).boxed().toList());
        int at = 0;
        while (at + 1 < left.size()) {
            String two = "" + text.charAt(left.get(at)) + text.charAt(left.get(at + 1));
            if (two.equals("()") || two.equals("[]") || two.equals("{}")) {
                left.subList(at, at + 2).clear();
                at = 0;
            } else {
                at++;
            }
        }
        IntStream all = left.stream().mapToInt(Integer::intValue);
        OptionalInt closing = all.filter(index -> ")]}".indexOf(text.charAt(index)) >= 0)
            .findFirst();
        return closing.isPresent() || left.isEmpty() ? closing : OptionalInt.of(left.getFirst());
    }

    private static Span longest(String text) {
        for (int length = text.length(); length > 0; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                if (fault(text.substring(from, from + length)).isEmpty()) {
                    return new Span(from, from + length);
                }
            }
        }
        return new Span(0, 0);
    }

    /** The longest of {@code part}, written again and again up to {@code length}. */
    private static Span longestOf(String part, int length) {
        return switch (part) {
            case "()", "x" -> new Span(0, length);
            case "(()" -> new Span(1, 3);
            case "())" -> new Span(0, 2);
            default -> new Span(0, 0);
        };
    }

    /** How many beginnings, of at least one bracket, all answers have together. */
    private static long beginnings(int pairs) {
        long[][] ways = new long[pairs + 1][pairs + 1];
        long sum = -1; // the empty one
        for (int opened = 0; opened <= pairs; opened++) {
            for (int closed = 0; closed <= opened; closed++) {
                ways[opened][closed] = opened == 0 ? 1 : (closed < opened
                    ? ways[opened - 1][closed] : 0) + (closed > 0 ? ways[opened][closed - 1] : 0);
                sum += ways[opened][closed];
            }
        }
        return sum;
    }

    /** Every text of at most {@code length} characters of {@code alphabet}. */
    private static List<String> texts(String alphabet, int length) {
        List<String> all = new ArrayList<>(List.of(""));
        for (int from = 0; all.get(from).length() < length; from++) {
            for (char next : alphabet.toCharArray()) {
                all.add(all.get(from) + next);
            }
        }
        return all;
    }
}
