package workbook.grader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import workbook.grader.format.Answers.Pair;
import workbook.grader.format.Answers.Program;

class AnswersTest {

    private static final String CHAPTER = """
        # 4.1 Adder

        ## Predict

        Before you write anything:

        1. What is this?

           ```
           1. + 1
           ```
        2. And two
           and two?

        ## Your task

        1. Not a question.

        ## Questions

        1. Why?
        """;

    private static final String ANSWERS = """
        # 4.1 Adder

        ## Predict

        1. Two:

           <!-- run -->
           ```java
           if (true) {
               IO.println(1 + 1);
           }
           ```

           ```
           2
           ```
        2. Four.

        ## Questions

        1. Because.
        """;

    @Test
    void questionsAndAnswersAreTold() {
        Answers answers = new Answers(CHAPTER, ANSWERS);
        assertThat(answers.problems()).isEmpty();
        assertThat(answers.pairs()).hasSize(3).contains(
            new Pair("Predict", 2, "And two\nand two?", "Four."),
            new Pair("Questions", 1, "Why?", "Because."));
        assertThat(answers.pairs().getFirst().question())
            .isEqualTo("What is this?\n\n```\n1. + 1\n```");
    }

    @Test
    void programsAreReadWithoutTheIndentationOfTheirList() {
        assertThat(new Answers(CHAPTER, ANSWERS).programs()).containsExactly(
            new Program(7, "if (true) {\n    IO.println(1 + 1);\n}\n", "2\n"));
    }

    @Test
    void blocksThatAreNotThereOrDoNotEndAreNamed() {
        assertThatThrownBy(() -> new Answers(CHAPTER, "<!-- run -->\nText\n").programs())
            .hasMessageContaining("line 1", "block of Java");
        assertThatThrownBy(() -> new Answers(CHAPTER, "<!-- run -->\n```java\nx\n").programs())
            .hasMessageContaining("line 2", "does not end");
    }

    @Test
    void whatDoesNotFitTheChapterIsSaid() {
        assertThat(problems("# 4.1 Adder", "# 4.2 Adder")).contains("\"# 4.1 Adder\"");
        assertThat(problems("2. Four.", "Four.")).contains("Predict asks 2 questions", "1 answers");
        assertThat(problems("2. Four.", "3. Four.")).contains("number 3 where 2 is expected");
        assertThat(problems("1. Because.", "Because."))
            .contains("Questions of the answers has no numbered item");
        assertThat(problems("## Questions", "## Question")).contains("its sections are");
    }

    private static String problems(String from, String to) {
        return String.join("\n", new Answers(CHAPTER, ANSWERS.replace(from, to)).problems());
    }
}
