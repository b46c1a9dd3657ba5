package workbook.dsalgo.ds.concurrentlru;

import java.util.LinkedHashMap;

final class SharedCaches$Plain<K, V> extends LinkedHashMap<K, V> {

    SharedCaches$Plain() {
        super(16, 0.75f, true);
    }
}
