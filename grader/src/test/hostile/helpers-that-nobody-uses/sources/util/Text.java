package workbook.dsalgo.algo.binarysearch.util;

/** Nobody uses it. */
public final class Text {
}
