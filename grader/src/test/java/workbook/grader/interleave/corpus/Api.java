package workbook.grader.interleave.corpus;

import workbook.grader.Unsolved;

/** Small classes to try the checker on; the line numbers are part of a test. */
final class Api {
    static final class Racy {
        int n;
        void add() {
            n++;
        }
    }

    static final class Right {
        private int n;

        synchronized void add() {
            n++;
        }
    }

    static final class Stub {
        void add() {
            throw new Unsolved("Stub.add");
        }
    }

    private Api() {
    }
}
