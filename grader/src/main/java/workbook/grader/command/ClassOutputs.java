package workbook.grader.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.grader.batch.Assignment;
import workbook.grader.batch.ClassFolder;
import workbook.grader.gradebook.Exports;
import workbook.grader.ledger.Adjustments;
import workbook.grader.ledger.Change;
import workbook.grader.ledger.Differences;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.Records;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.page.Templates;
import workbook.grader.review.FeedbackPages;
import workbook.grader.review.References;
import workbook.grader.review.ReviewPages;
import workbook.grader.similarity.JPlag;
import workbook.grader.similarity.Similarities;
import workbook.grader.source.Shown;
import workbook.grader.source.TextFiles;

/** Everything that is made of the records of a class, once they are complete. */
final class ClassOutputs {

    private final ClassFolder folder;
    private final OutputOptions options;
    private final Assignment assignment;
    private final PrintWriter out;

    /** @param assignment by which the records were made */
    ClassOutputs(ClassFolder folder, Assignment assignment, OutputOptions options,
            PrintWriter out) {
        this.folder = folder;
        this.assignment = assignment;
        this.options = options;
        this.out = out;
    }

    /** Makes gradebooks and pages, and says what the instructor must know. @return in order */
    boolean make() throws InterruptedException {
        Records.Found found = folder.records().readWithoutSources();
        Adjustments.begin(folder.adjustments());
        Adjustments adjusted = Adjustments.read(folder.adjustments(), found.records());
        List<Grade> grades = Adjustments.grades(found.records(), adjusted.adjustments());
        Exports.write(folder.path(), grades, options.exports()).forEach(this::say);
        found.problems().forEach(this::say);
        adjusted.problems().forEach(this::say);
        if (!adjusted.problems().isEmpty()) {
            say("These entries count nowhere. Mend them, and run the same command again.");
        }
        pages(grades, similarities());
        options.old().ifPresent(old -> differences(old, found.records()));
        summary(grades);
        return found.problems().isEmpty() && adjusted.problems().isEmpty()
            && grades.stream().allMatch(grade -> grade.record().complete());
    }

    private Similarities similarities() throws InterruptedException {
        if (options.jplag().isEmpty()) {
            return JPlag.notGiven();
        }
        Similarities found = JPlag.at(options.jplag().get()).from(options.alike())
            .compare(folder.records().read().records(), assignment.items(),
                assignment.kit());
        found.absent().lines().forEach(this::say);
        return found;
    }

    private void pages(List<Grade> grades, Similarities similarities) {
        Map<String, Grade> byStudent = grades.stream()
            .collect(Collectors.toMap(Grade::student, Function.identity()));
        try {
            Path classes = Files.createTempDirectory("workbook");
            try {
                Templates templates = new Templates(classes);
                new ReviewPages(templates).write(folder.review(), byStudent.keySet(),
                    student -> whole(byStudent.get(student)),
                    References.of(Workbook.root(), assignment.shelf()), similarities);
                new FeedbackPages(templates).write(folder.feedback(), byStudent.keySet(),
                    student -> whole(byStudent.get(student)));
            } finally {
                TextFiles.deleteBelow(classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the pages", e);
        }
    }

    /** With the sources, which are read for one page at a time. */
    private Grade whole(Grade grade) {
        return new Grade(folder.records().read(grade.student()), grade.adjustments());
    }

    private void differences(Path old, List<SubmissionRecord> records) {
        List<Change> changes = Differences.between(
            new ClassFolder(old).records().readWithoutSources().records(), records);
        say(changes.isEmpty() ? "Nothing differs from " + old + "."
            : changes.stream().map(Change::student).distinct().count() + " of " + records.size()
                + " differ from " + old + ":");
        changes.forEach(change -> say("  " + change));
    }

    private void summary(List<Grade> grades) {
        long incomplete = grades.stream().filter(grade -> !grade.record().complete()).count();
        say(grades.size() + (grades.size() == 1 ? " submission: " : " submissions: ")
            + folder.path().resolve("results.jsonl") + ", pages from "
            + folder.review().resolve("index.html") + " on.");
        say(VerdictCounts.of(grades));
        if (incomplete > 0) {
            say(incomplete + " not graded completely, since the grader failed. Run the same "
                + "command again: it does only what is left.");
        }
    }

    private void say(String line) {
        out.println(Shown.of(line)); // names of students stand in many
        out.flush();
    }
}
