package workbook.grader.loop;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import workbook.grader.report.Board;
import workbook.grader.source.NotUtf8;
import workbook.grader.source.TextFiles;

/**
 * The loop: waits for a save, a key or a verdict, does what follows from it, shows what came of
 * it. It stays at an exercise until somebody asks for another one.
 *
 * <p>One thread handles happenings, in the order in which they came; the keyboard, the eye on the
 * files and the checker have a thread each and only add to the queue.
 */
public final class Watch {

    private static final String WAITING =
        "Another ./workbook or mvn is checking it; this one waits.";

    private final Places places;
    private final Shelf shelf;
    private final Notes notes;
    private final Account account;
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private Checker checker;
    private Eye eye;
    private Progress progress;
    private WatchState state;
    private boolean over;
    private boolean closing;
    private int hintsShown;

    public Watch(Places places, Shelf shelf) {
        this.places = places;
        this.shelf = shelf;
        this.notes = new Notes(places);
        this.account = new Account(places);
    }

    /** Where keys are put. */
    Consumer<Happening> happenings() {
        return happenings::add;
    }

    /**
     * Runs until somebody ends it.
     *
     * @param first the exercise to begin with
     * @param bench makes the checks, and is closed at the end
     */
    void run(Item first, Bench bench, Face face) throws InterruptedException {
        progress = Progress.read(places.progress());
        checker = new Checker(bench, happenings::add);
        eye = new Eye(places, shelf, first, happenings::add);
        try (Checker _ = checker; Eye _ = eye) {
            goTo(first);
            progress.warnings().stream().findFirst().ifPresent(warning ->
                state = state.withNote(places.shown(places.progress()) + ": " + warning));
            face.show(state);
            while (!over) {
                Happening happening = happenings.take();
                try {
                    handle(happening, face);
                } catch (RuntimeException e) {
                    // a file that cannot be read or written now; the next try may go well
                    state = state.withNote("That did not work: " + words(e));
                }
                if (closing && checker.idle() && happenings.isEmpty()) {
                    over = true;
                }
                face.show(state);
            }
        }
    }

    private void handle(Happening happening, Face face) {
        switch (happening) {
            case Happening.Pressed(String key) -> pressed(key, face.page());
            case Happening.Saved(Item item) when item.equals(state.item()) -> {
                if (state.pane() == Pane.HINTS || state.pane() == Pane.DIFF) {
                    show(Pane.VERDICT); // who saves wants to know what came of it
                }
                check();
            }
            case Happening.Saved _ -> {
                // it was left in the meantime
            }
            case Happening.SavedElsewhere(Item other) -> state = state.withElsewhere(other);
            case Happening.Waiting(Item item) -> {
                if (item.equals(state.item()) && state.checking()) {
                    state = state.withNote(WAITING);
                }
            }
            case Happening.Tested(Item item, int done) -> {
                if (item.equals(state.item()) && state.checking()) {
                    state = state.withChecking(true, done);
                }
            }
            case Happening.Ended(Checked checked, var took) -> ended(checked, took.toMillis());
            case Happening.Failed(Item item, String why) -> {
                if (item.equals(state.item())) {
                    state = state.withChecking(false, 0)
                        .withPane(Pane.VERDICT, "Not checked: " + why);
                }
            }
            case Happening.Resized _ -> {
                // the page is drawn anew after everything that happens
            }
            case Happening.Closed _ -> closing = true;
        }
    }

    private void ended(Checked checked, long took) {
        if (state.note().equals(WAITING)) {
            state = state.withNote("");
        }
        try {
            progress = notes.of(checked, Instant.now());
        } catch (UncheckedIOException e) {
            state = state.withNote("Not noted: " + words(e)); // the verdict is right all the same
        }
        if (checked.item().equals(state.item())) {
            state = scored(state.withChecked(checked, took));
            if (state.pane() == Pane.VERDICT || state.pane() == Pane.ALL) {
                show(state.pane());
            }
        }
    }

    private static String words(RuntimeException thrown) {
        return thrown instanceof UncheckedIOException io && !(io instanceof NotUtf8)
            ? io.getMessage() + ": " + TextFiles.why(io.getCause())
            : String.valueOf(thrown.getMessage());
    }

    private void pressed(String key, int page) {
        if (state.pane() == Pane.CONFIRM) {
            confirm(key);
            return;
        }
        state = state.withNote("");
        switch (key) {
            case "q" -> over = true;
            case "n" -> next();
            case "h" -> hint();
            case "l" -> toggle(Pane.LIST);
            case "t" -> toggle(Pane.ALL);
            case "d" -> toggle(Pane.DIFF);
            case "x" -> show(Pane.CONFIRM);
            case "g" -> state.elsewhere().ifPresent(this::goTo);
            case "enter" -> enter();
            case "escape" -> show(Pane.VERDICT);
            case "up", "k" -> move(-1);
            case "down", "j" -> move(1);
            case "page up", "b" -> move(-page);
            case "page down" -> move(page);
            default -> state = state.withNote(
                "No key \"" + key + "\". The last line has them all.");
        }
    }

