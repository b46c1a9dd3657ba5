package workbook.grader.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import workbook.grader.ledger.Grade;
import workbook.grader.page.Templates;

/**
 * Writes a page for each student to give away. Neither references nor likeness come in here, and of
 * the class one grade at a time, so nothing of them can be on a page. The same grades give the same
 * bytes.
 */
public final class FeedbackPages {

    private final Templates templates;
    private final Codes codes = new Codes(References.NONE);

    /** @param templates of the pages */
    public FeedbackPages(Templates templates) {
        this.templates = templates;
    }

    /**
     * Writes the pages of a class of any size: each grade is asked for once, and is not kept.
     *
     * @param folder is made if it is not there; pages of an earlier run that nobody has any more
     *     are deleted, and files that are no pages stay
     * @throws UncheckedIOException if a page cannot be written or deleted; it names the file
     */
    public void write(
            Path folder, Collection<String> students, Function<String, Grade> grades) {
        PageFolder pages = new PageFolder(folder, templates);
        Frame frame = Frame.of();
        students.stream().distinct().sorted().map(grades).forEach(grade ->
            pages.print(PageName.file(grade.student()), "review/feedback.jte", frame, of(grade)));
        pages.deleteOthers();
    }

    private Sheet of(Grade grade) {
        Map<String, SortedMap<String, String>> files = Codes.byExercise(grade.record());
        return new Sheet(grade, grade.record().exercises().stream()
            .map(exercise -> new Part(grade, exercise,
                codes.ofBegun(grade, exercise, files), List.of(), "", "")).toList());
    }
}
