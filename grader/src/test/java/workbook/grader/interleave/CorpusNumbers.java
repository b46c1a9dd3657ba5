package workbook.grader.interleave;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import workbook.grader.interleave.corpus.Corpus;
import workbook.grader.interleave.corpus.Corpus.Subject;

/** Times every check of the corpus: the first one in this JVM, each one cold, each one warm. */
final class CorpusNumbers {

    private static final int WARM_ROUNDS = 11;

    private CorpusNumbers() {
    }

    private record Row(Subject subject, long schedules, double coldMillis, double warmMillis) {
    }

    /** Prints a table in Markdown, and a summary. */
    public static void main(String... arguments) {
        List<Row> rows = Corpus.SUBJECTS.stream()
            .filter(subject -> subject.verdict() != Corpus.Verdict.NOT_CHECKABLE)
            .map(CorpusNumbers::cold).toList();
        List<Row> warm = rows.stream().map(CorpusNumbers::warmed).toList();
        System.out.println("| check | verdict | schedules | first ms | warm ms |");
        System.out.println("|---|---|--:|--:|--:|");
        warm.forEach(row -> System.out.printf(Locale.ROOT, "| %s | %s | %d | %.1f | %.2f |%n",
            row.subject().name(), row.subject().verdict().name().toLowerCase(Locale.ROOT),
            row.schedules(), row.coldMillis(), row.warmMillis()));
        System.out.printf(Locale.ROOT, "%nfirst check in the JVM: %.0f ms%n"
                + "slowest check, warm: %.0f ms%n"
                + "schedules a second, warm, in checks of a thousand and more: %.0f to %.0f%n",
            rows.getFirst().coldMillis(),
            warm.stream().mapToDouble(Row::warmMillis).max().orElseThrow(),
            rates(warm).min().orElseThrow(), rates(warm).max().orElseThrow());
        List.of("CounterScenarios.SpinLocked", "QueueScenarios.ChaseLev",
            "QueueScenarios.NotifyAll").forEach(CorpusNumbers::printDeep);
    }

    /** Three preemptions are long enough to see the speed without the beginning. */
    private static void printDeep(String name) {
        Subject subject = Corpus.SUBJECTS.stream()
            .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        double[] rates = new double[WARM_ROUNDS];
        long schedules = 0;
        for (int round = 0; round < WARM_ROUNDS; round++) {
            long begin = System.nanoTime();
            schedules = subject.interleave().preemptions(3).verify().systematic();
            rates[round] = schedules / ((System.nanoTime() - begin) / 1e9);
        }
        Arrays.sort(rates);
        System.out.printf(Locale.ROOT, "%s with three preemptions: %d schedules, %.0f a second%n",
            name, schedules, rates[WARM_ROUNDS / 2]);
    }

    private static DoubleStream rates(List<Row> rows) {
        return rows.stream().filter(row -> row.schedules() >= 1000)
            .mapToDouble(row -> row.schedules() / row.warmMillis() * 1000);
    }

    private static Row cold(Subject subject) {
        long begin = System.nanoTime();
        long schedules = schedules(subject);
        return new Row(subject, schedules, (System.nanoTime() - begin) / 1e6, 0);
    }

    private static Row warmed(Row cold) {
        double[] millis = new double[WARM_ROUNDS];
        for (int round = 0; round < WARM_ROUNDS; round++) {
            long begin = System.nanoTime();
            schedules(cold.subject());
            millis[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return new Row(cold.subject(), cold.schedules(), cold.coldMillis(),
            millis[WARM_ROUNDS / 2]);
    }

    private static long schedules(Subject subject) {
        try {
            Coverage coverage = subject.interleave().verify();
            return coverage.systematic() + coverage.random();
        } catch (InterleavingFailure failure) {
            return failure.tried();
        }
    }
}
