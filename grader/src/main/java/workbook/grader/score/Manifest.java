package workbook.grader.score;

import java.util.List;

/**
 * What a module's suites promise: every exercise with every test that is expected to report. The
 * score joins results to it, so a test that goes missing costs its points and a test that nobody
 * expects earns none.
 *
 * @param module the Maven module, as in {@code "phase4-ds-algo"}
 * @param exercises in the order of their ids
 */
public record Manifest(String module, List<Exercise> exercises) {

    public Manifest {
        exercises = List.copyOf(exercises);
    }

    /**
     * One exercise and its expected tests, examples first.
     *
     * @param id as in {@code "4.14"}
     * @param packageName as in {@code "workbook.dsalgo.algo.binarysearch"}
     * @param title as in {@code "Binary search"}
     * @param points what a full solution earns
     * @param tests in the order in which they run
     */
    public record Exercise(
            String id, String packageName, String title, int points, List<Test> tests) {

        public Exercise {
            tests = List.copyOf(tests);
        }

        /** Chapter and exercise, as in {@code "algo.binarysearch"}. */
        public String name() {
            String[] parts = packageName.split("\\.", 3);
            return parts[parts.length - 1];
        }

        /** The sum of the weights of all tests. */
        public int totalWeight() {
            return tests.stream().mapToInt(Test::weight).sum();
        }
    }

    /**
     * One expected test.
     *
     * @param id class and method, as in {@code "workbook.….BinarySearchSuite.firstIsLeftmost"}
     * @param property the rule in one sentence
     * @param weight its share of the exercise's points; 0 for examples and gates
     * @param gate whether the exercise earns nothing unless this passes
     */
    public record Test(String id, String property, int weight, boolean gate) {

        /** Class without package, and method. */
        public String shortId() {
            int method = id.lastIndexOf('.');
            return id.substring(id.lastIndexOf('.', method - 1) + 1);
        }
    }
}
