package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;

/** What pictures look like in a terminal, as a whole. */
class TextPrinterTest {

    @Test
    void aGridHasLabelsAndItsKindsOfCells() {
        assertThat(print(Grid.of(
            new Row("control", List.of(Cell.plain("5a"), Cell.empty("80"), Cell.faded("fe"))),
            new Row("entry", List.of(Cell.plain("7=a").asChanged(), Cell.empty().asChanged(),
                Cell.marked("x"))))))
            .isEqualTo("""
                A picture
                        +-----+-----+-----+
                control | 5a  | 80  |(fe) |
                entry   | 7=a*| *   |[x]  |
                        +-----+-----+-----+
                """);
    }

    @Test
    void captionsStandOverAndUnderTheirCells() {
        assertThat(print(Grid.of(new Row("", List.of(Cell.plain("a").above(0),
            Cell.plain("b").above("1 recvx").below("sendx"))))))
            .isEqualTo("""
                A picture
                  0         1 recvx
                +---------+---------+
                | a       | b       |
                +---------+---------+
                            sendx
                """);
    }

    @Test
    void gapsAreNotDrawn() {
        assertThat(print(Grid.of(
            new Row("array", List.of(Cell.plain(1), Cell.plain(2), Cell.plain(3))),
            new Row("s", List.of(Cell.gap(), Cell.marked(2), Cell.gap())))))
            .isEqualTo("""
                A picture
                      +---+---+---+
                array | 1 | 2 | 3 |
                      +---+---+---+
                s         |[2]|
                          +---+
                """);
    }

    @Test
    void arrowsLeadAlongAChainAndToABoxByName() {
        assertThat(print(
            new Chain("queue", List.of(Cell.plain("A"), Cell.plain("B").asChanged())),
            new Chain("empty", List.of(Cell.empty())),
            new Link("directory 00", Cell.plain(""), "table 0"),
            new Box("table 0", "8 slots", List.of(new Note("nothing in it")))))
            .isEqualTo("""
                A picture
                queue [ A ]--> [ B*]
                empty [  ]
                directory 00 [  ]--> table 0
                +- table 0: 8 slots -+
                | nothing in it      |
                +--------------------+
                """);
    }

    @Test
    void boxesStandInBoxes() {
        assertThat(print(new Box("outer", "", List.of(
            new Box("inner", "", List.of(Grid.of(new Row("", List.of(Cell.plain("x"))))))))))
            .isEqualTo("""
                A picture
                +- outer -----+
                | +- inner -+ |
                | | +---+   | |
                | | | x |   | |
                | | +---+   | |
                | +---------+ |
                +-------------+
                """);
    }

    @Test
    void whatIsWideIsBroken() {
        List<Cell> many = IntStream.range(0, 60).mapToObj(Cell::plain).toList();
        String text = print(new Box("wide", "", List.of(
            Grid.of(new Row("row", many)), new Chain("chain", many),
            new Note("word ".repeat(60)))));
        assertThat(text.lines()).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(TextPrinter.COLUMNS);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
        assertThat(text).contains("| 59 |", "[ 59 ]", "|       --> [ ");
    }

    @Test
    void aGroupOfEightLongEntriesStandsInOneBlock() {
        String text = print(new Box("table 0", "", List.of(Grid.of(
            new Row("group 0: control", IntStream.range(0, 8)
                .mapToObj(slot -> Cell.plain("4" + slot).above(slot)).toList()),
            new Row("group 0: entries", IntStream.range(0, 8)
                .mapToObj(slot -> Cell.plain("1000%d=4000%d".formatted(slot, slot))).toList())))));
        assertThat(text).containsOnlyOnce("group 0: control").containsOnlyOnce("|10007=4…|");
    }

    @Test
    void emptyPicturesAreATitle() {
        assertThat(print()).isEqualTo("A picture\n");
        assertThat(print(new Grid(List.of()))).isEqualTo("A picture\n");
    }

    @Test
    void whatTheTerminalWouldObeyIsNotPrinted() {
        assertThat(Cell.plain("\u001b[31mred\n").text()).isEqualTo("?[31mred?");
        assertThat(Cell.plain("x".repeat(40)).text()).isEqualTo("x".repeat(27) + "…");
    }

    private static String print(Part... parts) {
        return Picture.of("A picture", parts).toString();
    }
}
