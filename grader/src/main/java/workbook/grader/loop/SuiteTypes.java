package workbook.grader.loop;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.grader.source.TextFiles;

/** What the classes of suites are called, before any of them is compiled. */
final class SuiteTypes {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");
    /** A type that begins at the margin is in no other. */
    private static final Pattern TYPE = Pattern.compile(
        "(?m)^(?:(?:public|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
        + "(?:class|interface|record|enum|@interface)\\s+(\\w+)");

    private SuiteTypes() {
    }

    /** Internal names of the classes of suites; those that are nested in others are left out. */
    static Set<String> of(List<Path> sources, Optional<GivenSuites> given) {
        Set<String> names = new HashSet<>();
        for (Path source : sources) {
            String text = TextFiles.read(source);
            Matcher line = PACKAGE.matcher(text);
            String folder = line.find() ? line.group(1).replace('.', '/') + "/" : "";
            TYPE.matcher(text).results().forEach(type -> names.add(folder + type.group(1)));
        }
        given.ifPresent(suites -> names.addAll(suites.types()));
        return names;
    }
}
