package workbook.grader.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;

/** No line of Java is longer than 100 columns, but for an address, which cannot be broken. */
public final class LineLengths {

    private static final int COLUMNS = 100;

    private LineLengths() {
    }

    /** The lines of {@code files} that are too long; what is no Java is not looked at. */
    public static List<String> problems(Checkout checkout, List<Path> files) {
        return files.stream().filter(TextFiles::isJava)
            .flatMap(file -> problems(checkout, file))
            .toList();
    }

    private static Stream<String> problems(Checkout checkout, Path file) {
        List<String> lines = TextFiles.read(file).lines().toList();
        List<String> problems = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int length = lines.get(at).codePointCount(0, lines.get(at).length());
            if (length > COLUMNS && !lines.get(at).contains("https://")) {
                problems.add("%s:%d: %d columns; a line has at most %d"
                    .formatted(checkout.shown(file), at + 1, length, COLUMNS));
            }
        }
        return problems.stream();
    }
}
