package workbook.grader.picture;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A part of a picture. Parts stand one below the other. */
public sealed interface Part {

    /** A sentence; it is wrapped where it is long. */
    record Note(String text) implements Part {
        public Note {
            requireNonNull(text, "text");
        }
    }

    /** Rows of cells whose columns stand in line. */
    record Grid(List<Row> rows) implements Part {
        public Grid {
            rows = List.copyOf(rows);
        }

        /** A grid of these rows. */
        public static Grid of(Row... rows) {
            return new Grid(Arrays.asList(rows));
        }
    }

    /**
     * Cells side by side.
     *
     * @param label in front of them; may be empty
     */
    record Row(String label, List<Cell> cells) {
        public Row {
            label = Cell.clean(label);
            cells = List.copyOf(cells);
        }

        /** Whether one of its cells has such a caption. */
        boolean has(Function<Cell, String> caption) {
            return cells.stream().anyMatch(cell -> !caption.apply(cell).isEmpty());
        }

        /** Whether there is a place to draw. */
        boolean isVisible() {
            return cells.stream().anyMatch(Cell::isVisible);
        }
    }

    /**
     * Cells, each with an arrow to the next.
     *
     * @param label in front of them; may be empty
     */
    record Chain(String label, List<Cell> cells) implements Part {
        public Chain {
            label = Cell.clean(label);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell with an arrow to a box.
     *
     * @param label in front of the cell; may be empty
     * @param target the name of the box; it need not be drawn
     */
    record Link(String label, Cell cell, String target) implements Part {
        public Link {
            label = Cell.clean(label);
            requireNonNull(cell, "cell");
            target = Cell.clean(target);
        }
    }

    /**
     * A frame around other parts.
     *
     * @param name what arrows call it, and its title
     * @param detail behind the name; may be empty
     */
    record Box(String name, String detail, List<Part> parts) implements Part {
        public Box {
            name = Cell.clean(name);
            requireNonNull(detail, "detail");
            parts = List.copyOf(parts);
        }

        /** The name, and the detail behind it. */
        public String title() {
            return detail.isEmpty() ? name : name + ": " + detail;
        }
    }
}
