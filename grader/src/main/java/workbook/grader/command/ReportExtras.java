package workbook.grader.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.grader.Unsolved;
import workbook.grader.page.Drawing;
import workbook.grader.page.Extras;
import workbook.grader.page.ReferenceCosts;
import workbook.grader.page.SourceCoverage;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Story;
import workbook.grader.score.Verdict;
import workbook.grader.source.SourceException;

/**
 * What a checkout knows beside its scorecards.
 *
 * @param verdicts of the exercises: one that hangs or ends its JVM is not drawn
 * @param coverage by exercise
 * @param outdated exercises that were changed after they were graded
 */
record ReportExtras(Path root, ReferenceCosts costs, Map<String, Verdict> verdicts,
        Map<String, List<SourceCoverage>> coverage, List<String> outdated) implements Extras {

    @Override
    public Optional<Long> reference(String test, String of) {
        return costs.figure(test, of);
    }

    @Override
    public List<SourceCoverage> coverage(String exercise) {
        return coverage.getOrDefault(exercise, List.of());
    }

    @Override
    public Drawing drawing(String exercise) {
        Verdict verdict = verdicts.getOrDefault(exercise, Verdict.NOT_ATTEMPTED);
        if (!verdict.ranThrough() || !Illustrations.exists(root, exercise)) {
            return Drawing.NONE;
        }
        try (Illustrations found = Illustrations.of(root, exercise, false)) {
            Illustration<?> illustration = found.illustration();
            String operations = illustration.example();
            return Drawing.of(operations, Story.of(illustration, operations));
        } catch (Unsolved | SourceException e) {
            return Drawing.none(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            return Drawing.none("drawing it ends in " + e); // whatever a learner's code throws
        }
    }
}
