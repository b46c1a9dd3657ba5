package workbook.grader.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a stub.
 *
 * @param lines of a unified diff, without the names of the files
 * @param why there are none; empty if there are
 */
public record StubDiff(List<Line> lines, String why) {

    private static final int CONTEXT = 3;
    private static final int HEAD = 2;

    /**
     * In lines of both files together. The work grows with their square, and a student chooses how
     * long a file is.
     */
    static final int LONGEST = 6_000;

    /** A line. @param kind {@code added}, {@code removed}, {@code hunk} or {@code same} */
    public record Line(String kind, String text) {
    }

    static StubDiff none(String why) {
        return new StubDiff(List.of(), why);
    }

    static StubDiff of(List<String> stub, List<String> code) {
        if (stub.equals(code)) {
            return none("This is the stub as it was.");
        }
        if (stub.size() + code.size() > LONGEST) {
            return none("This file is too long to be compared with its stub: it has " + code.size()
                + " lines.");
        }
        Patch<String> patch = DiffUtils.diff(stub, code, new MyersDiffWithLinearSpace<>());
        return new StubDiff(removedFirst(
            UnifiedDiffUtils.generateUnifiedDiff("", "", stub, patch, CONTEXT)
                .stream().skip(HEAD).map(StubDiff::line).toList()), "");
    }

    /** What stands in the place of something comes below it, as readers of diffs are used to. */
    private static List<Line> removedFirst(List<Line> lines) {
        List<Line> sorted = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind().equals("added")) {
                added.add(line);
            } else {
                if (!line.kind().equals("removed")) {
                    sorted.addAll(added);
                    added.clear();
                }
                sorted.add(line);
            }
        }
        sorted.addAll(added);
        return sorted;
    }

    private static Line line(String text) {
        return new Line(switch (text.charAt(0)) {
            case '+' -> "added";
            case '-' -> "removed";
            case '@' -> "hunk";
            default -> "same";
        }, text);
    }
}
