package workbook.foundations.values.layout;

import java.util.List;
import workbook.grader.Solve;

/** A type of Go, as far as memory is concerned (amd64). */
public sealed interface GoType {

    /** How many bytes a value takes; a multiple of {@link #align()}. */
    long size();

    /** Addresses of values are multiples of this; a power of two, at most 8. */
    int align();

    /**
     * A type without parts.
     *
     * @param name as in Go
     * @param size at least 0, a multiple of {@code align}
     * @param align 1, 2, 4 or 8
     */
    record Basic(String name, long size, int align) implements GoType {

        /**
         * @throws IllegalArgumentException if size or alignment violates its condition above,
         *     naming the type and the number that is wrong (the message contains both; if two
         *     numbers are wrong, one is enough)
         */
        @Solve
        public Basic {
            if (align < 1 || align > 8 || Integer.bitCount(align) != 1) {
                throw new IllegalArgumentException(name + ": alignment " + align);
            }
            if (size < 0 || size % align != 0) {
                throw new IllegalArgumentException(
                    name + ": size " + size + " with alignment " + align);
            }
        }
    }

    /**
     * {@code [length]element}.
     *
     * @param length at least 0
     */
    record Array(GoType element, long length) implements GoType {

        /** @throws IllegalArgumentException if {@code length} is negative, naming it */
        public Array {
            if (length < 0) {
                throw new IllegalArgumentException("an array of length " + length);
            }
        }

        /** @throws ArithmeticException if it does not fit into a {@code long} */
        @Override
        @Solve
        public long size() {
            return Math.multiplyExact(element.size(), length);
        }

        @Override
        @Solve
        public int align() {
            return element.align();
        }
    }

    /**
     * {@code struct{...}}.
     *
     * @param fields the types of the fields, in order
     */
    record Struct(List<GoType> fields) implements GoType {

        public Struct {
            fields = List.copyOf(fields);
        }

        /** A struct with these fields. */
        public static Struct of(GoType... fields) {
            return new Struct(List.of(fields));
        }

        @Override
        @Solve
        public long size() {
            return StructLayout.of(this).size();
        }

        @Override
        @Solve
        public int align() {
            return fields.stream().mapToInt(GoType::align).max().orElse(1);
        }
    }
}
