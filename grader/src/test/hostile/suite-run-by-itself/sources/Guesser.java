package workbook.dsalgo.quiz.complexity;

final class Guesser {

    private Guesser() {
    }

    static String ask(java.nio.file.Path classes) {
        return new workbook.grader.suite.SuiteRun("workbook.dsalgo.quiz.complexity", classes, classes)
            .run().toString();
    }
}
