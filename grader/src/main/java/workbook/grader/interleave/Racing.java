package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.interleave.Trace.Step;

/**
 * A data race for a reader: who does what where. No order of the threads is shown, because each
 * comes to a right end: what is wrong is that nothing makes one of the two come first.
 */
final class Racing {

    private final Run run;
    private final SourceText source;
    private final Race race;
    private final Site first;
    private final Site second;

    Racing(Run run, SourceText source) {
        this.run = run;
        this.source = source;
        this.race = run.races().iterator().next();
        this.first = run.sites.get(race.first());
        this.second = run.sites.get(race.second());
    }

    String sentence() {
        return "Data race: %s %s `%s` at %s and %s %s it at %s, and nothing orders the two."
            .formatted(label(race.firstThread()), verb(first), name(), first.place(),
                label(race.secondThread()), verb(second), second.place());
    }

    /** The two lines, and what is wrong with them. */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        add(lines, race.firstThread(), first, width);
        add(lines, race.secondThread(), second, width);
        lines.add("");
        lines.addAll(Columns.wrap((onlyLook()
            ? "A `get` of a map in access order moves the entry to its end, so it writes. " : "")
            + "No order of the threads gave a wrong result here; on a real machine one of them "
            + "may see what the other did late, in parts, or never.", width));
        return lines;
    }

    private void add(List<String> lines, int thread, Site site, int width) {
        String text = source.line(site);
        List<String> wrapped = Columns.wrap(
            site.place() + (text.isEmpty() ? "" : "  " + text), width - 6);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add("  " + Columns.pad(i == 0 ? label(thread) : "", 4) + wrapped.get(i));
        }
    }

    private boolean onlyLook() {
        return first.kind() == Site.Kind.CONTENTS_READ && second.kind() == Site.Kind.CONTENTS_READ;
    }

    private String name() {
        Object owner = race.variable().owner;
        return run.trace.variable(new Step(
            run.actors.getFirst(), null, second, owner, owner, race.variable().name));
    }

    private String label(int thread) {
        return run.actors.stream().filter(actor -> actor.id == thread).findFirst()
            .map(Actor::label).orElse(Schedule.letter(thread));
    }

    private static String verb(Site site) {
        return switch (site.kind()) {
            case READ, ELEMENT_READ -> "reads";
            case WRITE, ELEMENT_WRITE -> "writes";
            default -> "calls " + site.member() + " of";
        };
    }
}
