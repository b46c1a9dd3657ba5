package workbook.dsalgo.ds.swissmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.dsalgo.ds.swissmap.SwissMapView.EntryView;
import workbook.dsalgo.ds.swissmap.SwissMapView.GroupView;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/**
 * How a Swiss map is drawn: the directory with an arrow to the table of each entry, and a box for
 * each table with its groups. Of large ones only the beginning is drawn.
 */
public final class SwissMapDrawing {

    private static final int MOST_ENTRIES = 8;
    private static final int MOST_TABLES = 4;
    private static final int MOST_GROUPS = 8;
    private static final int FEWER_GROUPS = 3;

    private SwissMapDrawing() {
    }

    /** The picture of a map at one instant. */
    public static Picture of(SwissMapView<?, ?> map) {
        List<Part> parts = new ArrayList<>();
        addDirectory(map, parts);
        int groups = map.tables().size() > 1 ? FEWER_GROUPS : MOST_GROUPS;
        map.tables().stream().limit(MOST_TABLES)
            .forEach(table -> parts.add(table(table, map.isSmall(), groups)));
        addRest(map.tables().size() - MOST_TABLES, "tables", parts);
        return new Picture("Swiss map: used " + map.used() + ", " + shape(map), parts);
    }

    private static String shape(SwissMapView<?, ?> map) {
        if (map.tables().isEmpty()) {
            return "nothing is allocated yet";
        }
        return map.isSmall() ? "small: one group and no directory"
            : "globalDepth " + map.globalDepth();
    }

    private static void addDirectory(SwissMapView<?, ?> map, List<Part> parts) {
        int entries = map.directory().size();
        for (int entry = 0; entry < Math.min(entries, MOST_ENTRIES); entry++) {
            parts.add(new Link("directory " + bits(entry, map.globalDepth()), Cell.plain(""),
                name(map.directory().get(entry))));
        }
        addRest(entries - MOST_ENTRIES, "entries of the directory", parts);
    }

    private static String bits(int entry, int depth) {
        String bits = Integer.toBinaryString(entry);
        return depth == 0 ? "-" : "0".repeat(Math.max(0, depth - bits.length())) + bits;
    }

    private static Box table(TableView<?, ?> table, boolean small, int mostGroups) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(table.groups().size(), mostGroups); i++) {
            addGroup(table.groups().get(i), "group " + i, rows);
        }
        List<Part> parts = new ArrayList<>(List.of(new Grid(rows)));
        addRest(table.groups().size() - mostGroups, "groups", parts);
        return new Box(small ? "the group" : name(table.index()),
            "depth %d, %d slots, %d used, %d left, %d tombstones".formatted(table.localDepth(),
                table.capacity(), table.used(), table.growthLeft(), table.tombstones()), parts);
    }

    private static String name(int index) {
        return "table " + index;
    }

    private static void addGroup(GroupView<?, ?> group, String name, List<Row> rows) {
        List<Cell> bytes = new ArrayList<>();
        List<Cell> entries = new ArrayList<>();
        for (String control : group.control().split(" ")) {
            int slot = bytes.size();
            bytes.add(control(control).above(slot));
            entries.add(entry(group, slot).map(entry ->
                Cell.plain(entry.key() + "=" + entry.value())).orElse(Cell.empty()));
        }
        rows.add(new Row(name + ": control", bytes));
        rows.add(new Row(name + ": entries", entries));
    }

    private static Cell control(String control) {
        return switch (control) {
            case "80" -> Cell.empty(control);
            case "fe" -> Cell.faded(control);
            default -> Cell.plain(control);
        };
    }

    private static Optional<? extends EntryView<?, ?>> entry(GroupView<?, ?> group, int slot) {
        return group.entries().stream().filter(entry -> entry.slot() == slot).findFirst();
    }

    private static void addRest(int count, String of, List<Part> parts) {
        if (count > 0) {
            parts.add(new Note("and " + count + " more " + of));
        }
    }
}
