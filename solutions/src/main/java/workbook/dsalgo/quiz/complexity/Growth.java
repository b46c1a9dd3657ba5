package workbook.dsalgo.quiz.complexity;

/** How a count grows with n, up to a constant factor: the tightest that holds. */
public enum Growth {
    /** Not at all. */
    CONSTANT,
    /** As log n: ten times n adds the same each time. */
    LOGARITHMIC,
    /** As the square root of n: four times n doubles it. */
    SQUARE_ROOT,
    /** As n. */
    LINEAR,
    /** As n log n: twice n doubles it and adds a little. */
    LINEARITHMIC,
    /** As n * n: twice n makes four times as much. */
    QUADRATIC,
    /** As n * n * n. */
    CUBIC,
    /** As c^n: each +1 for n multiplies the count. */
    EXPONENTIAL
}
