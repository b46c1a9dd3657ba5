package workbook.grader.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was proved of exercises, as lines for a terminal. */
public final class VerifyText {

    private VerifyText() {
    }

    /** Everything that is known of one exercise, problems in full. */
    public static String full(Verified verified) {
        StringBuilder text = new StringBuilder(verified.title()).append('\n');
        List<Check> single = verified.checks().stream()
            .filter(check -> !isVariant(check)).toList();
        single.forEach(check -> text.append(line(check, value(check, verified))));
        for (String kind : List.of("chaff", "wheat", "break", "recording")) {
            variants(verified, kind, text);
        }
        if (verified.everyTest()) {
            text.append(matrix(verified));
            verified.unproven().forEach(test -> text.append("  note %-11s %s\n".formatted("chaffs",
                killers(test, verified.killedBy(test)))));
        }
        return text.toString();
    }

    private static String killers(String test, List<String> chaffs) {
        return test + (chaffs.isEmpty() ? " is killed by no chaff"
            : " is named by no chaff, and could be by " + String.join(", ", chaffs));
    }

    /** One line for an exercise that is in order; its problems if it is not. */
    public static String brief(Verified verified, boolean before) {
        if (verified.inOrder()) {
            return String.format(Locale.ROOT,
                "ok  %-5s %-28s %3d tests, %2d chaffs, %d wheats, %s%s\n",
                verified.id(), verified.name(), verified.tests().size(), verified.count("chaff "),
                verified.count("wheat "), verified.coverage(),
                before ? "" : ", %.1f s".formatted(verified.millis() / 1000.0));
        }
        return "BAD %-5s %s\n".formatted(verified.id(), verified.name())
            + verified.checks().stream().filter(Check::red)
                .map(check -> line(check, "")).collect(Collectors.joining());
    }

    /** What a learner reads who has written each chaff. */
    public static String messages(Verified verified) {
        StringBuilder text = new StringBuilder();
        verified.messages().forEach((chaff, message) ->
            text.append("\nchaff ").append(chaff).append('\n')
                .append(message.isEmpty() ? "  nothing: no test noticed\n" : message));
        return text.toString();
    }

    /** The sums over all exercises. */
    public static String sums(List<Verified> all) {
        long hidden = all.stream().mapToLong(each -> each.hidden().size()).sum();
        long unproven = all.stream().mapToLong(each -> each.unproven().size()).sum();
        List<String> earning = all.stream().filter(each -> each.checks().stream()
                .anyMatch(check -> check.what().equals("defaults") && check.red()))
            .map(Verified::id).toList();
        return """
            exercises: %d in order, %d not; %d points, %d tests
            sharpness: %d chaffs killed by the tests they name, %d wheats with every point, \
            %d stubs with none
            unproven: %d of %d hidden tests and gates are named by no chaff
            recordings: %d are missed when they are emptied or changed
            answers: %d exercises, to every question
            defaults: bodies that return nothing earn points in %d exercises%s
            """.formatted(all.stream().filter(Verified::inOrder).count(),
                all.stream().filter(each -> !each.inOrder()).count(),
                all.stream().mapToInt(Verified::points).sum(),
                all.stream().mapToInt(each -> each.tests().size()).sum(),
                good(all, "chaff "), good(all, "wheat "), good(all, "stub"),
                unproven, hidden,
                good(all, "recording "), good(all, "answers"),
                earning.size(), earning.isEmpty() ? "" : ": " + String.join(", ", earning));
    }

    private static long good(List<Verified> all, String kind) {
        return all.stream().flatMap(each -> each.checks().stream())
            .filter(check -> check.what().startsWith(kind) && check.problem().isEmpty()).count();
    }

    private static boolean isVariant(Check check) {
        return check.what().matches("(chaff|wheat|break|recording) .*");
    }

    private static void variants(Verified verified, String kind, StringBuilder text) {
        List<Check> all = verified.checks().stream()
            .filter(check -> check.what().startsWith(kind + " ")).toList();
        if (all.isEmpty()) {
            return;
        }
        long good = all.stream().filter(check -> check.problem().isEmpty()).count();
        text.append("  %-4s %-11s %d of %d %s\n".formatted(good == all.size() ? "ok" : "BAD",
            kind + "s", good, all.size(), switch (kind) {
                case "chaff" -> "killed by the tests they name";
                case "wheat" -> "earn every point";
                case "recording" -> "are missed when they are emptied or changed";
                default -> "as the chapter shows them";
            }));
        all.stream().filter(check -> !check.problem().isEmpty())
            .forEach(check -> text.append(line(check, "")));
    }

    private static String value(Check check, Verified verified) {
        return switch (check.what()) {
            case "reference" -> "earns every point, %d of them, in %d tests"
                .formatted(verified.points(), verified.tests().size());
            case "coverage" -> verified.coverage();
            case "stub", "defaults" -> "earns nothing";
            case "answers" -> "to every question; what their programs print is as shown";
            case "projection" -> "the stub compiles, and has the face of the reference";
            case "format" -> "as asked";
            default -> "";
        };
    }

    private static String line(Check check, String good) {
        String mark = check.red() ? "BAD" : "ok";
        StringBuilder text = new StringBuilder();
        String said = check.problem().isEmpty() ? good : check.problem();
        List<String> lines = said.lines().toList();
        text.append("  %-4s %-11s %s".formatted(mark, check.what(),
            lines.isEmpty() ? "" : lines.getFirst()).stripTrailing()).append('\n');
        lines.stream().skip(1).forEach(each -> text.append("         ").append(each).append('\n'));
        check.notes().forEach(note ->
            text.append("  note ").append(" ".repeat(12)).append(note).append('\n'));
        return text.toString();
    }

    /** A row a chaff, a column a test; the tests that kill nothing are named elsewhere. */
    private static String matrix(Verified verified) {
        Set<String> killing = new TreeSet<>(
            Comparator.comparingInt(verified.tests()::indexOf));
        verified.kills().values().forEach(killing::addAll);
        List<String> columns = new ArrayList<>(killing);
        StringBuilder text = new StringBuilder("\n  which test kills which chaff:\n");
        for (int at = 0; at < columns.size(); at++) {
            text.append("  %s%2d %s\n".formatted(" |".repeat(at), at + 1, columns.get(at)));
        }
        verified.kills().forEach((chaff, killers) -> {
            text.append("  ");
            columns.forEach(test -> text.append(killers.contains(test) ? " x" : " ."));
            text.append("  ").append(chaff).append('\n');
        });
        return text.append('\n').toString();
    }
}
