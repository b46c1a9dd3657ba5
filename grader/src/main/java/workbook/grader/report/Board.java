package workbook.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.score.Finding;
import workbook.grader.score.Scorecard;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/**
 * A scorecard as lines for a terminal: plain ASCII, at most 100 columns where the values allow it,
 * readable without colour.
 */
public final class Board {

    private static final int OUTPUT_LINES = 10;
    private static final int LONGEST_PROGRAM = 1200;
    private static final String THREW = "threw ";

    private Board() {
    }

    /** One line an exercise, and the module's points. */
    public static String overview(Scorecard card) {
        StringBuilder board = new StringBuilder(card.module()).append('\n');
        card.exercises().forEach(exercise -> board.append(line(exercise)));
        return board.append("  %-55s %6s / %d points%n"
            .formatted("", points(card.earned()), card.points()).replace("\r", "")).toString();
    }

    /** The line of one exercise. */
    public static String line(ExerciseScore exercise) {
        return "  %s %-5s %-28s %-16s %6s / %-3d%s".formatted(
            exercise.verdict().mark(), exercise.id(), exercise.name(),
            exercise.verdict().words(), points(exercise.earned()), exercise.points(),
            remark(exercise)).stripTrailing() + "\n";
    }

    /** As in {@code "[/] 4.14 algo.binarysearch: partial, 4 of 5 points"}. */
    public static String headline(ExerciseScore exercise) {
        return "%s %s %s: %s, %s of %d points\n".formatted(exercise.verdict().mark(),
            exercise.id(), exercise.name(), exercise.verdict().words(),
            points(exercise.earned()), exercise.points());
    }

    /**
     * What is wrong with one exercise: the first mistake in full, the others by their sentence.
     *
     * @param file which file to open; empty if that is not known
     * @param output what the learner's code printed; its last lines are shown
     */
    public static String mistakes(ExerciseScore exercise, String file, String output) {
        List<TestScore> red = exercise.mistakes();
        StringBuilder text = new StringBuilder();
        red.stream().findFirst().ifPresent(first -> text.append("\n").append(inFull(first)));
        line(text, "file", file);
        text.append(gate(exercise)).append(others(exercise, red.stream().skip(1).toList()));
        return text.append(tail(output)).toString();
    }

    /** What passes beside a gate that took all points; empty if none did. */
    public static String gate(ExerciseScore exercise) {
        if (exercise.mistakes().stream().noneMatch(test -> test.test().gate())) {
            return "";
        }
        List<TestScore> others =
            exercise.tests().stream().filter(test -> !test.test().gate()).toList();
        long pass = others.stream()
            .filter(test -> test.verdict() == TestVerdict.PASSED).count();
        return "\n  Without that, %d of the other %d tests pass.\n".formatted(pass, others.size());
    }

    private static String remark(ExerciseScore exercise) {
        long unsolved = exercise.tests().stream()
            .filter(test -> test.verdict() == TestVerdict.UNSOLVED).count();
        return exercise.verdict() == Verdict.PARTIAL && unsolved > 0
            ? "  " + unsolved + (unsolved == 1 ? " test waits" : " tests wait") + " for stubs"
            : "";
    }

    /** One mistake: the rule, what was done, expected and got, where to look. */
    public static String inFull(TestScore test) {
        return mistake(test, cut(test.finding().did()));
    }

    /** The same, however long it is. */
    public static String whole(TestScore test) {
        return mistake(test, test.finding().did());
    }

    /** A long program without its middle. */
    private static String cut(String did) {
        int left = did.length() - LONGEST_PROGRAM;
        if (left <= 0 || did.lines().count() > 1) {
            return did;
        }
        int from = did.indexOf("; ", LONGEST_PROGRAM / 2);
        int to = did.lastIndexOf("; ", did.length() - LONGEST_PROGRAM / 2);
        return from < 0 || to <= from ? did
            : did.substring(0, from) + "; ... (--all has the rest) ..." + did.substring(to);
    }

    private static String mistake(TestScore test, String did) {
        Finding finding = test.finding();
        StringBuilder text = new StringBuilder();
        text.append("  ").append(test.test().property()).append('\n');
        line(text, "did", did);
        line(text, "expected", finding.expected());
        boolean threw = finding.got().startsWith(THREW);
        line(text, threw ? THREW.strip() : "got",
            threw ? finding.got().substring(THREW.length()) : finding.got());
        finding.details().forEach(detail -> line(text, "", detail));
        finding.where().forEach(place -> line(text, "", place));
        line(text, "test", test.test().shortId());
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        String name = label;
        for (String part : value.lines().toList()) {
            text.append("    %-9s %s".formatted(name, part).stripTrailing()).append('\n');
            name = "";
        }
    }

    private static String others(ExerciseScore exercise, List<TestScore> others) {
        if (others.isEmpty()) {
            return "";
        }
        List<TestScore> ran = others.stream()
            .filter(test -> test.verdict() != TestVerdict.NOT_RUN).toList();
        int left = others.size() - ran.size();
        return "\n  and then\n" + ran.stream()
            .map(test -> "    %-9s %s\n".formatted(test.verdict().words(), test.test().property()))
            .collect(Collectors.joining())
            + (left == 0 ? "" : "    %-9s %s\n".formatted("not run",
                left == 1 ? "1 test" : left + " tests"))
            + "  in full: ./workbook run %s --all\n".formatted(exercise.id());
    }

    /** The last lines that the learner's code printed; empty if it printed none. */
    public static String tail(String output) {
        List<String> lines = output.lines().toList();
        if (lines.isEmpty()) {
            return "";
        }
        int from = Math.max(0, lines.size() - OUTPUT_LINES);
        return "\n  printed" + (from > 0 ? " (last " + OUTPUT_LINES + " lines)" : "") + "\n"
            + lines.subList(from, lines.size()).stream()
                .map(line -> "    | " + line + "\n").collect(Collectors.joining());
    }

    /**
     * Points for people: whole, or with one decimal. What is less than full never looks full, and
     * what is more than nothing never looks like nothing.
     */
    public static String points(BigDecimal value) {
        BigDecimal shown = value.setScale(1, RoundingMode.DOWN);
        return shown.signum() == 0 ? value.signum() > 0 ? "0.1" : "0"
            : shown.stripTrailingZeros().toPlainString();
    }
}
