package workbook.grader.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * How much of a reference its suites run. Interleaving checks do not count: JaCoCo does not see
 * the classes that they rewrite.
 *
 * @param lines of code that ran, all of their instructions or some
 * @param allLines of code
 * @param branches that were taken
 * @param allBranches there are
 * @param missed the places that fall short, as in {@code "Heap.java:33, 41"}, a line a file
 */
record Covered(int lines, int allLines, int branches, int allBranches, List<String> missed) {

    /** What is asked of each exercise, in per cent. */
    static final int LINES = 95;
    static final int BRANCHES = 90;

    /** Given code beside the references; PicturesTest looks at it. */
    private static final Pattern GIVEN = Pattern.compile(".*(Drawing|Illustration).*");

    /**
     * Coverage of one package.
     *
     * @param ran what JaCoCo's agent has written down
     * @param classes where it was compiled to, and run from
     */
    static Covered of(byte[] ran, Path classes, String packageName) {
        ExecFileLoader loader = new ExecFileLoader();
        CoverageBuilder found = new CoverageBuilder();
        try {
            loader.load(new ByteArrayInputStream(ran));
            new Analyzer(loader.getExecutionDataStore(), found)
                .analyzeAll(classes.resolve(packageName.replace('.', '/')).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + classes, e);
        }
        List<ISourceFileCoverage> files = found.getSourceFiles().stream()
            .filter(file -> !GIVEN.matcher(file.getName()).matches()).toList();
        return new Covered(
            files.stream().mapToInt(file -> file.getLineCounter().getCoveredCount()).sum(),
            files.stream().mapToInt(file -> file.getLineCounter().getTotalCount()).sum(),
            files.stream().mapToInt(file -> file.getBranchCounter().getCoveredCount()).sum(),
            files.stream().mapToInt(file -> file.getBranchCounter().getTotalCount()).sum(),
            files.stream().map(Covered::missed).filter(line -> !line.isEmpty()).sorted().toList());
    }

    /** What falls short of the rule; empty if nothing does. */
    String problem() {
        return percent(lines, allLines) >= LINES && percent(branches, allBranches) >= BRANCHES
            ? "" : "%s; at least %d %% and %d %% are asked for. Not run, or not both ways: %s"
                .formatted(text(), LINES, BRANCHES, String.join("; ", missed));
    }

    /** As in "98.2 % of lines, 91.0 % of branches". */
    String text() {
        return String.format(Locale.ROOT, "%.1f %% of lines, %.1f %% of branches",
            percent(lines, allLines), percent(branches, allBranches));
    }

    private static double percent(int some, int all) {
        return all == 0 ? 100 : 100.0 * some / all;
    }

    private static String missed(ISourceFileCoverage file) {
        String lines = IntStream.rangeClosed(file.getFirstLine(), file.getLastLine())
            .filter(at -> at > 0 && isShort(file.getLine(at).getStatus()))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
        return lines.isEmpty() ? "" : file.getName() + ":" + lines;
    }

    private static boolean isShort(int status) {
        return status == ICounter.NOT_COVERED || status == ICounter.PARTLY_COVERED;
    }
}
