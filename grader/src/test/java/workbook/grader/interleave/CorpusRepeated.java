package workbook.grader.interleave;

import java.util.List;
import workbook.grader.interleave.corpus.Corpus;
import workbook.grader.interleave.corpus.Corpus.Subject;
import workbook.grader.interleave.corpus.Corpus.Verdict;

/** Checks the corpus many times, and prints what differs; then all that was said. */
final class CorpusRepeated {

    private CorpusRepeated() {
    }

    public static void main(String... arguments) {
        int times = Integer.parseInt(arguments[0]);
        List<Subject> subjects = Corpus.SUBJECTS.stream()
            .filter(subject -> subject.verdict() != Verdict.NOT_CHECKABLE).toList();
        List<CorpusRun.Outcome> first = subjects.stream().map(CorpusRun::of).toList();
        int different = 0;
        for (int time = 1; time < times; time++) {
            for (int i = 0; i < subjects.size(); i++) {
                CorpusRun.Outcome again = CorpusRun.of(subjects.get(i));
                if (!again.equals(first.get(i))) {
                    different++;
                    System.out.println(subjects.get(i).name() + " differs:\n" + first.get(i)
                        + "\n" + again);
                }
            }
        }
        System.out.printf("%d subjects, %d times each, %s%n", subjects.size(), times,
            different == 0 ? "always the same" : different + " times different");
        first.forEach(outcome -> System.out.println(outcome.text()));
    }
}
