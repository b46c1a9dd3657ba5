package workbook.grader.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.review.Part.Alike;
import workbook.grader.similarity.Pair;
import workbook.grader.similarity.Similarities;

/** Puts students' pages together. */
final class StudentPages {

    private final Set<String> students;
    private final Map<String, List<Pair>> pairs;
    private final String similarityAbsent;
    private final Codes codes;

    /** @param students those that have a page */
    StudentPages(Set<String> students, References references, Similarities similarities) {
        this.students = students;
        this.pairs = similarities.pairs().stream()
            .collect(Collectors.groupingBy(Pair::exercise));
        this.similarityAbsent = similarities.absent();
        this.codes = new Codes(references);
    }

    StudentPage of(Grade grade, Way way) {
        Map<String, SortedMap<String, String>> files = Codes.byExercise(grade.record());
        List<ExerciseRecord> exercises = grade.record().exercises();
        List<Part> parts = IntStream.range(0, exercises.size())
            .mapToObj(at -> part(grade, at, files)).toList();
        return new StudentPage(new Sheet(grade, parts), way,
            codes.further(files.getOrDefault("", Codes.NO_FILES)), similarityAbsent);
    }

    private Part part(Grade grade, int at, Map<String, SortedMap<String, String>> files) {
        List<ExerciseRecord> all = grade.record().exercises();
        ExerciseRecord exercise = all.get(at);
        String id = exercise.score().id();
        return new Part(grade, exercise, codes.ofBegun(grade, exercise, files),
            alike(grade.student(), id),
            problem(grade, all.subList(0, at).reversed()),
            problem(grade, all.subList(at + 1, all.size())));
    }

    private static String problem(Grade grade, List<ExerciseRecord> nearestFirst) {
        return nearestFirst.stream().filter(each -> Part.isProblem(grade, each))
            .map(each -> each.score().id()).findFirst().orElse("");
    }

    private List<Alike> alike(String student, String exercise) {
        return pairs.getOrDefault(exercise, List.of()).stream()
            .filter(pair -> pair.has(student))
            .map(pair -> alike(student, pair)).toList();
    }

    private Alike alike(String student, Pair pair) {
        String other = pair.one().equals(student) ? pair.other() : pair.one();
        return new Alike(other, students.contains(other)
            ? PageName.href(other) + "#e" + pair.exercise() : "", pair.percent());
    }
}
