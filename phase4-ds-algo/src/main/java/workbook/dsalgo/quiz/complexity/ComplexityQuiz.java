package workbook.dsalgo.quiz.complexity;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Twenty questions and a warm-up. An answer is a constant of {@link Growth} or {@link Structure}.
 *
 * <p>Questions 1 to 12 ask how the result of a program in {@link Programs} grows with n. Questions
 * 13 to 20 describe a task: exactly one structure does everything that is asked for, within the
 * time and the memory that are named. Costs are those of the worst case, with two exceptions: a
 * hash spreads well, and a growing array costs its average per append.
 */
public final class ComplexityQuiz {

    private ComplexityQuiz() {
    }

    /** The warm-up: {@link Programs#triangle}. The chapter tells how to answer it. */
    @Solve
    public static Growth warmUp() {
        throw new Unsolved("ComplexityQuiz.warmUp");
    }

    /** Question 1: {@link Programs#window}, one loop inside of another. */
    @Solve
    public static Growth question1() {
        throw new Unsolved("ComplexityQuiz.question1");
    }

    /** Question 2: {@link Programs#blocks}, a loop whose bound doubles. */
    @Solve
    public static Growth question2() {
        throw new Unsolved("ComplexityQuiz.question2");
    }

    /** Question 3: {@link Programs#multiples}, a loop with a stride that grows. */
    @Solve
    public static Growth question3() {
        throw new Unsolved("ComplexityQuiz.question3");
    }

    /** Question 4: {@link Programs#divisors}, a loop that ends early. */
    @Solve
    public static Growth question4() {
        throw new Unsolved("ComplexityQuiz.question4");
    }

    /** Question 5: {@link Programs#halves}, two calls with half of n. */
    @Solve
    public static Growth question5() {
        throw new Unsolved("ComplexityQuiz.question5");
    }

    /** Question 6: {@link Programs#halvesAndAll}, two calls with half of n, and n steps. */
    @Solve
    public static Growth question6() {
        throw new Unsolved("ComplexityQuiz.question6");
    }

    /** Question 7: {@link Programs#quarters}, four calls with half of n, and n steps. */
    @Solve
    public static Growth question7() {
        throw new Unsolved("ComplexityQuiz.question7");
    }

    /** Question 8: {@link Programs#twoBefore}, calls with the two numbers before n. */
    @Solve
    public static Growth question8() {
        throw new Unsolved("ComplexityQuiz.question8");
    }

    /** Question 9: {@link Programs#doublingAppend}, an append to an array that doubles. */
    @Solve
    public static Growth question9() {
        throw new Unsolved("ComplexityQuiz.question9");
    }

    /** Question 10: {@link Programs#steadyAppend}, an append to one that gets 100 more. */
    @Solve
    public static Growth question10() {
        throw new Unsolved("ComplexityQuiz.question10");
    }

    /** Question 11: {@link Programs#levels}, the way down a tree with 100 children a node. */
    @Solve
    public static Growth question11() {
        throw new Unsolved("ComplexityQuiz.question11");
    }

    /** Question 12: {@link Programs#heapify}, a heap made from the bottom up. */
    @Solve
    public static Growth question12() {
        throw new Unsolved("ComplexityQuiz.question12");
    }

    /**
     * Question 13: timers. Add one with any due time in O(log n), take the next one due in
     * O(log n), start with n of them in O(n) comparisons. No link is stored: one slot of an array
     * for each timer.
     */
    @Solve
    public static Structure question13() {
        throw new Unsolved("ComplexityQuiz.question13");
    }

    /**
     * Question 14: an order book. Add and take out a price in O(log n), find the highest price
     * below a given one in O(log n). Of two prices one can only ask which is larger.
     */
    @Solve
    public static Structure question14() {
        throw new Unsolved("ComplexityQuiz.question14");
    }

    /**
     * Question 15: the last thousand messages. Add one behind the newest, drop the oldest, and
     * show the k-th oldest, each in O(1).
     */
    @Solve
    public static Structure question15() {
        throw new Unsolved("ComplexityQuiz.question15");
    }

    /**
     * Question 16: a search box. After each letter that is typed say in O(1), however many letters
     * there are by then, how many words begin with all of them, and which letters may follow. Words
     * are added meanwhile.
     */
    @Solve
    public static Structure question16() {
        throw new Unsolved("ComplexityQuiz.question16");
    }

    /**
     * Question 17: a cache. Find a page by its address, make it the most recently used one, and
     * throw out the least recently used, each in O(1).
     */
    @Solve
    public static Structure question17() {
        throw new Unsolved("ComplexityQuiz.question17");
    }

    /**
     * Question 18: a crawler. For a billion addresses of any length there are ten bits each, so
     * 1.25 GB. An address that was seen must never be called new; a new one may be called seen,
     * once in a hundred times.
     */
    @Solve
    public static Structure question18() {
        throw new Unsolved("ComplexityQuiz.question18");
    }

    /**
     * Question 19: active users. They have the numbers 0 to 999 999, there are 125 kB for a day,
     * and the answer is exact: was user u there, and how many were there on both of two days, 64
     * users in a step.
     */
    @Solve
    public static Structure question19() {
        throw new Unsolved("ComplexityQuiz.question19");
    }

    /**
     * Question 20: address ranges. A million numbers of 32 bits, any of them possible, are loaded
     * once and never change. Find the largest that is not above x in 20 comparisons, with 4 bytes
     * for a number.
     */
    @Solve
    public static Structure question20() {
        throw new Unsolved("ComplexityQuiz.question20");
    }
}
