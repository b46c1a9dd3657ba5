package workbook.dsalgo.ds.chainedmap;

/** Called like a class of the suite, which is nobody's mistake. */
record Key(Object key, int hash) {
}
