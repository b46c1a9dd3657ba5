package workbook.grader.interleave;

import java.util.List;
import workbook.grader.interleave.corpus.Corpus;
import workbook.grader.interleave.corpus.Corpus.Subject;
import workbook.grader.interleave.corpus.Corpus.Verdict;

/** Checks the corpus, and says what came of each subject in words that never differ. */
final class CorpusRun {

    private CorpusRun() {
    }

    /**
     * What came of one check.
     *
     * @param text the coverage, or everything that the failure says
     */
    record Outcome(Verdict verdict, String text) {
    }

    /** Checks one subject. */
    static Outcome of(Subject subject) {
        try {
            return new Outcome(Verdict.PASSES, subject.interleave().verify().toString());
        } catch (InterleavingFailure failure) {
            return new Outcome(verdict(failure), failure.getMessage());
        } catch (NoVerdict none) {
            return new Outcome(Verdict.NOT_CHECKABLE, none.getMessage());
        }
    }

    private static Verdict verdict(InterleavingFailure failure) {
        return switch (failure.kind()) {
            case CHECK, EXCEPTION -> Verdict.FAILS;
            case NOT_LINEARIZABLE -> Verdict.NOT_LINEARIZABLE;
            case DEADLOCK -> Verdict.DEADLOCKS;
            case LIVELOCK -> Verdict.LIVELOCKS;
            case WAITS -> Verdict.WAITS;
            case RACE -> Verdict.RACES;
        };
    }

    /** Prints the outcome of every subject that {@code arguments} name, all if they name none. */
    public static void main(String... arguments) {
        List<String> chosen = List.of(arguments);
        for (Subject subject : Corpus.SUBJECTS) {
            if (!chosen.isEmpty() && !chosen.contains(subject.name())) {
                continue;
            }
            Outcome outcome = of(subject);
            System.out.printf("== %s: %s%s%n%s%n%n", subject.name(), outcome.verdict(),
                outcome.verdict() == subject.verdict() && outcome.text().contains(subject.says())
                    ? "" : "   BUT " + subject.verdict() + " '" + subject.says() + "' EXPECTED",
                outcome.text());
        }
    }
}
