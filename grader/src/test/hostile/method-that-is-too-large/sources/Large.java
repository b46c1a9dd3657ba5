package workbook.dsalgo.algo.binarysearch;

final class Large {

    /** Each finally block is compiled twice, and so is all that is in it. */
    static int large(int n) {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        try { n++; } finally {
        n += n * n + 1234567;
        }}}}}}}}}}}}}}
        return n;
    }
}
