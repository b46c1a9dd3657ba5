package workbook.grader.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import workbook.grader.ledger.Grade;

/**
 * Which row of a list belongs to which submission. A submission that may belong to two rows, and a
 * row that may belong to two submissions, are named and left alone.
 *
 * @param rows the row of each submission that has exactly one
 * @param notes all that do not fit, a sentence each
 */
record Matching(Map<Grade, Integer> rows, List<String> notes) {

    /**
     * @param file of the list, for the notes
     * @param rows all rows of students
     * @param candidates the rows that may be a student's
     * @param label a row's student, for the notes
     */
    static Matching of(String file, List<Grade> grades, Collection<Integer> rows,
            Function<String, Set<Integer>> candidates, IntFunction<String> label) {
        Map<Integer, List<Grade>> claims = new TreeMap<>();
        Set<Integer> left = new TreeSet<>(rows);
        List<String> notes = new ArrayList<>();
        for (Grade grade : grades) {
            Set<Integer> found = candidates.apply(grade.student());
            left.removeAll(found);
            if (found.size() == 1) {
                claims.computeIfAbsent(found.iterator().next(), _ -> new ArrayList<>()).add(grade);
            } else {
                notes.add(found.isEmpty() ? nobody(file, grade)
                    : "%s: %s may be %s. Nothing is written for them; enter %s by hand.".formatted(
                        file, Plain.name(grade.student()), found.stream().map(label::apply)
                            .collect(Collectors.joining(" or ")), points(grade)));
            }
        }
        Map<Grade, Integer> matched = new LinkedHashMap<>();
        claims.forEach((row, those) -> {
            if (those.size() == 1) {
                matched.put(those.getFirst(), row);
            } else {
                notes.add("%s: the submissions %s are all of %s. Nothing is written; enter the "
                    .formatted(file, those.stream().map(each -> Plain.name(each.student()))
                        .collect(Collectors.joining(" and ")), label.apply(row))
                    + "points that count by hand.");
            }
        });
        if (!left.isEmpty()) {
            notes.add(file + ": no submission of " + left.stream().map(label::apply)
                .collect(Collectors.joining(", ")) + ". Their cells stay as they are.");
        }
        return new Matching(matched, notes);
    }

    private static String nobody(String file, Grade grade) {
        return "%s has no row for %s. Enter %s by hand.".formatted(
            file, Plain.name(grade.student()), points(grade));
    }

    private static String points(Grade grade) {
        return grade.record().complete() ? grade.points() + " points"
            : "the points, once it is graded completely,";
    }
}
