package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.interleave.Trace.Step;

/**
 * A trace as text: a column for each thread if there are two or three, else a line for each step
 * with the thread in front. What a thread did in one go on one line of source is one entry.
 */
final class Columns {

    private static final int MOST_COLUMNS = 3;
    /** How wide the name of a thread is where there are no columns. */
    private static final int LABEL = 14;
    /** Of a long trace only the end is shown. */
    private static final int MOST_ENTRIES = 60;

    private final Run run;
    private final List<Step> steps;
    private final List<Actor> actors;
    private final SourceText source;
    private final int width;
    private final boolean oneFile;

    /** @param width of all columns together */
    Columns(Run run, SourceText source, int width) {
        this.run = run;
        this.source = source;
        this.width = width;
        this.steps = Folding.of(run.trace.steps());
        this.actors = steps.stream().map(step -> step.actor).distinct()
            .sorted(Comparator.comparingInt(actor -> actor.id)).toList();
        this.oneFile = steps.stream().filter(step -> step.site != null && !step.site.quiet())
            .map(step -> step.site.file()).distinct().count() <= 1;
    }

    private record Entry(Actor actor, List<String> lines) {
    }

    List<String> lines() {
        List<List<Step>> turns = turns();
        List<String> lines = new ArrayList<>();
        boolean wide = actors.size() <= MOST_COLUMNS;
        if (wide && !actors.isEmpty()) {
            lines.add(("  " + actors.stream().map(actor -> pad(actor.label(), width()))
                .collect(Collectors.joining())).stripTrailing());
        }
        int skipped = turns.size() - MOST_ENTRIES;
        skipped = skipped <= 1 ? 0 : skipped;
        if (skipped > 0) {
            lines.add("  ... and %d entries before".formatted(skipped));
        }
        for (List<Step> turn : turns.subList(skipped, turns.size())) {
            Entry entry = entry(turn);
            String indent = "  " + " ".repeat(
                wide ? width() * actors.indexOf(entry.actor()) : LABEL);
            String first = wide ? indent : "  " + pad(entry.actor().label(), LABEL);
            lines.add((first + entry.lines().getFirst()).stripTrailing());
            entry.lines().stream().skip(1)
                .forEach(line -> lines.add((indent + line).stripTrailing()));
        }
        return lines;
    }

    private int width() {
        return actors.size() > MOST_COLUMNS
            ? width - LABEL - 2 : (width - 2) / Math.max(1, actors.size());
    }

    /** What each thread did in one go on one line. */
    private List<List<Step>> turns() {
        List<List<Step>> turns = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int to = from + 1;
            while (to < steps.size() && belongTogether(steps.get(from), steps.get(to))) {
                to++;
            }
            turns.add(steps.subList(from, to));
            from = to;
        }
        return turns;
    }

    private static boolean belongTogether(Step first, Step next) {
        if (first.actor != next.actor) {
            return false;
        }
        if (first.site == null || next.site == null) {
            return first.site == next.site && first.begins && !next.begins
                && first.call == next.call;
        }
        return first.site.quiet() == next.site.quiet() && first.site.line() == next.site.line()
            && first.site.file().equals(next.site.file());
    }

    private Entry entry(List<Step> together) {
        Step first = together.getFirst();
        if (first.site == null) {
            String text = together.stream().map(this::call).collect(Collectors.joining(" "));
            return new Entry(first.actor, indented(wrap(text, width() - 4)));
        }
        String effects = together.stream().map(this::effect).filter(effect -> !effect.isEmpty())
            .distinct().collect(Collectors.joining(", "));
        if (first.site.quiet()) {
            return new Entry(first.actor, indented(wrap("the test: " + effects, width() - 4)));
        }
        String number = oneFile ? String.valueOf(first.site.line())
            : first.site.place().replace(".java:", ":");
        String text = source.isSuites(first.site) && run.sites.hasOthers(source::isSuites)
            ? "" : source.line(first.site);
        if (text.isEmpty()) {
            return new Entry(first.actor, indented(wrap(number + "  " + effects, width() - 4)));
        }
        List<String> lines = new ArrayList<>(indented(wrap(number + "  " + text, width() - 4)));
        boolean saysAll = text.equals(effects + ";");
        wrap(saysAll ? "" : effects, width() - 4).forEach(line -> lines.add("  " + line));
        return new Entry(first.actor, lines);
    }

    /** What does not fit into the first line stands further in. */
    private static List<String> indented(List<String> lines) {
        List<String> indented = new ArrayList<>();
        lines.forEach(line -> indented.add(indented.isEmpty() ? line : "  " + line));
        return indented;
    }

    private String call(Step step) {
        return step.begins ? "> " + step.call.text(run.trace) : "= " + step.call.outcome;
    }

    private String effect(Step step) {
        String variable = run.trace.variable(step);
        String member = step.site.member();
        String text = switch (step.site.kind()) {
            case READ, VOLATILE_READ, ELEMENT_READ -> step.site.kind() == Site.Kind.VOLATILE_READ
                && !member.equals(last(variable))
                    ? call(variable, member, step) : "read " + variable + equal(step);
            case WRITE, VOLATILE_WRITE, ELEMENT_WRITE ->
                step.site.kind() == Site.Kind.VOLATILE_WRITE && !member.equals(last(variable))
                    ? call(variable, member, step) : variable + " := " + step.value;
            case MONITOR_ENTER -> "lock " + variable;
            case MONITOR_WAIT, MONITOR_NOTIFY -> variable + "." + member + "()";
            case YIELD -> "Thread." + member + "()";
            case LOOP -> "";
            default -> call(variable, member, step);
        };
        return step.blocks ? text + " ... waits"
            : step.resumes ? "goes on: " + text
            : step.folded ? text + " ... unlock()" : text;
    }

    private static String last(String variable) {
        return variable.substring(variable.lastIndexOf('.') + 1);
    }

    private static String call(String receiver, String member, Step step) {
        return (receiver.isEmpty() ? "" : receiver + ".") + member
            + "(" + String.join(", ", step.arguments) + ")" + equal(step);
    }

    private static String equal(Step step) {
        return step.value.isEmpty() ? "" : " = " + step.value;
    }

    /**
     * {@code text} in lines of at most {@code width}: broken between words, or else behind a dot,
     * a comma or a bracket.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width);
            at = at <= 0 || rest.substring(0, at).isBlank() ? behindMark(rest, width) : at;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private static int behindMark(String text, int width) {
        for (int at = width; at > width / 3; at--) {
            if (".,(#:".indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return width;
    }

    static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
