package workbook.benchmarks;

/** What rows are called in the results: the plan writes the names, the report looks them up. */
final class Rows {

    static final String TAIL = "2 M puts";
    static final String FOOTPRINT = "1 M entries";

    private Rows() {
    }

    static String map(KeyType type, String operation, int size) {
        String keys = type == KeyType.LONG ? "Long" : "String";
        return "%s %s %s".formatted(keys, operation, size == 1000 ? "1 k" : "1 M");
    }

    static String channel(boolean buffered, int pairs, boolean virtual) {
        return "%s %d:%d %s".formatted(buffered ? "buffered" : "unbuffered", pairs, pairs,
            virtual ? "virtual" : "platform");
    }

    static String select(boolean virtual) {
        return "select over two " + (virtual ? "virtual" : "platform");
    }
}
