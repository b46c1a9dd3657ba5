package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Row;

/** What counts as changed between two pictures. */
class ChangesTest {

    private static final Picture BEFORE = Picture.of("before",
        new Link("0", Cell.plain(""), "t"),
        new Chain("q", List.of(Cell.plain("A"), Cell.plain("B"))),
        new Box("t", "", List.of(Grid.of(row("k", "1", "2", "3")))));

    @Test
    void nothingIsMarkedWhereNothingChanged() {
        assertThat(Changes.marked(BEFORE, BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void cellsAreComparedByTheirPlace() {
        Picture after = Picture.of("after",
            new Link("0", Cell.plain(""), "u"),
            new Chain("q", List.of(Cell.plain("B"))),
            new Box("new", "", List.of(Grid.of(row("k", "7", "")))),
            new Box("t", "", List.of(Grid.of(row("k", "1", "9", "3", "4"), row("v", "1")))));
        assertThat(Changes.marked(BEFORE, after)).hasToString("""
            after
            0 [ *]--> u
            q [ B*]
            +- new -------+
            |   +---+---+ |
            | k | 7*|   | |
            |   +---+---+ |
            +-------------+
            +- t -----------------+
            |   +---+---+---+---+ |
            | k | 1 | 9*| 3 | 4*| |
            |   +---+---+---+---+ |
            | v | 1*|             |
            |   +---+             |
            +---------------------+
            """);
    }

    @Test
    void aMarkDoesNotStay() {
        Picture marked = Changes.marked(Picture.of("empty"), BEFORE);
        assertThat(marked).isNotEqualTo(BEFORE);
        assertThat(Changes.marked(marked, BEFORE)).isEqualTo(BEFORE);
    }

    private static Row row(String label, String... texts) {
        return new Row(label, List.of(texts).stream()
            .map(text -> text.isEmpty() ? Cell.empty() : Cell.plain(text)).toList());
    }
}
