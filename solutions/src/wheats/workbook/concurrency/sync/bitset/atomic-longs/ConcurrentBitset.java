package workbook.concurrency.sync.bitset;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import workbook.grader.Solve;

/** An atomic number for each word, loops of its own, and no write where nothing changes. */
public final class ConcurrentBitset {

    private final AtomicLong[] words;
    private final int size;

    @Solve
    public ConcurrentBitset(int size) {
        if (size < 1) {
            throw new IllegalArgumentException(String.valueOf(size));
        }
        this.size = size;
        words = Stream.generate(AtomicLong::new).limit((size - 1) / 64 + 1)
            .toArray(AtomicLong[]::new);
    }

    @Solve
    public int size() {
        return size;
    }

    @Solve
    public boolean get(int bit) {
        return (word(bit).get() & mask(bit)) != 0;
    }

    @Solve
    public boolean set(int bit) {
        AtomicLong word = word(bit);
        while (true) {
            long seen = word.get();
            if ((seen & mask(bit)) != 0) {
                return true;
            }
            if (word.compareAndSet(seen, seen | mask(bit))) {
                return false;
            }
        }
    }

    @Solve
    public boolean clear(int bit) {
        AtomicLong word = word(bit);
        while (true) {
            long seen = word.get();
            if ((seen & mask(bit)) == 0) {
                return false;
            }
            if (word.compareAndSet(seen, seen & ~mask(bit))) {
                return true;
            }
        }
    }

    @Solve
    public boolean flip(int bit) {
        return (word(bit).getAndUpdate(seen -> seen ^ mask(bit)) & mask(bit)) != 0;
    }

    @Solve
    public int claim() {
        for (int first = 0; first < size; first += 64) {
            int bit = claimFrom(first);
            if (bit >= 0) {
                return bit;
            }
        }
        return -1;
    }

    private int claimFrom(int first) {
        AtomicLong word = word(first);
        while (true) {
            long seen = word.get();
            int bit = first + Long.numberOfTrailingZeros(Long.lowestOneBit(~seen));
            if (bit >= Math.min(first + 64L, size)) {
                return -1;
            }
            if (word.compareAndSet(seen, seen | mask(bit))) {
                return bit;
            }
        }
    }

    @Solve
    public int cardinality() {
        return Stream.of(words).mapToInt(word -> Long.bitCount(word.get())).sum();
    }

    private AtomicLong word(int bit) {
        return words[Objects.checkIndex(bit, size) / 64];
    }

    private static long mask(int bit) {
        return 1L << bit % 64;
    }
}
