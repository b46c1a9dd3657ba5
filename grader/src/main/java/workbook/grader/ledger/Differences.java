package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;

/** Compares two gradings of a class: whose grade changed, by how much, and because of what. */
public final class Differences {

    private Differences() {
    }

    /**
     * Every exercise whose points, verdict or tests differ, by student and in learning order.
     *
     * @param before the records of one grading
     * @param now the records of the other
     */
    public static List<Change> between(List<SubmissionRecord> before, List<SubmissionRecord> now) {
        Map<String, SubmissionRecord> then = byStudent(before);
        Map<String, SubmissionRecord> today = byStudent(now);
        SortedMap<String, List<Change>> changes = new TreeMap<>();
        today.forEach((student, record) -> changes.put(student,
            ofStudent(student, Optional.ofNullable(then.get(student)), Optional.of(record))));
        then.forEach((student, record) -> changes.computeIfAbsent(student,
            _ -> ofStudent(student, Optional.of(record), Optional.empty())));
        return changes.values().stream().flatMap(List::stream).toList();
    }

    private static Map<String, SubmissionRecord> byStudent(List<SubmissionRecord> records) {
        return records.stream().collect(Collectors.toMap(
            SubmissionRecord::student, Function.identity()));
    }

    private static List<Change> ofStudent(String student, Optional<SubmissionRecord> before,
            Optional<SubmissionRecord> now) {
        Map<String, ExerciseRecord> then = byId(before);
        Map<String, ExerciseRecord> today = byId(now);
        Map<String, ExerciseRecord> all = new LinkedHashMap<>(today);
        then.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((id, any) -> change(student, any.score(), Optional.ofNullable(then.get(id)),
            Optional.ofNullable(today.get(id))).ifPresent(changes::add));
        return changes;
    }

    private static Map<String, ExerciseRecord> byId(Optional<SubmissionRecord> record) {
        Map<String, ExerciseRecord> byId = new LinkedHashMap<>();
        record.ifPresent(each -> each.exercises().forEach(
            exercise -> byId.put(exercise.score().id(), exercise)));
        return byId;
    }

    private static Optional<Change> change(String student, ExerciseScore any,
            Optional<ExerciseRecord> before, Optional<ExerciseRecord> now) {
        List<String> because = because(before, now);
        return because.isEmpty() ? Optional.empty() : Optional.of(new Change(student,
            any.id() + " " + any.name(), earned(before), earned(now), because));
    }

    private static Optional<BigDecimal> earned(Optional<ExerciseRecord> record) {
        return record.filter(each -> each.trouble().isEmpty())
            .map(each -> each.score().earned());
    }

    private static List<String> because(
            Optional<ExerciseRecord> before, Optional<ExerciseRecord> now) {
        if (before.isEmpty()) {
            return List.of("was not graded before");
        }
        if (now.isEmpty()) {
            return List.of("is not graded now");
        }
        ExerciseRecord then = before.get();
        ExerciseRecord today = now.get();
        if (!then.trouble().isEmpty() || !today.trouble().isEmpty()) {
            return failures(then.trouble(), today.trouble());
        }
        List<String> because = new ArrayList<>(tests(then.score(), today.score()));
        if (then.score().verdict() != today.score().verdict()) {
            because.add(today.score().verdict().words() + ", was "
                + then.score().verdict().words());
        }
        if (because.isEmpty()
                && then.score().earned().compareTo(today.score().earned()) != 0) {
            because.add("the points or weights of the exercise changed");
        }
        return because;
    }

    /** A failure of the grader's own says nothing of tests or verdict. */
    private static List<String> failures(String before, String now) {
        if (before.equals(now)) {
            return List.of();
        }
        return List.of(now.isEmpty() ? "the grader had failed" : "the grader failed: " + now);
    }

    private static List<String> tests(ExerciseScore before, ExerciseScore now) {
        Map<String, TestVerdict> then = verdicts(before);
        Map<String, TestVerdict> today = verdicts(now);
        List<String> because = new ArrayList<>();
        if (then.isEmpty() || today.isEmpty()) {
            return because; // nothing was run: the verdict says why
        }
        today.forEach((test, verdict) -> {
            if (!then.containsKey(test)) {
                because.add(test + " is new and " + verdict.words());
            } else if (then.get(test) != verdict) {
                because.add(test + " " + verdict.words() + ", was " + then.get(test).words());
            }
        });
        then.keySet().stream().filter(test -> !today.containsKey(test))
            .forEach(test -> because.add(test + " is gone"));
        return because;
    }

    private static Map<String, TestVerdict> verdicts(ExerciseScore score) {
        Map<String, TestVerdict> verdicts = new LinkedHashMap<>();
        for (TestScore test : score.tests()) {
            verdicts.put(test.test().shortId(), test.verdict());
        }
        return verdicts;
    }
}
