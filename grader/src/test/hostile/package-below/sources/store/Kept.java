package workbook.dsalgo.ds.lru.store;

import java.util.LinkedHashMap;

public final class Kept<K, V> extends LinkedHashMap<K, V> {
}
