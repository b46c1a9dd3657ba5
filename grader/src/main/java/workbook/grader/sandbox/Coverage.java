package workbook.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.tools.ExecFileLoader;

/** Which lines of an exercise ran in workers that were asked to write it down. */
public final class Coverage {

    private final ExecFileLoader ran = new ExecFileLoader();

    /** The jar of JaCoCo's agent. */
    public static Path agent() {
        return CoverageAgent.jar();
    }

    /** @param file what workers wrote; without one, nothing ran */
    public Coverage(Path file) {
        if (Files.exists(file)) {
            try {
                ran.load(file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    /**
     * Lines of a source file that hold code.
     *
     * @param source the file below the folder of its exercise, as in {@code "Heap.java"} or
     *     {@code "parts/Node.java"}
     * @param ran those that ran, all of their instructions or some
     * @param missed those that did not
     */
    public record Lines(String source, List<Integer> ran, List<Integer> missed) {
    }

    /**
     * The source files of a package and of those below it, by name; those without code are left
     * out.
     *
     * @param classes where they were compiled to, and run from
     */
    public List<Lines> of(Path classes, String packageName) {
        CoverageBuilder found = new CoverageBuilder();
        Path folder = classes.resolve(packageName.replace('.', '/'));
        try {
            new Analyzer(ran.getExecutionDataStore(), found).analyzeAll(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + folder, e);
        }
        return found.getSourceFiles().stream()
            .filter(source -> source.getLineCounter().getTotalCount() > 0)
            .map(source -> lines(source, packageName))
            .sorted(Comparator.comparing(Lines::source))
            .toList();
    }

    private static Lines lines(ISourceFileCoverage source, String packageName) {
        String below = source.getPackageName().substring(packageName.length());
        return new Lines((below + "/" + source.getName()).substring(1),
            lines(source, status -> (status & ICounter.FULLY_COVERED) != 0),
            lines(source, status -> status == ICounter.NOT_COVERED));
    }

    private static List<Integer> lines(ISourceFileCoverage source, IntPredicate status) {
        return IntStream.rangeClosed(source.getFirstLine(), source.getLastLine())
            .filter(line -> status.test(source.getLine(line).getStatus()))
            .boxed().toList();
    }
}
