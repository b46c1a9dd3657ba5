package workbook.dsalgo.algo.dynamicprogramming;

/** One step of a script that turns one text into another, from left to right, by code points. */
public sealed interface Edit {

    /** The next character stays. */
    record Keep(int character) implements Edit {

        @Override
        public String toString() {
            return Character.toString(character);
        }
    }

    /** The next character goes. */
    record Delete(int character) implements Edit {

        @Override
        public String toString() {
            return "-" + Character.toString(character);
        }
    }

    /** A character comes in before the next one. */
    record Insert(int character) implements Edit {

        @Override
        public String toString() {
            return "+" + Character.toString(character);
        }
    }

    /** The next character becomes another one. */
    record Replace(int character, int by) implements Edit {

        @Override
        public String toString() {
            return Character.toString(character) + ">" + Character.toString(by);
        }
    }
}
