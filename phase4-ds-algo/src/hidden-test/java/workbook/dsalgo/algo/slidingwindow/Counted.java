package workbook.dsalgo.algo.slidingwindow;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntUnaryOperator;

/** What is given to a method, and counts how much of it was handed out. */
final class Counted {

    private Counted() {
    }

    /** A text that counts how many of its chars were handed out. */
    static final class Text implements CharSequence {

        private final String text;
        private int reads;

        Text(String text) {
            this.text = text;
        }

        int reads() {
            return reads;
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            reads += to - from;
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            reads += text.length();
            return text;
        }
    }

    /** A list that counts how many of its elements were handed out. */
    static final class Numbers extends AbstractList<Integer> implements RandomAccess {

        private final int size;
        private final IntUnaryOperator numberAt;
        private int reads;

        Numbers(int size, IntUnaryOperator numberAt) {
            this.size = size;
            this.numberAt = numberAt;
        }

        int reads() {
            return reads;
        }

        @Override
        public Integer get(int index) {
            reads++;
            return numberAt.applyAsInt(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
