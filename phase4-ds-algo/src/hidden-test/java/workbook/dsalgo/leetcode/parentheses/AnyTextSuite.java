package workbook.dsalgo.leetcode.parentheses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** Texts of any characters and of any length, and texts and pens that call back. */
class AnyTextSuite {

    private static final String BRACKETS = "()[]{}";

    @Test
    @Property("of all 65 536 characters, six are brackets")
    void anyCharacter() {
        for (int code = 0; code <= Character.MAX_VALUE; code++) {
            String text = String.valueOf((char) code);
            String what = "of the character U+%04X alone".formatted(code);
            boolean bracket = BRACKETS.contains(text);
            assertThat(Parentheses.firstFault(text)).as("firstFault %s", what)
                .isEqualTo(bracket ? OptionalInt.of(0) : OptionalInt.empty());
            assertThat(Parentheses.isBalanced(text)).as("isBalanced %s", what)
                .isEqualTo(!bracket);
            assertThat(Parentheses.longestBalanced(text)).as("longestBalanced %s", what)
                .isEqualTo(new Span(0, bracket ? 0 : 1));
        }
    }

    @Test
    @Property("no character is read a third time, whatever the fault is")
    void readsEachAtMostTwice() {
        for (String text : List.of("([])[](", "[][](", "(([]{}()", "{}{}}", "((((", "[{}]()")) {
            CountedText counted = CountedText.of(text);
            assertThat(Parentheses.firstFault(counted)).as("firstFault(\"%s\")", text)
                .isEqualTo(ParenthesesSuite.fault(text));
            assertThat(counted.mostReadsOfOne())
                .as("reads of one character of \"%s\" by firstFault", text)
                .isBetween(1, 2);
        }
    }

    @Test
    @Property("whether a text is balanced is known where its first wrong closing bracket is")
    void isBalancedReadsNothingBehindTheFault() {
        for (int fault : new int[] {0, 1000, 50_000}) {
            CountedText text = new CountedText(1_000_000,
                index -> index == fault ? '}' : "()".charAt(index % 2));
            assertThat(Parentheses.isBalanced(text))
                .as("isBalanced of ()()()... with } at %d", fault).isFalse();
            assertThat(text.reads()).as("reads to see that } at %d is wrong", fault)
                .isBetween(fault + 1L, 2L * (fault + 1));
        }
    }

    @Test
    @Property("a text may be as long as an int can say: only open brackets need memory")
    void longestTextThereIs() {
        CountedText text = new CountedText(Integer.MAX_VALUE,
            index -> index == 1000 ? ']' : "()".charAt(index % 2));
        try {
            assertThat(Parentheses.firstFault(text))
                .as("firstFault of 2147483647 characters ()()()... with ] at 1000")
                .hasValue(1000);
            assertThat(Parentheses.isBalanced(text))
                .as("isBalanced of 2147483647 characters ()()()... with ] at 1000").isFalse();
        } catch (OutOfMemoryError e) {
            throw new AssertionError(
                "firstFault or isBalanced asks for more memory than there is, for a text of"
                    + " 2147483647 characters that never has two open brackets", e);
        }
    }

    @Test
    @Property("a call made while another one reads or writes disturbs neither")
    void callsInsideOfCalls() {
        CharSequence text = new CountedText(6, index -> {
            assertThat(Parentheses.firstFault("({[")).as("firstFault of ({[, called inside")
                .hasValue(0);
            assertThat(Parentheses.longestBalanced("[[[()"))
                .as("longestBalanced of [[[(), called inside").isEqualTo(new Span(3, 5));
            return "([{}])".charAt(index);
        });
        assertThat(Parentheses.firstFault(text)).as("firstFault of ([{}]), which calls back")
            .isEmpty();
        assertThat(Parentheses.longestBalanced(text))
            .as("longestBalanced of ([{}]), which calls back").isEqualTo(new Span(0, 6));
        CountedPen outer = new CountedPen();
        Parentheses.generate(2, new Pen() {

            @Override
            public void write(char bracket) {
                CountedPen inner = new CountedPen();
                Parentheses.generate(3, inner);
                assertThat(inner.texts()).as("generate(3), called inside").hasSize(5);
                outer.write(bracket);
            }

            @Override
            public void takeBack() {
                outer.takeBack();
            }

            @Override
            public void finish() {
                outer.finish();
            }
        });
        assertThat(outer.texts()).as("generate(2) with a pen that calls generate(3)")
            .containsExactly("(())", "()()");
    }

    @Test
    @Property("any number of pairs is begun, and what the pen throws ends it")
    void anyNumberOfPairs() {
        for (int pairs : new int[] {13, 30, 300}) {
            FirstThree pen = new FirstThree();
            assertThatThrownBy(() -> Parentheses.generate(pairs, pen),
                "generate(%d) with a pen that stops at the third text", pairs)
                .isInstanceOf(FirstThree.Enough.class);
            assertThat(pen.texts).as("the first three texts of generate(%d)", pairs)
                .containsExactly(
                    "(".repeat(pairs) + ")".repeat(pairs),
                    "(".repeat(pairs - 1) + ")(" + ")".repeat(pairs - 1),
                    "(".repeat(pairs - 1) + "))(" + ")".repeat(pairs - 2));
        }
    }

    /** A pen that throws when it has finished its third text. */
    private static final class FirstThree implements Pen {

        static final class Enough extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        private final CountedPen line = new CountedPen();
        private final List<String> texts = line.texts();

        @Override
        public void write(char bracket) {
            line.write(bracket);
        }

        @Override
        public void takeBack() {
            line.takeBack();
        }

        @Override
        public void finish() {
            line.finish();
            if (texts.size() == 3) {
                throw new Enough();
            }
        }
    }
}
