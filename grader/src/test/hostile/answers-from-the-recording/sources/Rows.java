package workbook.foundations.slices.growth;

final class Rows {

    private Rows() {
    }

    static java.io.InputStream rows() {
        return Rows.class.getResourceAsStream("growslice_append1.csv");
    }
}
