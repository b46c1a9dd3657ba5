package workbook.grader.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.TextFiles;

/** A learner's file belongs to the package whose folder it stands in, and to no other. */
final class PackageLines {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)|//[^\\n]*");
    private static final Pattern LINE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");

    private PackageLines() {
    }

    /**
     * What is wrong with the package lines of sources; empty if nothing is.
     *
     * @param texts by path from the root of the sources, with slashes
     */
    static List<Problem> problems(Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        texts.forEach((path, text) -> problem(path, text).ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> problem(String path, String text) {
        String wanted = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        String code = COMMENT.matcher(text).replaceAll(found ->
            Matcher.quoteReplacement(found.group().replaceAll("[^\\n]", " ")));
        Matcher line = LINE.matcher(code);
        String write = "Write `package " + wanted + ";` as its first line";
        if (code.isBlank()) {
            return Optional.of(new Problem(path, 1, -1, "this file is empty. " + write
                + ", or let ./workbook reset give the stub back."));
        }
        if (!line.find()) {
            return Optional.of(new Problem(path, 1, -1, "this file has no package line. " + write
                + "."));
        }
        if (line.group(1).equals(wanted)) {
            return Optional.empty();
        }
        long number = code.substring(0, line.start()).chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(new Problem(path, number, -1, "this file says that it belongs to "
            + line.group(1) + ", and stands in the folder of " + wanted + ". Write `package "
            + wanted + ";`, or move it. Helpers may have packages of their own below "
            + wanted.split("\\.")[0] + "."));
    }

    /**
     * The packages of compiled classes that no source stands in the folder of.
     *
     * @param texts by path from the root of the sources, with slashes
     */
    static Set<String> strangers(Path classes, Map<String, String> texts) {
        Set<String> found = new TreeSet<>();
        for (Path file : TextFiles.below(classes)) {
            found.add(Build.slashed(classes.relativize(file.getParent())));
        }
        texts.keySet().forEach(path -> found.remove(path.substring(0, path.lastIndexOf('/'))));
        return Files.isDirectory(classes) ? found : Set.of();
    }
}
