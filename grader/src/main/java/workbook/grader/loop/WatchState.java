package workbook.grader.loop;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the screen shows. The loop makes a new one after each happening.
 *
 * @param item the exercise at work
 * @param file the file to open, from the checkout's root
 * @param link where {@code file} is, for terminals that can follow links
 * @param checking whether a check is going on
 * @param tested how many tests of it have ended
 * @param checked the last verdict, if there is one
 * @param took how long that took since it was asked for, in milliseconds
 * @param pane what the middle shows
 * @param text of the middle
 * @param scroll how many of its lines are above the window
 * @param selected in the list, from 0
 * @param note one line of news; may be empty
 * @param elsewhere another exercise of which a file was saved
 * @param standing of the exercise as of the last check
 * @param solved how many exercises are solved
 * @param exercises how many there are
 * @param earned points, as text
 * @param points that there are
 */
record WatchState(Item item, String file, String link, boolean checking, int tested,
        Optional<Checked> checked, long took, Pane pane, List<String> text, int scroll,
        int selected, String note, Optional<Item> elsewhere, Standing standing, int solved,
        int exercises, String earned, int points) {

    WatchState {
        text = List.copyOf(text);
    }

    static WatchState of(Item item) {
        return new WatchState(item, "", "", false, 0, Optional.empty(), 0, Pane.VERDICT, List.of(),
            0, 0, "", Optional.empty(), Standing.NOT_ATTEMPTED, 0, 0, "0", 0);
    }

    /** Whether the exercise was solved once, and is not as it was checked last. */
    boolean brokenSince() {
        return standing == Standing.SOLVED
            && checked.map(last -> !last.solved()).orElse(false);
    }

    WatchState withFile(String shown, String uri) {
        return new WatchState(item, shown, uri, checking, tested, checked, took, pane, text, scroll,
            selected, note, elsewhere, standing, solved, exercises, earned, points);
    }

    WatchState withChecking(boolean now, int done) {
        return new WatchState(item, file, link, now, done, checked, took, pane, text, scroll,
            selected, note, elsewhere, standing, solved, exercises, earned, points);
    }

    WatchState withChecked(Checked now, long millis) {
        return new WatchState(item, file, link, false, 0, Optional.of(now), millis, pane, text,
            scroll, selected, note, elsewhere, standing, solved, exercises, earned, points);
    }

    WatchState withPane(Pane now, String shown) {
        return new WatchState(item, file, link, checking, tested, checked, took, now,
            shown.lines().toList(), now == pane ? scroll : 0, selected, note, elsewhere, standing,
            solved, exercises, earned, points);
    }

    WatchState withScroll(int lines) {
        return new WatchState(item, file, link, checking, tested, checked, took, pane, text,
            Math.max(0, Math.min(lines, Math.max(0, text.size() - 1))), selected, note, elsewhere,
            standing, solved, exercises, earned, points);
    }

    WatchState withSelected(int line) {
        return new WatchState(item, file, link, checking, tested, checked, took, pane, text, scroll,
            Math.max(0, Math.min(line, exercises - 1)), note, elsewhere, standing, solved,
            exercises, earned, points);
    }

    WatchState withNote(String news) {
        return new WatchState(item, file, link, checking, tested, checked, took, pane, text, scroll,
            selected, news, elsewhere, standing, solved, exercises, earned, points);
    }

    WatchState withElsewhere(Item other) {
        return new WatchState(item, file, link, checking, tested, checked, took, pane, text, scroll,
            selected, note, Optional.ofNullable(other), standing, solved, exercises, earned,
            points);
    }

    WatchState withScore(Standing now, int done, int of, String sum, int most) {
        return new WatchState(item, file, link, checking, tested, checked, took, pane, text, scroll,
            selected, note, elsewhere, now, done, of, sum, most);
    }
}
