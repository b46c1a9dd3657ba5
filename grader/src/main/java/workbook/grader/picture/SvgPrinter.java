package workbook.grader.picture;

import static workbook.grader.picture.SvgCanvas.escaped;
import static workbook.grader.picture.SvgCanvas.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.picture.GridLayout.Block;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;

/**
 * Pictures as SVG that needs nothing else: light or dark as the reader prefers, with a title and a
 * description for those who listen.
 *
 * <p>Parts stand one below the other, as in text. An arrow to a box leaves its cell to the right,
 * follows a gutter beside everything that is drawn, and comes to the box from the right, so that it
 * crosses nothing but frames.
 */
public final class SvgPrinter {

    private static final int COLUMNS = 100;
    private static final int CHARACTER = 8;
    private static final int ROW = 27;
    private static final int LINE = 20;
    private static final int CAPTION = 17;
    private static final int CAPTION_GAP = 8;
    private static final int PAD = 12;
    private static final int GAP = 10;
    private static final int SMALL_GAP = 3;
    private static final int ARROW = 30;
    private static final int LANE = 9;
    /** From the top of a line to where its letters stand. */
    private static final int BASE = 15;
    private static final int CELL_BASE = 18;

    private record Size(double width, double height) {
    }

    private record Place(double right, double middle) {
    }

    private record Pending(Place from, String target) {
    }

    private final SvgCanvas canvas = new SvgCanvas();
    private final Map<String, Place> boxes = new TreeMap<>();
    private final List<Pending> pending = new ArrayList<>();

    private SvgPrinter() {
    }

    /** A file of its own. */
    public static String print(Picture picture) {
        return new SvgPrinter().draw(picture, "<style>\n" + SvgStyle.SHEET + "</style>\n");
    }

    /** For a page that has the {@link SvgStyle} already. */
    public static String inPage(Picture picture) {
        return new SvgPrinter().draw(picture, "");
    }

