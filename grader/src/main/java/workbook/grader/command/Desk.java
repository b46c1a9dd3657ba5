package workbook.grader.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import workbook.grader.loop.Current;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Progress;
import workbook.grader.loop.Route;
import workbook.grader.loop.Shelf;
import workbook.grader.report.Verdicts.Known;

/** What every learner's command begins with: the checkout, its exercises and the state file. */
final class Desk {

    private final CommandSpec spec;
    private final Places places;
    private final Shelf shelf;

    private Desk(CommandSpec spec, Places places, Shelf shelf) {
        this.spec = spec;
        this.places = places;
        this.shelf = shelf;
    }

    static Desk of(CommandSpec spec) {
        Path root = Workbook.root();
        Shelf shelf = Shelf.of(root);
        if (shelf.items().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no exercises below " + root
                + ". Start this from a checkout of the workbook.");
        }
        Desk desk = new Desk(spec, new Places(root), shelf);
        shelf.damages().forEach(damage ->
            desk.error(desk.places.shown(damage.file()) + ": " + damage.why()));
        return desk;
    }

    Places places() {
        return places;
    }

    Shelf shelf() {
        return shelf;
    }

    LocalDate today() {
        return LocalDate.now();
    }

    /** The state file, after naming what is damaged in it. */
    Progress progress() {
        Progress progress = Progress.read(places.progress());
        progress.warnings().forEach(warning ->
            error(places.shown(places.progress()) + ": " + warning));
        return progress;
    }

    /** The record, after naming what is damaged in it. */
    Known verdicts() {
        Known known = places.verdicts().read();
        known.problems().forEach(this::error);
        return known;
    }

    /** The exercise that {@code words} mean; without any, the one at work, or the next. */
    Item item(String words) {
        if (words != null) {
            try {
                return shelf.find(words);
            } catch (IllegalArgumentException e) {
                return shelf.at(words, Path.of(System.getProperty("user.dir")), places)
                    .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), e.getMessage()));
            }
        }
        Optional<Item> current = Current.read(places, shelf);
        return current.or(() -> new Route(shelf, progress()).next())
            .orElse(shelf.items().getFirst());
    }

    /** Whether there is a terminal that a page can be drawn on. */
    static boolean screen() {
        return System.console() != null && System.console().isTerminal()
            && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether the reader's terminal may get colours and bold text. */
    static boolean styled() {
        return screen() && !noColor();
    }

    static boolean noColor() {
        String asked = System.getenv("NO_COLOR");
        return asked != null && !asked.isEmpty();
    }

    void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    void error(String text) {
        spec.commandLine().getErr().println("workbook: " + text);
    }
}
