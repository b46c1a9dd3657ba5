package workbook.grader.probe;

/**
 * What something cost, counted.
 *
 * @param of what was counted, as in {@code "calls of equals by 1000 gets that hit"}
 * @param counted how many there were
 * @param bound how many there may be
 */
public record Figure(String of, long counted, long bound) {
}
