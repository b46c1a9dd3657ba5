package workbook.dsalgo.leetcode.parentheses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class ParenthesesExamples {

    @Test
    void aPartnerIsOfTheSameKind() {
        assertThat(Parentheses.isBalanced("f(a[i], {b})")).as("isBalanced(\"f(a[i], {b})\")")
            .isTrue();
        assertThat(Parentheses.isBalanced("([)]")).as("isBalanced(\"([)]\")").isFalse();
    }

    @Test
    void aFaultHasAPlace() {
        assertThat(Parentheses.firstFault("([)]")).as("firstFault(\"([)]\")").hasValue(2);
        assertThat(Parentheses.firstFault("(()(")).as("firstFault(\"(()(\")").hasValue(0);
        assertThat(Parentheses.firstFault("()")).as("firstFault(\"()\")").isEmpty();
    }

    @Test
    void neighboursMakeOneRun() {
        assertThat(Parentheses.longestBalanced(")([]()")).as("longestBalanced(\")([]()\")")
            .isEqualTo(new Span(2, 6));
    }

    @Test
    void twoPairsMakeTwoTexts() {
        StringBuilder line = new StringBuilder();
        List<String> texts = new ArrayList<>();
        Parentheses.generate(2, new Pen() {
            @Override
            public void write(char bracket) {
                line.append(bracket);
            }

            @Override
            public void takeBack() {
                line.setLength(line.length() - 1);
            }

            @Override
            public void finish() {
                texts.add(line.toString());
            }
        });
        assertThat(texts).as("texts of two pairs").containsExactly("(())", "()()");
    }
}
