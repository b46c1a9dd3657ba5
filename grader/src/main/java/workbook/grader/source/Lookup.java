package workbook.grader.source;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where javac finds what sources name beside themselves, and what class files know of them.
 *
 * @param classPath of what is compiled already
 * @param sourceFolders roots of sources, of which those that are needed are compiled along; without
 *     any, nothing but the given sources is compiled
 * @param linesOnly whether class files know the lines of their sources and no names of local
 *     variables
 */
public record Lookup(String classPath, List<Path> sourceFolders, boolean linesOnly) {

    public Lookup {
        sourceFolders = List.copyOf(sourceFolders);
    }

    /** Sees {@code classPath} and compiles nothing along. */
    public static Lookup in(String classPath) {
        return new Lookup(classPath, List.of(), false);
    }

    /** The same for somebody with another working directory. */
    public Lookup absolute() {
        String path = Arrays.stream(classPath.split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
        return new Lookup(
            path, sourceFolders.stream().map(Path::toAbsolutePath).toList(), linesOnly);
    }

    /** For javac. No option here runs anything: annotation processors least of all. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn",
            linesOnly ? "-g:source,lines" : "-g", "-classpath", classPath));
        if (sourceFolders.isEmpty() && !linesOnly) {
            options.add("-implicit:none");
        } else {
            options.addAll(List.of("-implicit:class", "-sourcepath", sourceFolders.stream()
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        }
        return options;
    }
}