    private void toggle(Pane pane) {
        show(state.pane() == pane ? Pane.VERDICT : pane);
        if (state.pane() == Pane.LIST) {
            state = state.withSelected(shelf.items().indexOf(state.item()));
        }
    }

    private void move(int lines) {
        state = state.pane() == Pane.LIST ? state.withSelected(state.selected() + lines)
            : state.withScroll(state.scroll() + lines);
    }

    private void enter() {
        if (state.pane() == Pane.LIST) {
            goTo(shelf.items().get(state.selected()));
        } else {
            check();
        }
    }

    private void next() {
        Item left = state.item();
        boolean open = !progress.of(left).standing().closed();
        Optional<Item> next = new Route(shelf, progress).after(left);
        if (next.isEmpty()) {
            state = state.withNote(open ? "This is the last open exercise."
                : "Every exercise is solved or skipped.");
            return;
        }
        goTo(next.get());
        List<Item> missing = new Route(shelf, progress).missing(next.get());
        if (open) {
            state = state.withNote(left.label() + " stays open.");
        } else if (!missing.isEmpty()) {
            state = state.withNote("It needs " + missing.getFirst().label() + ", not solved yet.");
        }
    }

    private void hint() {
        List<String> hints = hints();
        int seen = progress.of(state.item()).hintsSeen();
        boolean more = state.pane() == Pane.HINTS || seen == 0;
        hintsShown = Math.min(hints.size(), more ? seen + 1 : seen);
        if (hintsShown > seen) {
            progress = notes.hinted(state.item(), hintsShown, LocalDate.now());
        } else if (more && !hints.isEmpty()) {
            state = state.withNote("These are all the hints there are.");
        }
        show(Pane.HINTS);
    }

    private void confirm(String key) {
        if (key.equals("y")) {
            try {
                Path backup = new Reset(places).reset(state.item(), LocalDateTime.now());
                progress = notes.reset(state.item(), LocalDate.now());
                state = scored(state).withNote("What you had written is in "
                    + places.shown(backup));
                check();
            } catch (RuntimeException e) {
                state = state.withNote(words(e));
            }
        } else {
            state = state.withNote("Nothing was changed.");
        }
        show(Pane.VERDICT);
    }

    private void goTo(Item item) {
        Current.write(places, item);
        eye.turnTo(item);
        Path file = places.toWrite(item).stream().findFirst().orElse(places.exercise(item));
        state = scored(WatchState.of(item).withFile(places.shown(file), file.toUri().toString()));
        check();
        show(Pane.VERDICT);
    }

    private void check() {
        state = state.withChecking(true, 0);
        checker.check(state.item());
    }

    private WatchState scored(WatchState before) {
        List<Item> items = shelf.items();
        Total total = Total.of(progress, items);
        return before.withScore(progress.of(before.item()).standing(), total.solved(),
            total.exercises(), Board.points(total.earned()), total.points());
    }

    private void show(Pane pane) {
        state = state.withPane(pane, text(pane));
    }

    private String text(Pane pane) {
        return switch (pane) {
            case VERDICT -> state.checked().map(this::verdict).orElse("");
            case ALL -> state.checked().map(account::all).orElse("Nothing was checked yet.");
            case HINTS -> hintText();
            case LIST -> new Listing(progress).table(shelf.items());
            case DIFF -> new Passes(places).diff(state.item());
            case CONFIRM -> "Give " + state.item().label() + " its stubs back?\n"
                + "What you wrote is kept in " + places.shown(places.own()) + "/backup.";
        };
    }

    private String verdict(Checked checked) {
        return checked.solved()
            ? "Solved: all %d tests pass.\n\n".formatted(checked.passed())
                + new Onward(places, shelf, progress).solved(checked.item())
            : account.first(checked);
    }

    private String hintText() {
        List<String> hints = hints();
        if (hints.isEmpty()) {
            return "This exercise has no hints. Its chapter: ./workbook show " + state.item().id();
        }
        StringBuilder text = new StringBuilder();
        for (int step = 1; step <= hintsShown; step++) {
            text.append(Chapter.hint(step, hints.size(), hints.get(step - 1), 78)).append('\n');
        }
        return text.append(hintsShown < hints.size() ? "h again shows the next one." : "")
            .toString();
    }

    private List<String> hints() {
        return new Chapter(TextFiles.read(places.chapter(state.item()))).hints();
    }
}
