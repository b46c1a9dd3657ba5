package workbook.benchmarks;

import java.util.Locale;

/** What rows are called in the results: the plan writes the names, the report looks them up. */
final class Rows {

    static final String TAIL = "2 M puts";
    static final String FOOTPRINT = "1 M entries";
    static final String HIT_RATE = "hit rate";
    static final String FALSE_POSITIVES = "false positives";
    static final String TRIE_ADD = "add";

    private Rows() {
    }

    static String map(KeyType type, String operation, int size) {
        String keys = type == KeyType.LONG ? "Long" : "String";
        return "%s %s %s".formatted(keys, operation, shortSize(size));
    }

    static String channel(boolean buffered, int pairs, boolean virtual) {
        return "%s %d:%d %s".formatted(buffered ? "buffered" : "unbuffered", pairs, pairs,
            virtual ? "virtual" : "platform");
    }

    static String select(boolean virtual) {
        return "select over two " + (virtual ? "virtual" : "platform");
    }

    static String heap(int size) {
        return "hold " + shortSize(size);
    }

    static String cache(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    static String sort(SortInput input, int size) {
        return input.name().toLowerCase(Locale.ROOT) + " " + shortSize(size);
    }

    static String bloom(String operation) {
        return operation.equals("put") ? "put" : "mightContain " + operation;
    }

    private static String shortSize(int size) {
        return size == 1000 ? "1 k" : "1 M";
    }
}
