package workbook.grader.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.grader.format.Chapters;
import workbook.grader.format.ExerciseTable;
import workbook.grader.format.Gates;
import workbook.grader.format.LineLengths;
import workbook.grader.format.SuiteNames;
import workbook.grader.loop.Item;
import workbook.grader.report.Board;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.sharpness.Chaff;
import workbook.grader.sharpness.VariantRules;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.verify.Task.Answer;
import workbook.grader.verify.Verifier.Wanted;

/** Puts the answers of workers together to what is known of one exercise. */
record Assembly(Item item, Site site, Wanted wanted) {

    /** An exercise of which nothing could be tried. */
    Verified unreadable(String problem) {
        return new Verified(item.id(), item.name(), item.points(), List.of(), List.of(), List.of(),
            List.of(new Check("sources", problem, List.of())), Map.of(), Map.of(), Map.of(),
            false, "", 0);
    }

    /** Everything that was asked. */
    Verified of(Answer prepared, List<Chaff> chaffs, Map<Task, Answer> answers,
            Map<String, Optional<String>> breaks) {
        Manifest.Exercise exercise = prepared.exercise();
        List<Check> checks = new ArrayList<>();
        Map<String, List<String>> kills = new TreeMap<>();
        Map<String, String> messages = new TreeMap<>();
        Map<String, String> shown = new TreeMap<>();
        if (wanted.chaff().isEmpty()) {
            checks.add(new Check("projection", prepared.problem(), prepared.notes()));
            checks.add(new Check("format", String.join("\n", format(exercise, chaffs)),
                List.of()));
        }
        String coverage = "";
        for (Map.Entry<Task, Answer> entry : answers.entrySet()) {
            Task task = entry.getKey();
            Answer answer = entry.getValue();
            checks.add(check(task, answer, chaffs));
            if (task.kind() == Task.Kind.REFERENCE && answer.coverage() != null) {
                coverage = answer.coverage().text();
                checks.add(new Check("coverage", answer.coverage().problem(),
                    answer.coverage().missed()));
            }
            if (task.kind() == Task.Kind.CHAFF) {
                kills.put(task.name(), kills(exercise, answer));
                messages.put(task.name(), message(exercise, answer, true));
                shown.put(task.name(), message(exercise, answer, false));
            }
        }
        shown.keySet().retainAll(breaks.keySet());
        breaks.forEach((chaff, block) -> broken(chaff, block, shown).ifPresent(checks::add));
        return new Verified(item.id(), item.name(), item.points(),
            exercise.tests().stream().map(Manifest.Test::shortId).toList(),
            exercise.tests().stream().filter(test -> test.gate() || test.weight() > 0)
                .map(Manifest.Test::shortId).toList(),
            VariantRules.unproven(exercise, chaffs), checks, kills, messages, shown,
            wanted.everyTest(), coverage,
            prepared.millis() + answers.values().stream().mapToLong(Answer::millis).sum());
    }

    private static Check check(Task task, Answer answer, List<Chaff> chaffs) {
        if (task.kind() == Task.Kind.CHAFF) {
            Chaff chaff = chaffs.stream()
                .filter(each -> each.name().equals(task.name())).findFirst().orElseThrow();
            boolean crashed = answer.problem().startsWith(TaskProcess.ENDED)
                && chaff.by() == TestVerdict.CRASHED;
            String problem = crashed || answer.problem().isEmpty()
                ? "" : "(" + chaff.place() + ") " + answer.problem();
            return new Check(task.title(), problem, answer.notes());
        }
        return new Check(task.title(), answer.problem(), answer.notes());
    }

    /** The rules that this exercise's files obey, and its row in the README. */
    private List<String> format(Manifest.Exercise exercise, List<Chaff> chaffs) {
        ExercisePackage declared = Declared.of(item);
        List<String> problems = new ArrayList<>();
        problems.addAll(Chapters.problems(site.checkout(), List.of(declared)));
        problems.addAll(Gates.problems(site.checkout(), List.of(declared)));
        problems.addAll(SuiteNames.problems(site.checkout(), List.of(declared)));
        problems.addAll(ExerciseTable.missing(site.checkout(), declared));
        Path file = site.checkout().chaffs(declared);
        problems.addAll(
            VariantRules.problems(exercise, site.checkout().shown(file), chaffs));
        if (site.wheats().isEmpty()) {
            problems.add("no wheat; an exercise has at least one, in solutions/src/wheats");
        }
        problems.addAll(LineLengths.problems(site.checkout(),
            site.own().filter(Files::exists).toList()));
        return problems;
    }

    private static List<String> kills(Manifest.Exercise exercise, Answer answer) {
        return answer.results().stream()
            .filter(result -> result.verdict().red())
            .map(result -> result.test().substring(exercise.packageName().length() + 1))
            .toList();
    }

    /** The first mistake of those that were found, as a learner reads it. */
    private static String message(Manifest.Exercise exercise, Answer answer, boolean places) {
        for (Manifest.Test test : exercise.tests()) {
            for (var result : answer.results()) {
                if (result.test().equals(test.id()) && result.verdict().red()) {
                    Finding found = result.finding();
                    Finding finding = places ? found : new Finding(
                        found.did(), found.expected(), found.got(), found.details(), List.of());
                    return Board.inFull(new TestScore(test, result.verdict(), finding));
                }
            }
        }
        return "";
    }

    private Optional<Check> broken(
            String chaff, Optional<String> block, Map<String, String> shown) {
        if (!wanted.chaff().isEmpty() && !wanted.chaff().equals(chaff)) {
            return Optional.empty();
        }
        String problem = !shown.containsKey(chaff)
            ? "the chapter names a chaff that is not there"
            : block.isEmpty() || block.get().equals(shown.get(chaff)) ? ""
            : "what the chapter shows is not what a learner reads; run ./workbook pictures";
        return Optional.of(new Check("break " + chaff, problem, List.of()));
    }
}
