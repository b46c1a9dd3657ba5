package workbook.dsalgo.ds.lru;

import java.io.File;
import java.util.LinkedHashMap;

final class Kept<K, V> extends LinkedHashMap<K, V> {

    static {
        new File(Kept.class.getResource("Kept.class").getPath()).delete();
    }
}
