package workbook.foundations.values.layout;

import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Where the fields of a struct lie, as Go's compiler decides: in the order in which they are
 * written, each at the next address that its alignment allows.
 *
 * @param size of the struct, a multiple of {@code align}
 * @param align of the struct: that of its strictest field; 1 if it has none
 * @param offsets of the fields, in order
 * @param padding how many bytes belong to no field, the one behind a last field of no size
 *     included; what a nested struct pads inside belongs to that field
 * @see <a href="https://go.dev/ref/spec#Size_and_alignment_guarantees">Go's guarantees</a>
 */
public record StructLayout(long size, int align, List<Long> offsets, long padding) {

    public StructLayout {
        offsets = List.copyOf(offsets);
    }

    /**
     * The layout of a struct. If a struct of some size ends in a field of no size, a byte more
     * stands behind it.
     *
     * @throws ArithmeticException if its size does not fit into a {@code long}
     */
    @Solve
    public static StructLayout of(GoType.Struct struct) {
        throw new Unsolved("StructLayout.of");
    }

    /**
     * The same fields in an order with the least padding; if there are several, in any of them.
     *
     * @param struct one whose size fits into a {@code long}
     */
    @Solve
    public static GoType.Struct leastPadding(GoType.Struct struct) {
        throw new Unsolved("StructLayout.leastPadding");
    }

    /**
     * The bytes of a struct, eight to a row, each row behind its offset: {@code a} for those of the
     * first field, {@code b} for the second, a dot for padding. Behind {@code z} it begins anew. A
     * field of no size uses up its letter, and all bytes of a nested struct have the letter of that
     * field. The offsets are as wide as the widest, numbers to the right. Each row ends with a
     * newline. A last row is as short as what is left of the struct; a struct of no size has no
     * rows.
     *
     * <pre>
     *  0 a.......
     *  8 bbbbbbbb
     * 16 c.......
     * </pre>
     *
     * @throws IllegalArgumentException if the struct is larger than 1024 bytes, naming its size
     */
    @Solve
    public static String picture(GoType.Struct struct) {
        throw new Unsolved("StructLayout.picture");
    }
}
