package workbook.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The groups that can be measured each by itself. */
enum Subject {

    MAPS, TAIL, FOOTPRINT, CHANNELS, HEAP, CACHE, SORTING, BLOOM, TRIE;

    /** The name in the command line and in the file of results. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Subject of(String id) {
        for (Subject each : values()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
            "no subject " + id + "; there are " + ids());
    }

    private static String ids() {
        return Arrays.stream(values()).map(Subject::id).collect(Collectors.joining(", "));
    }
}
