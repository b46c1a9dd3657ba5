package workbook.grader.loop;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.source.SourceCompiler.Problem;

/** Finds sources whose {@code package} is not their folder's: javac takes them without a word. */
final class PackageLines {

    private static final Pattern PACKAGE =
        Pattern.compile("^[ \\t]*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    private PackageLines() {
    }

    /**
     * A problem for each source that says another package.
     *
     * @param sources texts by path from their root, as in {@code "workbook/dsalgo/ds/Heap.java"}
     */
    static List<Problem> problems(SortedMap<String, String> sources) {
        return sources.entrySet().stream().flatMap(PackageLines::problem).toList();
    }

    private static Stream<Problem> problem(Map.Entry<String, String> source) {
        String path = source.getKey();
        String expected = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        Matcher said = PACKAGE.matcher(source.getValue());
        if (!said.find() || said.group(1).equals(expected)) {
            return Stream.of();
        }
        String before = source.getValue().substring(0, said.start(1));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return Stream.of(new Problem(path, line, 1 + before.length() - before.lastIndexOf('\n') - 1,
            "this file stands in the folder of package " + expected + ", so that is what this "
                + "line must say"));
    }
}
