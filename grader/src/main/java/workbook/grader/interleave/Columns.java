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

    static final int WIDTH = 84;
    private static final int MOST_COLUMNS = 3;
    /** How wide the name of a thread is where there are no columns. */
    private static final int LABEL = 14;
    /** Of a long trace only the end is shown. */
    private static final int MOST_ENTRIES = 60;

    private final Run run;
    private final List<Step> steps;
    private final List<Actor> actors;
    private final SourceText source;
    private final boolean oneFile;

    Columns(Run run, SourceText source) {
        this.run = run;
        this.source = source;
        this.steps = run.trace.steps();
        this.actors = steps.stream().map(step -> step.actor).distinct()
            .sorted(Comparator.comparingInt(actor -> actor.id)).toList();
        this.oneFile = steps.stream().filter(step -> step.site != null)
            .map(step -> step.site.file()).distinct().count() == 1;
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
        int skipped = Math.max(0, turns.size() - MOST_ENTRIES);
        if (skipped > 0) {
            lines.add("  ... %d earlier entries".formatted(skipped));
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
            ? WIDTH - LABEL - 2 : (WIDTH - 2) / Math.max(1, actors.size());
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
        return first.actor == next.actor && first.site != null && next.site != null
            && first.site.line() == next.site.line() && first.site.file().equals(next.site.file());
    }

    private Entry entry(List<Step> together) {
        Step first = together.getFirst();
        if (first.site == null) {
            return new Entry(first.actor, List.of(cut(first.value)));
        }
        String number = oneFile ? String.valueOf(first.site.line()) : first.site.place();
        String text = source.line(first.site);
        String effects = together.stream().map(this::effect).filter(effect -> !effect.isEmpty())
            .distinct().collect(Collectors.joining(", "));
        if (text.isEmpty()) {
            return new Entry(first.actor, wrap(number + "  " + effects, width() - 2));
        }
        List<String> lines = new ArrayList<>();
        lines.add(cut(number + "  " + text));
        wrap(effects, width() - 3).forEach(line -> lines.add("  " + line));
        return new Entry(first.actor, lines);
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
        return step.blocks ? text + " ... waits" : text;
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

    private String cut(String text) {
        int most = width() - 2;
        return text.length() <= most ? text : text.substring(0, most - 2) + "..";
    }

    /** The words of {@code text} in lines of at most {@code width}, where they allow it. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width);
            at = at <= 0 ? width : at;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
