package workbook.dsalgo.ds.bloomfilter;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** Hashes that a caller might have, and what to call them. */
record Keys(String name, LongUnaryOperator hashOf) {

    static final List<Keys> ALL = List.of(
        new Keys("numbers that count up", i -> i),
        new Keys("multiples of 2^32", i -> i << 32),
        new Keys("multiples of 2^44", i -> i << 44),
        new Keys("multiples of 9586", i -> i * 9586),
        new Keys("negative numbers", i -> -i),
        new Keys("hash codes of names", i -> ("user-" + (100_000 + i)).hashCode()));

    static final List<Long> EXTREMES = List.of(
        0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, -1L << 31, 1L << 32, -1L >>> 32);

    /** The extremes, and some at random. */
    static List<Long> hashes(int random) {
        return LongStream.concat(EXTREMES.stream().mapToLong(Long::longValue),
            new Random(42).longs(random)).boxed().toList();
    }

    /** The different positions of an element of that hash. */
    static Set<Long> positions(BloomShape shape, long hash) {
        Set<Long> positions = new TreeSet<>();
        for (int probe = 0; probe < shape.hashes(); probe++) {
            positions.add(shape.position(hash, probe));
        }
        return positions;
    }
}