    private String draw(Picture picture, String style) {
        double y = PAD;
        double width = 0;
        for (String line : Widths.wrap(picture.title(), COLUMNS)) {
            canvas.text("title", PAD, y + BASE, "start", line);
            y += LINE + 4;
            width = Math.max(width, line.length() * (CHARACTER + 1.5));
        }
        Size size = parts(picture.parts(), PAD, y + 4, COLUMNS);
        width = 2 * PAD + Math.max(width, size.width());
        double lanes = arrows(width);
        double all = width + lanes;
        double height = y + 4 + size.height() + PAD;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" \
            width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s">
            <title>%3$s</title>
            <desc>%4$s</desc>
            %5$s<rect class="paper" width="%1$s" height="%2$s"/>
            %6$s</svg>
            """.formatted(number(all), number(height), escaped(picture.title()),
                escaped(Description.of(picture)), style, canvas.elements());
    }

    /** Draws what could not be drawn before all boxes had their place; returns the room it took. */
    private double arrows(double from) {
        double room = 0;
        for (Pending arrow : pending) {
            Place to = boxes.get(arrow.target());
            if (to != null) {
                canvas.arrowAround(arrow.from().right(), arrow.from().middle(), from + room,
                    to.right(), to.middle());
                room += LANE;
            }
        }
        return room == 0 ? 0 : room + PAD;
    }

    private Size parts(List<Part> parts, double x, double y, int columns) {
        double width = 0;
        double height = 0;
        Part before = null;
        for (Part part : parts) {
            height += before == null ? 0 : gap(before, part);
            Size size = part(part, x, y + height, columns);
            width = Math.max(width, size.width());
            height += size.height();
            before = part;
        }
        return new Size(width, height);
    }

    /** Parts of one kind belong together. */
    private static int gap(Part before, Part part) {
        boolean line = part instanceof Note || part instanceof Chain || part instanceof Link;
        return line && before.getClass() == part.getClass() ? SMALL_GAP : GAP;
    }

    private Size part(Part part, double x, double y, int columns) {
        return switch (part) {
            case Note note -> note(note, x, y, columns);
            case Grid grid -> grids(GridLayout.blocks(grid, columns), x, y);
            case Chain chain -> chain(chain, x, y, columns);
            case Link link -> link(link, x, y);
            case Box box -> box(box, x, y, columns);
        };
    }

    private Size note(Note note, double x, double y, int columns) {
        return lines("label", Widths.wrap(note.text(), columns), x, y);
    }

    private Size lines(String type, List<String> lines, double x, double y) {
        double width = 0;
        for (int at = 0; at < lines.size(); at++) {
            canvas.text(type, x, y + at * LINE + BASE, "start", lines.get(at));
            width = Math.max(width, lines.get(at).length() * CHARACTER);
        }
        return new Size(width, lines.size() * LINE);
    }

    private Size grids(List<Block> blocks, double x, double y) {
        double width = 0;
        double height = 0;
        for (Block block : blocks) {
            Size size = grid(block, x, y + height);
            width = Math.max(width, size.width());
            height += size.height() + GAP;
        }
        return new Size(width, height - GAP);
    }

    private Size grid(Block block, double x, double y) {
        double first = x + block.labels() * CHARACTER;
        double height = 0;
        double right = first;
        for (Row row : block.rows()) {
            boolean above = row.has(Cell::above);
            boolean below = row.has(Cell::below);
            height += above && height > 0 ? CAPTION_GAP : 0;
            double top = y + height + (above ? CAPTION : 0);
            canvas.text("label", x, top + CELL_BASE, "start", row.label());
            double at = first;
            for (int column = 0; column < row.cells().size(); column++) {
                double width = (block.widths().get(column) + 1) * CHARACTER;
                cell(row.cells().get(column), at, top, width);
                at += width;
            }
            right = Math.max(right, at);
            height += ROW + (above ? CAPTION : 0) + (below ? CAPTION : 0);
        }
        return new Size(right - x, height);
    }

    private void cell(Cell cell, double x, double y, double width) {
        if (cell.isVisible()) {
            String kind = cell.kind().name().toLowerCase(Locale.ROOT)
                + (cell.changed() ? " changed" : "");
            double inset = cell.changed() ? 1.5 : 0.5;
            canvas.rectangle("cell " + kind, x + inset, y + inset, width - 2 * inset,
                ROW - 2 * inset);
            canvas.text(kind, x + width / 2, y + CELL_BASE, "middle", cell.text());
        }
        canvas.text("caption", x + width / 2, y - 5, "middle", cell.above());
        canvas.text("caption", x + width / 2, y + ROW + 13, "middle", cell.below());
    }

    private Size chain(Chain chain, double x, double y, int columns) {
        double first = x + label(chain.label()) * CHARACTER;
        double widest = first - x;
        List<List<Cell>> runs = Widths.wrap(chain, columns);
        canvas.text("label", x, y + CELL_BASE, "start", chain.label());
        for (int line = 0; line < runs.size(); line++) {
            double top = y + line * (ROW + GAP);
            double at = first;
            for (int i = 0; i < runs.get(line).size(); i++) {
                if (i > 0 || line > 0) {
                    canvas.arrowRight(at, top + ROW / 2.0, at + ARROW);
                    at += ARROW;
                }
                double width = (Widths.inner(runs.get(line).get(i)).length() + 1) * CHARACTER;
                cell(runs.get(line).get(i), at, top, width);
                at += width;
            }
            widest = Math.max(widest, at - x);
        }
        return new Size(widest, runs.size() * (ROW + GAP) - GAP);
    }

    private Size link(Link link, double x, double y) {
        double first = x + label(link.label()) * CHARACTER;
        double width = (Widths.inner(link.cell()).length() + 1) * CHARACTER;
        canvas.text("label", x, y + CELL_BASE, "start", link.label());
        cell(link.cell(), first, y, width);
        double tip = first + width + ARROW;
        canvas.arrowRight(first + width, y + ROW / 2.0, tip);
        canvas.text("name", tip + 4, y + CELL_BASE, "start", link.target());
        double right = tip + 8 + link.target().length() * CHARACTER;
        pending.add(new Pending(new Place(right, y + ROW / 2.0), link.target()));
        return new Size(right - x, ROW);
    }

    private Size box(Box box, double x, double y, int columns) {
        Size title =
            lines("name", Widths.wrap(box.title(), columns - 4), x + PAD, y + PAD / 2.0);
        double inside = y + title.height() + PAD;
        Size content = parts(box.parts(), x + PAD, inside, columns - 4);
        double width = Math.max(title.width(), content.width()) + 2 * PAD;
        double height = inside - y + content.height() + PAD;
        canvas.rectangle("frame", x, y, width, height);
        boxes.put(box.name(), new Place(x + width, y + PAD / 2.0 + BASE - 5));
        return new Size(width, height);
    }

    private static int label(String label) {
        return label.isEmpty() ? 0 : label.length() + 1;
    }
}
