package workbook.foundations.values.layout;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * One pass: round the offset up to the field's alignment, place the field, go on behind it;
     * at the end round up to the struct's alignment, so that it can stand in an array.
     *
     * One exception: a struct of some size that ends in a field of no size gets a byte more. A
     * pointer to that field would otherwise point behind the struct, at whatever comes next, and
     * keep it alive.
     *
     * Why sorting by alignment is the best order: every size is a multiple of its alignment, so
     * behind fields of larger or equal alignment the next offset always fits. All padding is at
     * the end, and there it is less than the struct's alignment, as in any order. Fields of no
     * size go to the front, where they cost nothing.
     */

    private static final int ROW = 8;
    private static final char PADDING = '.';

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
        List<Long> offsets = new ArrayList<>();
        long end = 0;
        long occupied = 0;
        for (GoType field : struct.fields()) {
            long offset = roundUp(end, field.align());
            offsets.add(offset);
            end = Math.addExact(offset, field.size());
            occupied += field.size();
        }
        boolean endsInNothing = !struct.fields().isEmpty()
            && struct.fields().getLast().size() == 0;
        if (endsInNothing && end > 0) {
            end = Math.addExact(end, 1);
        }
        long size = roundUp(end, struct.align());
        return new StructLayout(size, struct.align(), offsets, size - occupied);
    }

    /**
     * The same fields in an order with the least padding; if there are several, in any of them.
     *
     * @param struct one whose size fits into a {@code long}
     */
    @Solve
    public static GoType.Struct leastPadding(GoType.Struct struct) {
        Comparator<GoType> nothingFirst = comparingInt(field -> field.size() == 0 ? 0 : 1);
        return new GoType.Struct(struct.fields().stream()
            .sorted(nothingFirst.thenComparing(comparingInt(GoType::align).reversed()))
            .toList());
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
        StructLayout layout = of(struct);
        if (layout.size() > 1024) {
            throw new IllegalArgumentException("no picture of " + layout.size() + " bytes");
        }
        char[] bytes = new char[(int) layout.size()];
        Arrays.fill(bytes, PADDING);
        for (int i = 0; i < struct.fields().size(); i++) {
            int from = Math.toIntExact(layout.offsets().get(i));
            int to = Math.toIntExact(from + struct.fields().get(i).size());
            Arrays.fill(bytes, from, to, (char) ('a' + i % 26));
        }
        StringBuilder picture = new StringBuilder();
        int width = String.valueOf(Math.max(0, bytes.length - 1) / ROW * ROW).length();
        for (int row = 0; row < bytes.length; row += ROW) {
            int length = Math.min(ROW, bytes.length - row);
            picture.append(String.format("%" + width + "d ", row))
                .append(bytes, row, length).append('\n');
        }
        return picture.toString();
    }

    private static long roundUp(long offset, int align) {
        return Math.addExact(offset, align - 1) & -align;
    }
}
