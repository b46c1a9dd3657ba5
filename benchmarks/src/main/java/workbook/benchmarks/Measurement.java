package workbook.benchmarks;

/**
 * One number.
 *
 * @param subject the group it belongs to
 * @param row what was done
 * @param peer what it was done with
 * @param round when: numbers of one round were measured side by side
 * @param metric what was measured, with its unit
 */
record Measurement(Subject subject, String row, String peer, int round, String metric,
        double value) {
}
