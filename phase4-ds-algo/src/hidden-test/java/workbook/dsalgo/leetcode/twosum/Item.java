package workbook.dsalgo.leetcode.twosum;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A number that counts how often it is compared, with a hash code of one's choice. */
record Item(int id, int hash) {

    private static long equalsCalls;

    static void reset() {
        equalsCalls = 0;
    }

    static long equalsCalls() {
        return equalsCalls;
    }

    /** The numbers from 0 on, with hash codes that differ. */
    static Iterator<Item> upTo(int count) {
        return IntStream.range(0, count).mapToObj(Item::spread).iterator();
    }

    static Item spread(int id) {
        return new Item(id, id);
    }

    static List<Item> all(int hash, List<Integer> ids) {
        return ids.stream().map(id -> new Item(id, hash)).toList();
    }

    @Override
    public boolean equals(Object other) {
        equalsCalls++;
        return other instanceof Item item && item.id == id;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
