package workbook.grader.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import workbook.grader.report.Board;
import workbook.grader.score.Verdict;

/**
 * The screen as text: a function of the state and the window, and of nothing else.
 *
 * @param columns of the window
 * @param rows of the window
 * @param colour whether colours may be used; without them the same words stand there
 * @param dots whether the terminal has more than ASCII
 */
record Page(int columns, int rows, boolean colour, boolean dots) {

    private static final Pattern PATH =
        Pattern.compile("phase\\d[\\w./-]*?((?:/[\\w-]+){1,2}\\.java)");
    private static final int LEAST_COLUMNS = 20;
    private static final int LEAST_ROWS = 8;
    /** Header, file, empty line; empty line, note, bar, keys. */
    private static final int FRAME_ROWS = 7;

    Page {
        columns = Math.max(LEAST_COLUMNS, columns);
        rows = Math.max(LEAST_ROWS, rows);
    }

    /** As many lines as the window has rows, none longer than it is wide. */
    List<String> lines(WatchState state) {
        List<String> page = new ArrayList<>();
        page.add(header(state));
        page.add(linked(state));
        page.add("");
        page.addAll(body(state));
        page.add("");
        page.add(cut(note(state)));
        page.add(bar(state));
        page.add(cut(keys(state)));
        return page;
    }

    /** How many rows the middle has. */
    int bodyRows() {
        return rows - FRAME_ROWS;
    }

    private String header(WatchState state) {
        String name = state.item().id() + " " + state.item().title();
        String verdict = verdict(state);
        int gap = Math.max(1, columns - name.length() - verdict.length());
        String line = cut(name + " ".repeat(gap) + verdict);
        if (!colour || line.length() < name.length() + gap) {
            return line;
        }
        return "\033[1m" + name + "\033[0m" + " ".repeat(gap) + tint(state)
            + line.substring(name.length() + gap) + "\033[0m";
    }

    private static String verdict(WatchState state) {
        if (state.checking()) {
            int all = state.checked().map(last -> last.score().tests().size()).orElse(0);
            return "[.] checking" + (state.tested() == 0 ? ""
                : " " + state.tested() + (all >= state.tested() ? " of " + all : ""));
        }
        return state.checked().map(last -> (state.brokenSince()
                ? Verdict.SOLVED.mark() + " solved, now "
                : last.score().verdict().mark() + " " + last.score().verdict().words() + ", ")
            + Board.points(last.score().earned()) + " of "
            + last.score().points() + " points, " + state.took() + " ms").orElse("");
    }

    private static String tint(WatchState state) {
        if (state.checking()) {
            return "\033[36m";
        }
        return state.brokenSince() ? "\033[33m" : switch (state.standing()) {
            case SOLVED -> "\033[32m";
            case NOT_ATTEMPTED, SKIPPED -> "\033[2m";
            case PARTIAL -> "\033[33m";
            case DOES_NOT_COMPILE, WRONG, HANGS, CRASHED -> "\033[31m";
        };
    }

    /** The path as a link, where the terminal may know them; the text is the same. */
    private String linked(WatchState state) {
        String shown = state.file().length() <= columns ? state.file()
            : "..." + state.file().substring(state.file().length() - columns + 3);
        return colour && !state.link().isEmpty()
            ? "\033]8;;" + state.link() + "\033\\" + shown + "\033]8;;\033\\" : shown;
    }

    private List<String> body(WatchState state) {
        List<String> wrapped = new ArrayList<>();
        for (int at = 0; at < state.text().size(); at++) {
            String mark = state.pane() != Pane.LIST ? "" : at == state.selected() ? "> " : "  ";
            wrap(mark + state.text().get(at), wrapped);
        }
        int room = bodyRows();
        int from = Math.max(0, Math.min(state.scroll(), wrapped.size() - room));
        if (state.pane() == Pane.LIST) {
            from = Math.max(0, Math.min(state.selected() - room / 2, wrapped.size() - room));
        }
        List<String> shown = new ArrayList<>(
            wrapped.subList(from, Math.min(wrapped.size(), from + room)));
        if (from + room < wrapped.size() && state.pane() != Pane.LIST) {
            shown.set(room - 1, cut("  ... " + (wrapped.size() - from - room + 1)
                + " more lines: space or arrow down"));
        }
        while (shown.size() < room) {
            shown.add("");
        }
        return shown;
    }

    /** Breaks between words where it can; what is continued stands as far in as what it began. */
    private void wrap(String line, List<String> out) {
        String left = shortened(line.replace("\t", "    ").replaceAll("\\p{Cntrl}", "?"));
        String indent = " ".repeat(Math.min(left.length() - left.stripLeading().length(),
            columns / 2));
        while (left.length() > columns) {
            int space = left.lastIndexOf(' ', columns);
            int end = space > indent.length() ? space : columns;
            out.add(left.substring(0, end).stripTrailing());
            left = indent + left.substring(end).stripLeading();
        }
        out.add(left);
    }

    /** A path that does not fit loses its beginning, so that file and line stay in one piece. */
    private String shortened(String line) {
        return line.length() <= columns ? line
            : PATH.matcher(line).replaceAll("...$1");
    }

    private static String note(WatchState state) {
        if (state.pane() == Pane.CONFIRM) {
            return "y resets it, any other key does not";
        }
        return state.elsewhere().map(other -> "You saved " + other.label() + ": g goes there. ")
            .orElse("").concat(state.note()).stripTrailing();
    }

    private String bar(WatchState state) {
        String words = " %d of %d solved, %s of %d points".formatted(
            state.solved(), state.exercises(), state.earned(), state.points());
        int width = Math.min(40, columns - words.length() - 2);
        if (width < 5) {
            return cut(words.strip());
        }
        int full = state.exercises() == 0 ? 0 : width * state.solved() / state.exercises();
        String bar = "#".repeat(full) + "-".repeat(width - full);
        return "[" + (colour ? "\033[32m" + bar.substring(0, full) + "\033[0m"
            + bar.substring(full) : bar) + "]" + words;
    }

    private String keys(WatchState state) {
        String between = dots ? " \u00b7 " : " | ";
        List<String> keys = state.pane() == Pane.LIST
            ? List.of("arrows choose", "enter goes there", "l back", "q quit")
            : List.of("n next", "h hint", "l list", "t all failures", "d diff to last pass",
                "x reset", "q quit");
        String line = String.join(between, keys);
        return line.length() <= columns ? line
            : line.replace("diff to last pass", "diff").replace("all failures",
                columns < 66 ? "all" : "all failures");
    }

    private String cut(String line) {
        return line.length() <= columns ? line : line.substring(0, columns);
    }
}
