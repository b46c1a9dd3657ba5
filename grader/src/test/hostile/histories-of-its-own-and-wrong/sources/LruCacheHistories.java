package workbook.dsalgo.ds.lru;

final class LruCacheHistories {

    static void verify() {
    }
}
