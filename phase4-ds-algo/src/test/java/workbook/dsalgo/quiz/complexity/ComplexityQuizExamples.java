package workbook.dsalgo.quiz.complexity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter answers itself. */
class ComplexityQuizExamples {

    @Test
    void theWarmUp() {
        assertThat(ComplexityQuiz.warmUp()).as("warmUp, with %d steps for 1000, %d for 2000",
            Programs.triangle(1000), Programs.triangle(2000)).isEqualTo(Growth.QUADRATIC);
    }
}
