package workbook.grader.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.review.References.Texts;
import workbook.grader.sandbox.Coverage;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.similarity.Pair;
import workbook.grader.similarity.Similarities;

/** A small class that has one of everything. */
final class SampleClass {

    static final String FOLDER = "phase4-ds-algo/src/main/java/workbook/dsalgo/";
    static final String SEARCH = FOLDER + "algo/binarysearch/BinarySearch.java";
    static final String COUNTER = "phase2-concurrency/src/main/java/workbook/concurrency/"
        + "intro/counter/Counter.java";

    static final String STUB = """
        package workbook.dsalgo.algo.binarysearch;

        public final class BinarySearch {
            static int first(int[] sorted, int key) {
                throw new Unsolved("first");
            }
        }
        """;
    static final String ANSWER = """
        package workbook.dsalgo.algo.binarysearch;

        public final class BinarySearch {
            static int first(int[] sorted, int key) {
                for (int at = 0; at < sorted.length; at++) {
                    if (sorted[at] == key) {
                        return at + 1;
                    }
                }
                return -1;
            }
        }
        """;
    static final String MODEL = """
        package workbook.dsalgo.algo.binarysearch;

        public final class BinarySearch {
            static int first(int[] sorted, int key) {
                int border = border(sorted, key);
                return border < sorted.length && sorted[border] == key ? border : -1;
            }
        }
        """;

    static final References REFERENCES = new References(Map.of(
        "4.14", new Texts(sorted(Map.of(SEARCH, MODEL)), sorted(Map.of(SEARCH, STUB))),
        "2.3", new Texts(sorted(Map.of(COUNTER, "final class Counter {\n    // reference\n}\n")),
            sorted(Map.of(COUNTER, "final class Counter {\n}\n")))));

    static final Similarities SIMILAR = new Similarities(List.of(
        new Pair("4.14", "Ada Lovelace", "Zoë", 87)), "");

    /** A failure that says nothing. */
    static final Finding NOTHING = Finding.NONE;

    private SampleClass() {
    }

    static SortedMap<String, String> sorted(Map<String, String> map) {
        return new TreeMap<>(map);
    }

    /** Everything is right; its adjustment is of an earlier run. */
    static Grade ada() {
        return new Grade(record("Ada Lovelace", search(Verdict.SOLVED, "5.00",
            List.of(passed("finds", "what is there is found"))), counter(), stack()), List.of(
                new Adjustment("Ada Lovelace", "4.14", Optional.of(new BigDecimal("3.00")),
                    Optional.of(new BigDecimal("2.50")), "well done <b>& tidy</b>")));
    }

    /** A finding names line 7; lines 7 and 10 never ran. */
    static Grade zoe() {
        return new Grade(record("Zoë", search(Verdict.PARTIAL, "2.50", List.of(
            passed("finds", "what is there is found"),
            failed("leftmost", "the first of equals is found", new Finding(
                "first([1, 3, 3], 3)", "1", "2",
                List.of("index  0 1 2", "value  1 3 3", "         ^"),
                List.of("at BinarySearch.first(BinarySearch.java:7)",
                    "at BinarySearch.main(BinarySearch.java:9)"))))), counter(), stack()),
            List.of());
    }

    /** The counter's failure is an interleaving. */
    static ExerciseRecord counter() {
        ExerciseScore score = new ExerciseScore("2.3", "intro.counter", "Counter", 10,
            new BigDecimal("0.00"), Verdict.WRONG, List.of(failed("counts",
                "two increments make two", new Finding("increment() by two threads", "2", "1",
                    List.of("thread A        | thread B", "read 0          |",
                        "                | read 0", "write 1         |",
                        "                | write 1"),
                    List.of("at Counter.increment(Counter.java:4)")))));
        return new ExerciseRecord(score, "key", "", List.of(), "\u001b[31mred\u001b[0m\n",
            List.of(), 2, true, -1);
    }

    static ExerciseRecord stack() {
        return SampleRecords.partial("x").exercises().getLast();
    }

    static ExerciseRecord search(Verdict verdict, String earned, List<TestScore> tests) {
        return new ExerciseRecord(new ExerciseScore("4.14", "algo.binarysearch", "Binary search",
            5, new BigDecimal(earned), verdict, tests), "key", "", List.of(), "",
            List.of(new Coverage.Lines("BinarySearch.java", List.of(5, 6), List.of(7, 10))), 1,
            false, 25);
    }

    static TestScore passed(String name, String property) {
        return new TestScore(new Manifest.Test("p.SearchSuite." + name, property, 1, false),
            TestVerdict.PASSED, Finding.NONE);
    }

    static TestScore failed(String name, String property, Finding finding) {
        return new TestScore(new Manifest.Test("p.SearchSuite." + name, property, 1, false),
            TestVerdict.FAILED, finding);
    }

    static SubmissionRecord record(String student, ExerciseRecord... exercises) {
        return record(student, Map.of(SEARCH, ANSWER, COUNTER, """
            final class Counter {
                private int count;

                void increment() { count++; }
            }
            """), exercises);
    }

    static SubmissionRecord record(
            String student, Map<String, String> sources, ExerciseRecord... exercises) {
        return new SubmissionRecord(SubmissionRecord.VERSION, student, student + ".zip", "",
            HandedIn.UNKNOWN,
            List.of(new Ignored("pom.xml", "not a source of an exercise")), sorted(sources),
            List.of(exercises));
    }
}
