package workbook.grader.loop;

import java.io.PrintStream;
import java.util.Optional;
import workbook.grader.report.Board;

/** The loop in a pipe: every piece of news once, in plain lines; each in one write. */
final class LineFace implements Face {

    private final PrintStream out;
    private final Account account;
    private final boolean json;
    private WatchState before;

    /** @param json whether a verdict is a line of JSON, and nothing else is printed */
    LineFace(PrintStream out, Places places, boolean json) {
        this.out = out;
        this.account = new Account(places);
        this.json = json;
    }

    @Override
    public void show(WatchState state) {
        String news = json ? verdictAsJson(state) : news(state);
        before = state;
        if (!news.isEmpty()) {
            out.print(news);
            out.flush();
        }
    }

    private String verdictAsJson(WatchState state) {
        return isNewVerdict(state)
            ? CheckedJson.of(state.checked().orElseThrow(), account.places()) + "\n" : "";
    }

    private String news(WatchState state) {
        StringBuilder text = new StringBuilder();
        if (state.checking() && (before == null || !before.checking())) {
            text.append("checking ").append(state.item().label()).append('\n');
        }
        if (isNewVerdict(state)) {
            Checked checked = state.checked().orElseThrow();
            text.append(Board.line(checked.score()))
                .append(state.pane() == Pane.ALL ? account.all(checked) : account.first(checked))
                .append(state.brokenSince() ? "  your best result is kept: solved\n" : "")
                .append("  %d of %d solved, %s of %d points\n".formatted(state.solved(),
                    state.exercises(), state.earned(), state.points()));
        } else if (before != null && state.pane() != Pane.VERDICT
                && (!state.text().equals(before.text()) || state.pane() != before.pane())) {
            state.text().forEach(line -> text.append(line).append('\n'));
        }
        if (!state.note().isEmpty() && (before == null || !state.note().equals(before.note()))) {
            text.append(state.note()).append('\n');
        }
        if (state.pane() == Pane.CONFIRM && (before == null || before.pane() != Pane.CONFIRM)) {
            text.append("y resets it, anything else does not\n");
        }
        return text.toString();
    }

    private boolean isNewVerdict(WatchState state) {
        Optional<Checked> last = before == null ? Optional.empty() : before.checked();
        return state.checked().isPresent() && (last.isEmpty()
            || last.get() != state.checked().get());
    }

    @Override
    public void close() {
        out.flush();
    }
}
