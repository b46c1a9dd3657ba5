package workbook.benchmarks;

import java.util.Map;

/**
 * One thing to measure, in a JVM of its own.
 *
 * @param rounds how often
 * @param command measures it; metric to value
 */
record Trial(Subject subject, String row, String peer, int rounds, Command command) {

    /** Starts the JVM, and waits for its numbers. */
    interface Command {
        Map<String, Double> run() throws Exception;
    }
}
