package workbook.benchmarks;

import java.util.HexFormat;

/** What kind of object a key is. */
public enum KeyType {
    /** A boxed number. */
    LONG {
        @Override
        Object make(long number) {
            return number;
        }
    },
    /** Sixteen hexadecimal digits. A string keeps its hash code, so the probes have theirs too. */
    STRING {
        @Override
        Object make(long number) {
            return HexFormat.of().toHexDigits(number);
        }
    };

    /** A fresh object, never one that was made before. */
    abstract Object make(long number);
}
