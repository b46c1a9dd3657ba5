package workbook.grader.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * javac in this process: texts in, a folder of classes or a list of problems out. Not thread-safe;
 * keeps the class path open from one compilation to the next.
 */
public final class SourceCompiler implements Compiling {

    private final Lookup lookup;
    private final Javac javac;

    private SourceCompiler(Lookup lookup, Duration limit) {
        this.lookup = lookup;
        this.javac = new Javac(limit);
    }

    /** A compiler that sees {@code classPath}. */
    public static SourceCompiler withClassPath(String classPath) {
        return new SourceCompiler(Lookup.in(classPath), Javac.LIMIT);
    }

    /**
     * A compiler that sees {@code classPath}, and compiles along what the sources need from the
     * folders {@code sourcePath}.
     */
    public static SourceCompiler withSourcePath(String classPath, List<Path> sourcePath) {
        return new SourceCompiler(new Lookup(classPath, sourcePath, false), Javac.LIMIT);
    }

    /**
     * The same, but classes know their lines and nothing else of their sources: no names of local
     * variables.
     */
    public static SourceCompiler withLinesOnly(String classPath, List<Path> sourcePath) {
        return new SourceCompiler(new Lookup(classPath, sourcePath, true), Javac.LIMIT);
    }

    /** Gives sources up that take more processor time than {@code limit}. */
    SourceCompiler within(Duration limit) {
        return new SourceCompiler(lookup, limit);
    }

    /** What came of a compilation. */
    public sealed interface Result permits Compiled, Broken {
    }

    /** It compiled. @param classes the folder of the classes */
    public record Compiled(Path classes) implements Result {
    }

    /** It did not. @param problems at least one, in the compiler's order */
    public record Broken(List<Problem> problems) implements Result {
    }

    /**
     * One complaint of the compiler.
     *
     * @param file as the source was named when it was handed over; else its path; else empty
     * @param line from 1; -1 if there is none
     * @param column from 1; -1 if there is none
     * @param message as javac says it
     */
    public record Problem(String file, long line, long column, String message) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    /**
     * Compiles the sources of one package into an emptied folder.
     *
     * @param sources texts by file name, as in {@code "Heap.java"}
     * @param classes made if it is not there; what it held is deleted
     */
    public Result compile(String packageName, Map<String, String> sources, Path classes) {
        String folder = packageName.replace('.', '/') + "/";
        Result result = compileAll(sources.entrySet().stream().collect(
            Collectors.toMap(each -> folder + each.getKey(), Map.Entry::getValue)), classes);
        return result instanceof Broken(List<Problem> problems)
            ? new Broken(problems.stream().map(each -> within(folder, each)).toList()) : result;
    }

    private static Problem within(String folder, Problem problem) {
        return !problem.file().startsWith(folder) ? problem
            : new Problem(problem.file().substring(folder.length()), problem.line(),
                problem.column(), problem.message());
    }

    /**
     * Compiles sources of several packages into an emptied folder; of none, it stays empty.
     *
     * @param sources texts by path from their root, as in {@code "workbook/dsalgo/ds/Heap.java"}
     * @param classes made if it is not there; what it held is deleted
     */
    public Result compileAll(Map<String, String> sources, Path classes) {
        return compile(lookup, sources, classes);
    }

    @Override
    public Result compile(Lookup lookup, Map<String, String> sources, Path classes) {
        ClassOutput folder = new ClassOutput(classes);
        folder.empty();
        return switch (javac.compile(lookup, sources)) {
            case Javac.Classes(var files) -> folder.fill(files);
            case Javac.Refused(List<Problem> problems) -> new Broken(problems);
            case Javac.GaveUp(Problem problem, _) -> new Broken(List.of(problem));
        };
    }

    @Override
    public void close() {
        javac.close();
    }
}
