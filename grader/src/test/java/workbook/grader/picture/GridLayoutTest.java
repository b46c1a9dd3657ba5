package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Row;

/** Wide grids are made narrower, or broken where they can still be read. */
class GridLayoutTest {

    private static final int LIMIT = 52;

    @Test
    void longTextIsCut_whereAllColumnsFitThen() {
        assertThat(print(
            row("control", "03", "47", "80", "fe"),
            row("group 0", "1=2", "10002=3", "10003=3333", "10004=44444"),
            new Row("group 1", List.of(Cell.plain("10001=1111").asChanged(),
                Cell.plain("10002=2").asChanged(), Cell.faded("10003=3333"),
                Cell.marked("10004=4444").asChanged()))))
            .isEqualTo("""
                        +----------+---------+----------+----------+
                control | 03       | 47      | 80       | fe       |
                group 0 | 1=2      | 10002=3 |10003=3333|10004=444…|
                group 1 |10001=11…*| 10002=2*|(10003=3…)|[10004=…*]|
                        +----------+---------+----------+----------+
                """);
    }

    @Test
    void nothingIsCut_whereAllColumnsDoNotFitEvenSo() {
        assertThat(print(row("row", "10000000=1", "20000000=2", "30000000=3", "40000000=4",
            "50000000=5", "60000000=6")))
            .isEqualTo("""
                    +------------+------------+------------+
                row | 10000000=1 | 20000000=2 | 30000000=3 |
                    +------------+------------+------------+
                    +------------+------------+------------+
                row | 40000000=4 | 50000000=5 | 60000000=6 |
                    +------------+------------+------------+
                """);
    }

    @Test
    void numbersAndCaptionsAreNotCut() {
        assertThat(print(row("", "10000000", "2000000000", "3000000000", "4000000000",
            "-500000000"))).doesNotContain("…").contains("-500000000");
        assertThat(print(new Row("", IntStream.range(0, 5)
            .mapToObj(at -> Cell.plain("x").above("caption " + at)).toList())))
            .doesNotContain("…").contains("caption 4");
    }

    @Test
    void aStructureGoesOnRightBelowItself() {
        assertThat(print(indexed("first", 0, 9), numbered("half", 10, 12),
            indexed("second", 20, 29)))
            .isEqualTo("""
                         0      1      2      3      4
                       +------+------+------+------+------+
                first  | 1000 | 1001 | 1002 | 1003 | 1004 |
                       +------+------+------+------+------+
                half   | 1010 | 1011 |
                       +------+------+
                         5      6      7      8
                       +------+------+------+------+
                first  | 1005 | 1006 | 1007 | 1008 |
                       +------+------+------+------+
                         0      1      2      3      4
                       +------+------+------+------+------+
                second | 1020 | 1021 | 1022 | 1023 | 1024 |
                       +------+------+------+------+------+
                         5      6      7      8
                       +------+------+------+------+
                second | 1025 | 1026 | 1027 | 1028 |
                       +------+------+------+------+
                """);
    }

    @Test
    void aRowIsNamedOnlyWhereSomethingOfItIs() {
        assertThat(print(indexed("array", 0, 9), numbered("a", 0, 2),
            new Row("b", Stream.concat(Stream.generate(Cell::gap).limit(6),
                numbered("", 6, 8).cells().stream()).toList()),
            new Row("nothing", List.of())))
            .isEqualTo("""
                          0      1      2      3      4
                        +------+------+------+------+------+
                array   | 1000 | 1001 | 1002 | 1003 | 1004 |
                        +------+------+------+------+------+
                a       | 1000 | 1001 |
                        +------+------+
                nothing
                          5      6      7      8
                        +------+------+------+------+
                array   | 1005 | 1006 | 1007 | 1008 |
                        +------+------+------+------+
                b              | 1006 | 1007 |
                               +------+------+
                """);
    }

    private static Row row(String label, String... texts) {
        return new Row(label, Stream.of(texts).map(Cell::plain).toList());
    }

    private static Row numbered(String label, int from, int to) {
        return new Row(label,
            IntStream.range(from, to).mapToObj(n -> Cell.plain(1000 + n)).toList());
    }

    private static Row indexed(String label, int from, int to) {
        return new Row(label, IntStream.range(from, to)
            .mapToObj(n -> Cell.plain(1000 + n).above(n - from)).toList());
    }

    private static String print(Row... rows) {
        List<String> lines = GridLayout.blocks(Grid.of(rows), LIMIT).stream()
            .flatMap(block -> TextGrid.lines(block).stream()).toList();
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(LIMIT));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
