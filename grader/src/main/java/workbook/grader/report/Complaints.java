package workbook.grader.report;

import java.util.List;
import java.util.function.BiFunction;
import workbook.grader.source.SourceCompiler.Problem;

/** What the compiler refuses, as lines for a terminal: the first complaint in full. */
public final class Complaints {

    private Complaints() {
    }

    /**
     * The first complaint, and how many follow.
     *
     * @param line the text of a line of a file; empty if there is none
     */
    public static String first(List<Problem> problems, BiFunction<String, Long, String> line) {
        if (problems.isEmpty()) {
            return "  the compiler refused it and did not say why\n";
        }
        int more = problems.size() - 1;
        return one(problems.getFirst(), line) + (more == 0 ? "" : more == 1
            ? "\n  1 more complaint follows; it is often the same one.\n"
            : "\n  " + more + " more complaints follow; they are often the same one.\n");
    }

    /** Every complaint. */
    public static String all(List<Problem> problems, BiFunction<String, Long, String> line) {
        StringBuilder text = new StringBuilder();
        problems.forEach(each -> text.append(text.isEmpty() ? "" : "\n").append(one(each, line)));
        return text.toString();
    }

    private static String one(Problem problem, BiFunction<String, Long, String> lineOf) {
        StringBuilder text = new StringBuilder("  ").append(place(problem)).append('\n');
        problem.message().lines().forEach(each -> text.append("    ").append(each).append('\n'));
        String line = lineOf.apply(problem.file(), problem.line());
        if (!line.isBlank()) {
            String shown = line.replace('\t', ' ').stripTrailing();
            int indent = shown.length() - shown.stripLeading().length();
            text.append("      | ").append(shown.substring(indent)).append('\n');
            long caret = problem.column() - 1 - indent;
            if (caret >= 0) {
                text.append("      | ").append(" ".repeat((int) caret)).append("^\n");
            }
        }
        return text.toString();
    }

    /** {@code file:line}, as editors and terminals make a link of it. */
    public static String place(Problem problem) {
        return problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
    }
}
