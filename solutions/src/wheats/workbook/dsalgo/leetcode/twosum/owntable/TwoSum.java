package workbook.dsalgo.leetcode.twosum;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.UnaryOperator;

/** Keeps what it saw in a table with open addressing, and holds the upper number fixed. */
public final class TwoSum {

    private TwoSum() {
    }

    public static <T> Optional<Pair> firstPair(
            Iterator<? extends T> items, UnaryOperator<T> partner) {
        Objects.requireNonNull(partner, "the partner");
        Objects.requireNonNull(items, "the items");
        Table table = new Table();
        int index = 0;
        while (items.hasNext()) {
            T item = Objects.requireNonNull(items.next(), "an item");
            T wanted = partner.apply(item);
            int found = wanted == null ? -1 : table.find(wanted);
            if (found >= 0 && table.keys[found] != null) {
                return Optional.of(new Pair(table.first[found], index));
            }
            table.add(item, index);
            index++;
        }
        return Optional.empty();
    }

    public static <T> long countPairs(Iterator<? extends T> items, UnaryOperator<T> partner) {
        Objects.requireNonNull(partner, "the partner");
        Objects.requireNonNull(items, "the items");
        Table table = new Table();
        long pairs = 0;
        while (items.hasNext()) {
            T item = Objects.requireNonNull(items.next(), "an item");
            T wanted = partner.apply(item);
            pairs += wanted == null ? 0 : table.count[table.find(wanted)];
            table.add(item, 0);
        }
        return pairs;
    }

    public static Optional<Pair> twoSum(PrimitiveIterator.OfInt numbers, long target) {
        Objects.requireNonNull(numbers, "no numbers");
        Iterator<Long> wide = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Long next() {
                return (long) numbers.nextInt();
            }
        };
        return firstPair(wide, number -> target - number);
    }

    public static Optional<Pair> sortedPair(SortedNumbers numbers, long target) {
        Objects.requireNonNull(numbers, "no numbers");
        int right = numbers.size() - 1;
        for (int left = 0; left < right; left++) {
            long wanted = target - numbers.at(left);
            while (right > left && numbers.at(right) > wanted) {
                right--;
            }
            if (right > left && numbers.at(right) == wanted) {
                return Optional.of(new Pair(left, right));
            }
        }
        return Optional.empty();
    }

    public static long closestTriple(SortedNumbers numbers, long target) {
        Objects.requireNonNull(numbers, "no numbers");
        if (numbers.size() < 3) {
            throw new IllegalArgumentException("only " + numbers.size() + " numbers");
        }
        Long below = null;
        Long above = null;
        for (int high = numbers.size() - 1; high >= 2; high--) {
            long highest = numbers.at(high);
            int left = 0;
            int right = high - 1;
            while (left < right) {
                long sum = highest + numbers.at(left) + numbers.at(right);
                if (sum <= target) {
                    below = below == null ? sum : Math.max(below, sum);
                    left++;
                } else {
                    above = above == null ? sum : Math.min(above, sum);
                    right--;
                }
            }
        }
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        return Math.subtractExact(target, below) <= Math.subtractExact(above, target)
            ? below : above;
    }

    private static final class Table {
        private Object[] keys = new Object[16];
        private int[] hashes = new int[16];
        private int[] first = new int[16];
        private int[] count = new int[16];
        private int used;

        /** The slot of {@code key}, or the free one where it would go. */
        int find(Object key) {
            int hash = key.hashCode();
            int slot = (hash * 0x9E3779B1 >>> 8) % keys.length;
            while (keys[slot] != null && !(hashes[slot] == hash && keys[slot].equals(key))) {
                slot = (slot + 1) % keys.length;
            }
            return slot;
        }

        void add(Object key, int index) {
            int slot = find(key);
            if (keys[slot] == null) {
                keys[slot] = key;
                hashes[slot] = key.hashCode();
                first[slot] = index;
                used++;
            }
            count[slot]++;
            if (2 * used > keys.length) {
                grow();
            }
        }

        private void grow() {
            Object[] oldKeys = keys;
            int[] oldHashes = hashes;
            int[] oldFirst = first;
            int[] oldCount = count;
            keys = new Object[2 * oldKeys.length];
            hashes = new int[keys.length];
            first = new int[keys.length];
            count = new int[keys.length];
            for (int old = 0; old < oldKeys.length; old++) {
                if (oldKeys[old] != null) {
                    int slot = (oldHashes[old] * 0x9E3779B1 >>> 8) % keys.length;
                    while (keys[slot] != null) {
                        slot = (slot + 1) % keys.length;
                    }
                    keys[slot] = oldKeys[old];
                    hashes[slot] = oldHashes[old];
                    first[slot] = oldFirst[old];
                    count[slot] = oldCount[old];
                }
            }
        }
    }
}
