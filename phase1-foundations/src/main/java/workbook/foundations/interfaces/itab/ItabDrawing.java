package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/** How interface tables are drawn: the slots that are taken, with what each table has. */
public final class ItabDrawing {

    private static final int MOST = 16;

    private ItabDrawing() {
    }

    /** The picture of the tables at one instant. */
    public static Picture of(ItabTableView tables) {
        List<Part> parts = new ArrayList<>();
        for (int slot = 0; slot < tables.size() && parts.size() < MOST; slot++) {
            int number = slot;
            tables.slots().get(slot).ifPresent(itab -> parts.add(Grid.of(row(number, itab))));
        }
        if (tables.count() > MOST) {
            parts.add(new Note("and " + (tables.count() - MOST) + " more"));
        }
        return new Picture("interface tables: %d of %d slots taken"
            .formatted(tables.count(), tables.size()), parts);
    }

    private static Row row(int slot, Itab itab) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.plain(itab.inter()));
        cells.add(Cell.plain(itab.type()));
        itab.missing().ifPresentOrElse(
            name -> cells.add(Cell.faded("no " + name)),
            () -> itab.inter().methods().forEach(name -> cells.add(Cell.marked(name))));
        return new Row("slot " + slot, cells);
    }
}
