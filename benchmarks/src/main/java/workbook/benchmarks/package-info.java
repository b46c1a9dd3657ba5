/**
 * How fast the reference solutions are, beside the JDK and the fastest libraries.
 *
 * <p>{@link workbook.benchmarks.Main} measures, and makes the page {@code docs/benchmarks.md} of
 * what was measured. The way data takes:
 *
 * <pre>
 *     ...Benchmark               by JMH, a fork each  --.
 *     InsertTail, Footprint,                            |
 *     HitRate, FalsePositives    a JVM each           --+--> docs/numbers/benchmarks.csv
 *                                                                      |
 *                                     docs/benchmarks*.{md,svg} <-- Report, Chart
 * </pre>
 *
 * <p>Four rules, since each of them has changed a result:
 *
 * <ul>
 *   <li><b>A JVM measures one peer only.</b> With a second one in it, calls that were bound become
 *       virtual, for both.
 *   <li><b>Rounds.</b> A round measures every peer of a row once, one right after the other, and a
 *       ratio is made within a round: what else the machine does then falls on both.
 *   <li><b>CPU time of the process</b>, over all threads, rather than time that has passed: threads
 *       that wait for a processor do not count, and collectors do.
 *   <li><b>A million probes.</b> They come in random order and are equal to the keys, not
 *       identical. A short tape is learnt by the branch predictor and stays in the cache.
 * </ul>
 */
package workbook.benchmarks;
