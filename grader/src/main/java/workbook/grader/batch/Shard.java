package workbook.grader.batch;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several equal parts of a class, for one of several machines.
 *
 * @param index from 1
 * @param count of the parts
 */
public record Shard(int index, int count) {

    /** The whole class. */
    public static final Shard ALL = new Shard(1, 1);

    public Shard {
        if (count < 1 || index < 1 || index > count) {
            throw new IllegalArgumentException(index + "/" + count
                + " is no part: as in 2/5, the second of five");
        }
    }

    /**
     * Reads {@code "2/5"}.
     *
     * @throws IllegalArgumentException naming what is no part
     */
    public static Shard parse(String text) {
        if (!text.matches("\\d{1,6}/\\d{1,6}")) {
            throw new IllegalArgumentException("\"" + text
                + "\" is no part: as in 2/5, the second of five");
        }
        String[] parts = text.split("/");
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** As in {@code "2/5"}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }

    /** Of all things this part's: each {@link #count}th. */
    public <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size()).filter(at -> at % count == index - 1)
            .mapToObj(all::get).toList();
    }
}
