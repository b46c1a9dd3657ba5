package workbook.dsalgo.quiz.complexity;

import workbook.grader.Solve;

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
        return Growth.QUADRATIC; // 0 + 1 + ... + (n - 1) = n (n - 1) / 2
    }

    /** Question 1: {@link Programs#window}, one loop inside of another. */
    @Solve
    public static Growth question1() {
        // right never goes back, so the inner loop makes n steps in all rounds together.
        return Growth.LINEAR; // n rounds and n inner steps
    }

    /** Question 2: {@link Programs#blocks}, a loop whose bound doubles. */
    @Solve
    public static Growth question2() {
        // The last block is about n, and all before it together are as long as the last.
        return Growth.LINEAR; // 1 + 2 + 4 + ... + n < 2n
    }

    /** Question 3: {@link Programs#multiples}, a loop with a stride that grows. */
    @Solve
    public static Growth question3() {
        // n/1 + n/2 + ... + n/n is n times the n-th harmonic number, which is about ln n.
        return Growth.LINEARITHMIC; // n ln n
    }

    /** Question 4: {@link Programs#divisors}, a loop that ends early. */
    @Solve
    public static Growth question4() {
        return Growth.SQUARE_ROOT; // the loop ends where divisor * divisor is n
    }

    /** Question 5: {@link Programs#halves}, two calls with half of n. */
    @Solve
    public static Growth question5() {
        // Each level has twice as many calls, of one step each; the last has about n.
        return Growth.LINEAR; // 1 + 2 + 4 + ... calls, log2 n levels
    }

    /** Question 6: {@link Programs#halvesAndAll}, two calls with half of n, and n steps. */
    @Solve
    public static Growth question6() {
        // Twice as many calls of half the steps: each of the log2 n levels makes n steps.
        return Growth.LINEARITHMIC; // merge sort
    }

    /** Question 7: {@link Programs#quarters}, four calls with half of n, and n steps. */
    @Solve
    public static Growth question7() {
        // Four times as many calls of half the steps: each level makes twice what the one above
        // does, and the last, of 4^(log2 n) = n * n calls, outweighs all.
        return Growth.QUADRATIC; // the last level decides
    }

    /** Question 8: {@link Programs#twoBefore}, calls with the two numbers before n. */
    @Solve
    public static Growth question8() {
        // The result for n is more than 1.6 times that for n - 1: Fibonacci counts itself.
        return Growth.EXPONENTIAL; // 1.618^n
    }

    /** Question 9: {@link Programs#doublingAppend}, an append to an array that doubles. */
    @Solve
    public static Growth question9() {
        // All copies together, 1 + 2 + 4 + ..., are fewer than 2n, to be shared by n appends.
        return Growth.CONSTANT; // fewer than three steps
    }

    /** Question 10: {@link Programs#steadyAppend}, an append to one that gets 100 more. */
    @Solve
    public static Growth question10() {
        // 100 + 200 + ... + n = n * n / 200 copies, to be shared by n appends.
        return Growth.LINEAR; // n / 200 for each append
    }

    /** Question 11: {@link Programs#levels}, the way down a tree with 100 children a node. */
    @Solve
    public static Growth question11() {
        // 100 children divide the height by log2 100, about 6.6. A factor changes no growth.
        return Growth.LOGARITHMIC; // log100 n
    }

    /** Question 12: {@link Programs#heapify}, a heap made from the bottom up. */
    @Solve
    public static Growth question12() {
        // Half of the elements sink 0 levels, a quarter 1, an eighth 2: n (1/4 + 2/8 + 3/16 ...).
        return Growth.LINEAR; // the many are low, the high are few
    }

    /**
     * Question 13: timers. Add one with any due time in O(log n), take the next one due in
     * O(log n), start with n of them in O(n) comparisons. No link is stored: one slot of an array
     * for each timer.
     */
    @Solve
    public static Structure question13() {
        // A search tree has links; a sorted array moves n elements for an early timer.
        return Structure.BINARY_HEAP;
    }

    /**
     * Question 14: an order book. Add and take out a price in O(log n), find the highest price
     * below a given one in O(log n). Of two prices one can only ask which is larger.
     */
    @Solve
    public static Structure question14() {
        // A hash knows no neighbours, a heap no way to a key, a sorted array moves n elements.
        return Structure.SEARCH_TREE;
    }

    /**
     * Question 15: the last thousand messages. Add one behind the newest, drop the oldest, and
     * show the k-th oldest, each in O(1).
     */
    @Solve
    public static Structure question15() {
        // A linked list has both ends, but walks to the k-th.
        return Structure.RING_BUFFER;
    }

    /**
     * Question 16: a search box. After each letter that is typed say in O(1), however many letters
     * there are by then, how many words begin with all of them, and which letters may follow. Words
     * are added meanwhile.
     */
    @Solve
    public static Structure question16() {
        // A step down for a letter, and a count in each node; a tree of words compares log n words.
        return Structure.TRIE;
    }

    /**
     * Question 17: a cache. Find a page by its address, make it the most recently used one, and
     * throw out the least recently used, each in O(1).
     */
    @Solve
    public static Structure question17() {
        // The hash finds the node, the list knows its neighbours. Either alone lacks the other.
        return Structure.LINKED_HASH_MAP;
    }

    /**
     * Question 18: a crawler. For a billion addresses of any length there are ten bits each, so
     * 1.25 GB. An address that was seen must never be called new; a new one may be called seen,
     * once in a hundred times.
     */
    @Solve
    public static Structure question18() {
        // Whatever keeps the addresses is too large; they are no small numbers for a bit set.
        return Structure.BLOOM_FILTER;
    }

    /**
     * Question 19: active users. They have the numbers 0 to 999 999, there are 125 kB for a day,
     * and the answer is exact: was user u there, and how many were there on both of two days, 64
     * users in a step.
     */
    @Solve
    public static Structure question19() {
        // A million bits are 125 kB; a Bloom filter is as small and not exact.
        return Structure.BIT_SET;
    }

    /**
     * Question 20: address ranges. A million numbers of 32 bits, any of them possible, are loaded
     * once and never change. Find the largest that is not above x in 20 comparisons, with 4 bytes
     * for a number.
     */
    @Solve
    public static Structure question20() {
        // A search tree does it with links; nothing changes, so nothing has to be moved.
        return Structure.SORTED_ARRAY;
    }
}
