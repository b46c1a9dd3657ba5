package workbook.grader.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;

/**
 * What an operation changed: marks the cells of a picture that the one before does not show.
 *
 * <p>Boxes are compared by name, grids by the label of their first row, rows, chains and links by
 * label, cells by place. A place that is new and empty is not worth a mark.
 */
public final class Changes {

    private Changes() {
    }

    /** {@code after} with a mark at each cell that shows something else than in {@code before}. */
    public static Picture marked(Picture before, Picture after) {
        return new Picture(after.title(), parts(before.parts(), after.parts()));
    }

    private static List<Part> parts(List<Part> before, List<Part> after) {
        return after.stream().<Part>map(part -> switch (part) {
            case Note note -> note;
            case Box box -> box(before, box);
            case Grid grid -> grid(before, grid);
            case Chain chain -> chain(before, chain);
            case Link link -> link(before, link);
        }).toList();
    }

    private static Box box(List<Part> before, Box after) {
        List<Part> old = find(Box.class, before, box -> box.name().equals(after.name()))
            .map(Box::parts).orElse(List.of());
        return new Box(after.name(), after.detail(), parts(old, after.parts()));
    }

    private static Grid grid(List<Part> before, Grid after) {
        List<Row> old = find(Grid.class, before, grid -> firstLabel(grid).equals(firstLabel(after)))
            .map(Grid::rows).orElse(List.of());
        return new Grid(after.rows().stream().map(row -> row(old, row)).toList());
    }

    private static Row row(List<Row> before, Row after) {
        Optional<List<Cell>> old = before.stream()
            .filter(row -> row.label().equals(after.label())).map(Row::cells).findFirst();
        return new Row(after.label(), cells(old, after.cells()));
    }

    private static String firstLabel(Grid grid) {
        return grid.rows().isEmpty() ? "" : grid.rows().getFirst().label();
    }

    private static Chain chain(List<Part> before, Chain after) {
        Optional<Chain> old =
            find(Chain.class, before, chain -> chain.label().equals(after.label()));
        return new Chain(after.label(), cells(old.map(Chain::cells), after.cells()));
    }

    private static Link link(List<Part> before, Link after) {
        boolean same = find(Link.class, before, link -> link.label().equals(after.label()))
            .filter(link -> link.target().equals(after.target()))
            .isPresent();
        return same ? after : new Link(after.label(), after.cell().asChanged(), after.target());
    }

    private static List<Cell> cells(Optional<List<Cell>> before, List<Cell> after) {
        List<Cell> old = before.orElse(List.of());
        List<Cell> marked = new ArrayList<>();
        for (int at = 0; at < after.size(); at++) {
            Cell cell = after.get(at);
            boolean same = at < old.size() ? cell.showsTheSameAs(old.get(at))
                : cell.kind() == Cell.Kind.EMPTY;
            marked.add(same || !cell.isVisible() ? cell : cell.asChanged());
        }
        return marked;
    }

    private static <T extends Part> Optional<T> find(
            Class<T> kind, List<Part> parts, Predicate<T> test) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).filter(test).findFirst();
    }
}
