package workbook.foundations.values.layout;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.Solve;

/** Offsets by recursion, the best order by buckets. */
public record StructLayout(long size, int align, List<Long> offsets, long padding) {

    public StructLayout {
        offsets = List.copyOf(offsets);
    }

    @Solve
    public static StructLayout of(GoType.Struct struct) {
        List<Long> offsets = new ArrayList<>();
        long end = place(struct.fields(), 0, offsets);
        List<GoType> fields = struct.fields();
        if (end > 0 && fields.getLast().size() == 0) {
            end = Math.incrementExact(end);
        }
        long size = aligned(end, struct.align());
        long own = fields.stream().mapToLong(GoType::size).reduce(0, Math::addExact);
        return new StructLayout(size, struct.align(), offsets, size - own);
    }

    private static long place(List<GoType> fields, long end, List<Long> offsets) {
        if (fields.isEmpty()) {
            return end;
        }
        GoType first = fields.getFirst();
        offsets.add(aligned(end, first.align()));
        return place(fields.subList(1, fields.size()),
            Math.addExact(offsets.getLast(), first.size()), offsets);
    }

    private static long aligned(long offset, int align) {
        long over = offset % align;
        return over == 0 ? offset : Math.addExact(offset, align - over);
    }

    @Solve
    public static GoType.Struct leastPadding(GoType.Struct struct) {
        List<GoType> ordered = new ArrayList<>();
        struct.fields().stream().filter(field -> field.size() == 0).forEach(ordered::add);
        for (int align = 8; align > 0; align /= 2) {
            int wanted = align;
            struct.fields().stream().filter(field -> field.size() > 0 && field.align() == wanted)
                .forEach(ordered::add);
        }
        return new GoType.Struct(ordered);
    }

    @Solve
    public static String picture(GoType.Struct struct) {
        StructLayout layout = of(struct);
        if (layout.size > 1024) {
            throw new IllegalArgumentException(layout.size + " bytes are too many to draw");
        }
        StringBuilder all = new StringBuilder(".".repeat((int) layout.size));
        for (int i = 0; i < layout.offsets.size(); i++) {
            int from = layout.offsets.get(i).intValue();
            int length = (int) struct.fields().get(i).size();
            all.replace(from, from + length, String.valueOf((char) ('a' + i % 26)).repeat(length));
        }
        int last = all.isEmpty() ? 0 : (all.length() - 1) / 8 * 8;
        StringBuilder picture = new StringBuilder();
        for (int row = 0; row < all.length(); row += 8) {
            String number = String.valueOf(row);
            picture.repeat(" ", String.valueOf(last).length() - number.length()).append(number)
                .append(' ').append(all, row, Math.min(all.length(), row + 8)).append("\n");
        }
        return picture.toString();
    }
}
