package workbook.dsalgo.quiz.complexity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongUnaryOperator;

/** Runs the programs and takes the growth that fits what they count. */
public final class ComplexityQuiz {

    private ComplexityQuiz() {
    }

    public static Growth warmUp() {
        return measured(Programs::triangle);
    }

    public static Growth question1() {
        return measured(Programs::window);
    }

    public static Growth question2() {
        return measured(Programs::blocks);
    }

    public static Growth question3() {
        return measured(Programs::multiples);
    }

    public static Growth question4() {
        return measured(Programs::divisors);
    }

    public static Growth question5() {
        return measured(Programs::halves);
    }

    public static Growth question6() {
        return measured(Programs::halvesAndAll);
    }

    public static Growth question7() {
        return measured(Programs::quarters);
    }

    public static Growth question8() {
        return measured(Programs::twoBefore);
    }

    public static Growth question9() {
        return measured(Programs::doublingAppend);
    }

    public static Growth question10() {
        return measured(Programs::steadyAppend);
    }

    public static Growth question11() {
        return measured(Programs::levels);
    }

    public static Growth question12() {
        return measured(Programs::heapify);
    }

    public static Structure question13() {
        return structure(13);
    }

    public static Structure question14() {
        return structure(14);
    }

    public static Structure question15() {
        return structure(15);
    }

    public static Structure question16() {
        return structure(16);
    }

    public static Structure question17() {
        return structure(17);
    }

    public static Structure question18() {
        return structure(18);
    }

    public static Structure question19() {
        return structure(19);
    }

    public static Structure question20() {
        return structure(20);
    }

    private static Growth measured(LongUnaryOperator program) {
        if (program.applyAsLong(20) > 8000) {
            return Growth.EXPONENTIAL;
        }
        long[] sizes = program.applyAsLong(4096) < 100
            ? new long[] {1 << 8, 1 << 16, 1 << 24} : new long[] {1 << 6, 1 << 9, 1 << 12};
        return Arrays.stream(Growth.values()).limit(Growth.EXPONENTIAL.ordinal())
            .min(Comparator.comparingDouble(growth -> spread(growth, program, sizes)))
            .orElseThrow();
    }

    /** How far the quotients of count and growth lie apart. */
    private static double spread(Growth growth, LongUnaryOperator program, long[] sizes) {
        var quotients = Arrays.stream(sizes)
            .mapToDouble(n -> program.applyAsLong(n) / value(growth, n)).summaryStatistics();
        return quotients.getMax() / quotients.getMin();
    }

    private static double value(Growth growth, double n) {
        return switch (growth) {
            case CONSTANT -> 1;
            case LOGARITHMIC -> Math.log(n);
            case SQUARE_ROOT -> Math.sqrt(n);
            case LINEAR -> n;
            case LINEARITHMIC -> n * Math.log(n);
            case QUADRATIC -> n * n;
            case CUBIC -> n * n * n;
            case EXPONENTIAL -> Math.pow(2, n);
        };
    }

    private static Structure structure(int question) {
        return switch (question) {
            case 13 -> Structure.BINARY_HEAP;
            case 14 -> Structure.SEARCH_TREE;
            case 15 -> Structure.RING_BUFFER;
            case 16 -> Structure.TRIE;
            case 17 -> Structure.LINKED_HASH_MAP;
            case 18 -> Structure.BLOOM_FILTER;
            case 19 -> Structure.BIT_SET;
            default -> Structure.SORTED_ARRAY;
        };
    }
}
