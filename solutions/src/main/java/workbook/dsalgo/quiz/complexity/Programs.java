package workbook.dsalgo.quiz.complexity;

/** The programs that the questions are about. Each returns the steps it made. */
final class Programs {

    private Programs() {
    }

    /** The warm-up. */
    static long triangle(long n) {
        long steps = 0;
        for (long row = 0; row < n; row++) {
            for (long column = 0; column < row; column++) {
                steps++;
            }
        }
        return steps;
    }

    /** Question 1. */
    static long window(long n) {
        long steps = 0;
        long right = 0;
        for (long left = 0; left < n; left++) {
            while (right < n && right < 2 * left) {
                right++;
                steps++;
            }
            steps++;
        }
        return steps;
    }

    /** Question 2. */
    static long blocks(long n) {
        long steps = 0;
        for (long block = 1; block <= n; block *= 2) {
            for (long i = 0; i < block; i++) {
                steps++;
            }
        }
        return steps;
    }

    /** Question 3. */
    static long multiples(long n) {
        long steps = 0;
        for (long number = 1; number <= n; number++) {
            for (long multiple = number; multiple <= n; multiple += number) {
                steps++;
            }
        }
        return steps;
    }

    /** Question 4. */
    static long divisors(long n) {
        long steps = 0;
        for (long divisor = 1; divisor * divisor <= n; divisor++) {
            steps++;
        }
        return steps;
    }

    /** Question 5. */
    static long halves(long n) {
        return n < 2 ? 1 : halves(n / 2) + halves(n / 2) + 1;
    }

    /** Question 6. */
    static long halvesAndAll(long n) {
        return n < 2 ? 1 : halvesAndAll(n / 2) + halvesAndAll(n / 2) + n;
    }

    /** Question 7. */
    static long quarters(long n) {
        return n < 2 ? 1
            : quarters(n / 2) + quarters(n / 2) + quarters(n / 2) + quarters(n / 2) + n;
    }

    /** Question 8. */
    static long twoBefore(long n) {
        return n < 2 ? 1 : twoBefore(n - 1) + twoBefore(n - 2) + 1;
    }

    /** Question 9: n appends to an array; a step is a store or a copy. Steps for one append. */
    static long doublingAppend(long n) {
        long steps = 0;
        long capacity = 1;
        for (long size = 0; size < n; size++) {
            if (size == capacity) {
                steps += size;
                capacity *= 2;
            }
            steps++;
        }
        return steps / n;
    }

    /** Question 10: the same for an array that has 100 places more each time. */
    static long steadyAppend(long n) {
        long steps = 0;
        long capacity = 100;
        for (long size = 0; size < n; size++) {
            if (size == capacity) {
                steps += size;
                capacity += 100;
            }
            steps++;
        }
        return steps / n;
    }

    /** Question 11: from the root to a leaf, where each node has 100 children. */
    static long levels(long n) {
        long steps = 0;
        for (long leaves = 1; leaves < n; leaves *= 100) {
            steps++;
        }
        return steps;
    }

    /** Question 12: each element sinks to the bottom, the last parent first, the root last. */
    static long heapify(long n) {
        long steps = 0;
        for (long parent = n / 2 - 1; parent >= 0; parent--) {
            for (long at = 2 * parent + 1; at < n; at = 2 * at + 1) {
                steps++;
            }
        }
        return steps;
    }
}
