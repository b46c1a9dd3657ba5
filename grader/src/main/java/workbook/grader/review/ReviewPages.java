package workbook.grader.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.grader.ledger.Grade;
import workbook.grader.page.Templates;
import workbook.grader.review.ClassIndex.Rows;
import workbook.grader.review.Way.Link;
import workbook.grader.similarity.Similarities;

/**
 * Writes the pages of a class: one of each student, {@value PageName#INDEX} and
 * {@value PageName#CLASS}. The same input gives the same bytes.
 */
public final class ReviewPages {

    /** As people look for names; those that differ in case alone have an order, too. */
    private static final Comparator<String> BY_NAME =
        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final Templates templates;

    /** @param templates of the pages */
    public ReviewPages(Templates templates) {
        this.templates = templates;
    }

    /**
     * Writes the pages of grades that are at hand.
     *
     * @param folder is made if it is not there; pages of an earlier run that nobody has any more
     *     are deleted, and files that are no pages stay
     * @param grades one a student
     * @throws UncheckedIOException if a page cannot be written or deleted; it names the file
     */
    public void write(Path folder, List<Grade> grades, References references,
            Similarities similarities) {
        Map<String, Grade> byStudent = grades.stream()
            .collect(Collectors.toMap(Grade::student, Function.identity()));
        write(folder, byStudent.keySet(), byStudent::get, references, similarities);
    }

    /**
     * Writes the pages of a class of any size: each grade is asked for once, and is not kept.
     *
     * @param folder is made if it is not there; pages of an earlier run that nobody has any more
     *     are deleted, and files that are no pages stay
     * @param students in any order
     * @param grades finds the grade of a student
     * @throws UncheckedIOException if a page cannot be written or deleted; it names the file
     */
    public void write(Path folder, Collection<String> students, Function<String, Grade> grades,
            References references, Similarities similarities) {
        List<String> order = students.stream().distinct().sorted(BY_NAME).toList();
        StudentPages pages = new StudentPages(Set.copyOf(order), references, similarities);
        Rows rows = new Rows(similarities);
        ClassTally tally = new ClassTally();
        Frame frame = Frame.of("review/student.js");
        PageFolder printed = new PageFolder(folder, templates);
        for (int at = 0; at < order.size(); at++) {
            Grade grade = grades.apply(order.get(at));
            rows.add(grade);
            tally.add(grade);
            printed.print(PageName.file(grade.student()), "review/student.jte", frame,
                pages.of(grade, way(order, at)));
        }
        printed.print(PageName.INDEX, "review/index.jte", Frame.of("review/index.js"),
            rows.index());
        printed.print(PageName.CLASS, "review/class.jte", Frame.of(),
            tally.page(similarities, Set.copyOf(order)));
        printed.deleteOthers();
    }

    private static Way way(List<String> order, int at) {
        return new Way(
            at == 0 ? Optional.empty() : Optional.of(Link.to(order.get(at - 1))),
            at + 1 == order.size() ? Optional.empty() : Optional.of(Link.to(order.get(at + 1))),
            at + 1, order.size());
    }
}
