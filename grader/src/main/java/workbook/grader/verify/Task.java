package workbook.grader.verify;

import java.util.List;
import java.util.Locale;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;

/**
 * What a worker process is asked to do, one JSON line each.
 *
 * @param kind what
 * @param packageName with which exercise
 * @param name of the chaff, wheat or recording; empty for others
 * @param everyTest whether all tests run where some would do
 */
record Task(Kind kind, String packageName, String name, boolean everyTest) {

    /** What can be done with an exercise; the first is done before the others. */
    enum Kind {
        PREPARE, REFERENCE, CHAFF, WHEAT, RECORDING, STUB, DEFAULTS, ANSWERS
    }

    /**
     * What came of it.
     *
     * @param problem what is not in order; empty if nothing is
     * @param notes what an author may want to look at
     * @param results of the tests that ran
     * @param exercise what its suites promise; only known of {@link Kind#PREPARE}
     * @param coverage only known of {@link Kind#REFERENCE}
     * @param millis how long it took
     * @param retire whether the worker is of no further use: threads of a test go on in it
     */
    record Answer(String problem, List<String> notes, List<TestResult> results,
            Manifest.Exercise exercise, Covered coverage, long millis, boolean retire) {

        static Answer of(String problem) {
            return new Answer(problem, List.of(), List.of(), null, null, 0, false);
        }

        Answer after(long millis, boolean retire) {
            return new Answer(problem, notes, results, exercise, coverage, millis, retire);
        }
    }

    /** For messages. */
    String title() {
        String what = kind.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? what : what + " " + name;
    }
}
