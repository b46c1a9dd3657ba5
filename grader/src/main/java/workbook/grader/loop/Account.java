package workbook.grader.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.grader.report.Board;
import workbook.grader.report.Complaints;
import workbook.grader.score.Finding;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;

/**
 * What came of a check, in words: as {@code mvn test} says it, with the file to open.
 *
 * @param places of the checkout
 */
public record Account(Places places) {

    private static final Pattern PLACE = Pattern.compile("\\(([\\w$-]+\\.java):(\\d+)\\)");
    private static final String INDENT = "    ";

    /** A file and a line in it. */
    public record Link(Path file, int line) {
    }

    /** The verdict, the first mistake in full, the others by their rule. */
    public String full(Checked checked) {
        return Board.headline(checked.score()) + switch (checked.score().verdict()) {
            case SOLVED -> "";
            case NOT_ATTEMPTED -> "\n" + start(checked.item());
            case DOES_NOT_COMPILE -> "\n" + refusal(checked, false);
            default -> checked.score().red()
                ? Board.mistakes(checked.score(), file(checked), checked.output())
                    + builtOn(checked)
                : "\n" + nextToWrite(checked);
        };
    }

    /** The first thing to mend, or to write, and nothing else. */
    public String first(Checked checked) {
        Verdict verdict = checked.score().verdict();
        if (verdict == Verdict.NOT_ATTEMPTED) {
            return start(checked.item());
        }
        if (verdict == Verdict.DOES_NOT_COMPILE) {
            return refusal(checked, false);
        }
        List<TestScore> red = checked.score().mistakes();
        if (red.isEmpty()) {
            return checked.solved() ? "" : nextToWrite(checked);
        }
        String file = file(checked);
        return Board.inFull(red.getFirst())
            + (file.isEmpty() ? "" : INDENT + "file      " + file + "\n")
            + Board.gate(checked.score())
            + Board.tail(checked.output())
            + builtOn(checked);
    }

    /** The verdict, and every mistake in full. */
    public String fullOfAll(Checked checked) {
        return checked.score().red()
            ? Board.headline(checked.score()) + "\n" + all(checked) : full(checked);
    }

    /** Every mistake in full. */
    public String all(Checked checked) {
        if (checked.score().verdict() == Verdict.DOES_NOT_COMPILE) {
            return refusal(checked, true);
        }
        StringBuilder text = new StringBuilder();
        for (TestScore test : checked.score().mistakes()) {
            text.append(text.isEmpty() ? "" : "\n").append(Board.whole(test));
        }
        return text.isEmpty() ? first(checked)
            : text.append(Board.gate(checked.score())).append(Board.tail(checked.output()))
                .append(builtOn(checked)).toString();
    }

    private String builtOn(Checked checked) {
        return new BuiltOn(places).text(checked.item());
    }

    /** The learner's line to look at first, if there is one. */
    public Optional<Link> link(Checked checked) {
        if (!checked.problems().isEmpty()) {
            var problem = checked.problems().getFirst();
            return problem.line() < 1 ? Optional.empty() : Optional.of(
                new Link(places.root().resolve(problem.file()), (int) problem.line()));
        }
        return checked.score().mistakes().stream().findFirst()
            .flatMap(test -> link(checked.item(), test.finding()));
    }

    /** The learner's line that a finding points at. */
    public Optional<Link> link(Item item, Finding finding) {
        return finding.where().stream()
            .map(PLACE::matcher)
            .filter(Matcher::find)
            .map(found -> new Link(places.exercise(item).resolve(found.group(1)),
                Integer.parseInt(found.group(2))))
            .filter(link -> Files.exists(link.file()))
            .findFirst();
    }

    /** {@code file:line}, as editors and terminals make a link of it; empty if there is none. */
    private String file(Checked checked) {
        return link(checked).map(link -> places.shown(link.file()) + ":" + link.line()).orElse("");
    }

    private String refusal(Checked checked, boolean all) {
        String text = all ? Complaints.all(checked.problems(), this::line)
            : Complaints.first(checked.problems(), this::line);
        if (checked.inSuite()) {
            return "  The suite does not fit your code any more: give the signatures back that the "
                + "stub had.\n\n" + text;
        }
        return (isOfAnother(checked) ? "  This exercise is built on a file of another one, which "
            + "does not compile.\n\n" : "") + text;
    }

    /** Whether the first complaint is about another exercise, and not about a helper. */
    private boolean isOfAnother(Checked checked) {
        return checked.problems().stream().limit(1).anyMatch(problem ->
            Shelf.of(places.root()).items().stream()
                .filter(item -> (problem.file() + "/")
                    .startsWith(places.shown(places.exercise(item)) + "/"))
                .anyMatch(item -> !item.equals(checked.item())));
    }

    private String start(Item item) {
        StringBuilder text = new StringBuilder("  Nothing is written yet. Read the chapter, then "
            + "write:\n");
        places.toWrite(item).forEach(file ->
            text.append(INDENT).append(places.shown(file)).append('\n'));
        return text.append("  The chapter: ./workbook show ").append(item.id()).append('\n')
            .toString();
    }

    private String nextToWrite(Checked checked) {
        int waiting = checked.waiting();
        String next = checked.score().tests().stream()
            .filter(test -> test.verdict() == TestVerdict.UNSOLVED)
            .findFirst()
            .map(test -> "  Next: " + test.test().property() + "\n")
            .orElse("");
        return "  What is written so far is right: %d of %d tests pass, %d %s for stubs.\n"
            .formatted(checked.passed(), checked.score().tests().size(), waiting,
                waiting == 1 ? "waits" : "wait") + next;
    }

    private String line(String file, long number) {
        Path path = places.root().resolve(file);
        if (number < 1 || !Files.isRegularFile(path)) {
            return "";
        }
        return TextFiles.look(path).lines().skip(number - 1).findFirst().orElse("");
    }
}
