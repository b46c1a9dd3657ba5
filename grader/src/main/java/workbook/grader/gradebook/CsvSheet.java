package workbook.grader.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import workbook.grader.source.TextFiles;

/**
 * Somebody else's CSV, of which single cells are changed and every other byte stays: the mark in
 * front, the ends of lines, the quotes that are there and those that are not.
 *
 * <p>What a cell says is Commons CSV's business. That library does not tell where a cell stands, so
 * this looks for the ends of cells itself, and refuses a file of which the two disagree.
 */
final class CsvSheet {

    private static final char QUOTE = '"';
    /** In front of UTF-8: spreadsheets on Windows read another encoding without it. */
    static final String MARK = "\ufeff";
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final String name;
    private final String mark;
    private final char separator;
    private final List<Row> rows;

    /** Cells as they stand in the file, what they say, and how the line ends. */
    private record Row(List<String> raw, List<String> values, String end) {
    }

    private CsvSheet(String name, String mark, char separator, List<Row> rows) {
        this.name = name;
        this.mark = mark;
        this.separator = separator;
        this.rows = rows;
    }

    /** @throws GradebookException if it cannot be read as CSV in UTF-8, naming it */
    static CsvSheet read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new GradebookException(file + " is no file. Give the path of the export.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return of(file.toString(), text);
        } catch (CharacterCodingException e) {
            throw new GradebookException(file + " is not saved as UTF-8. Export it again, or save "
                + "it as CSV in UTF-8.");
        } catch (IOException e) {
            throw new GradebookException(file + " cannot be read: " + TextFiles.why(e));
        }
    }

    /**
     * @param name for messages
     * @throws GradebookException if {@code text} is no CSV, naming it
     */
    static CsvSheet of(String name, String text) {
        String mark = text.startsWith(MARK) ? MARK : "";
        String rest = text.substring(mark.length());
        char separator = separator(rest);
        List<Row> rows = rows(rest, separator);
        List<List<String>> values = values(name, rest, separator);
        if (!values.equals(rows.stream().map(Row::values).toList())) {
            throw new GradebookException(name + " is no CSV that can be filled in without changing "
                + "it: quotes stand where none belong. Export it again.");
        }
        if (rows.isEmpty()) {
            throw new GradebookException(name + " is empty. Export it again.");
        }
        return new CsvSheet(name, mark, separator, rows);
    }

    /** Whichever stands first outside of quotes in the first line. */
    private static char separator(String text) {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == QUOTE;
            if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                return c;
            }
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
        }
        return ',';
    }

    private static List<List<String>> values(String name, String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator)
            .setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new GradebookException(name + " is no CSV: " + e.getMessage());
        }
    }

    private static List<Row> rows(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfCell(text, from, separator);
            raw.add(text.substring(from, to));
            boolean more = to < text.length() && text.charAt(to) == separator;
            String end = more ? "" : lineEnd(text, to);
            from = more ? to + 1 : to + end.length();
            if (more && from == text.length()) {
                raw.add("");
            }
            if (!more || from == text.length()) {
                rows.add(new Row(raw, new ArrayList<>(raw.stream().map(CsvSheet::value).toList()),
                    end));
                raw = new ArrayList<>();
            }
        }
        return rows;
    }

    private static int endOfCell(String text, int from, char separator) {
        int at = from;
        boolean quoted = at < text.length() && text.charAt(at) == QUOTE;
        boolean inside = quoted;
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == QUOTE) {
                inside = !inside;
            } else if (!inside && (c == separator || c == '\n' || c == '\r')) {
                break;
            }
            at++;
        }
        return at;
    }

    private static String lineEnd(String text, int at) {
        return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, Math.min(at + 1,
            text.length()));
    }

    private static String value(String raw) {
        return raw.length() > 1 && raw.charAt(0) == QUOTE && raw.charAt(raw.length() - 1) == QUOTE
            ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    /** For messages. */
    String name() {
        return name;
    }

    /** How many rows there are, the first one with the names of the columns included. */
    int rows() {
        return rows.size();
    }

    /** The names of the columns. */
    List<String> header() {
        return List.copyOf(rows.getFirst().values());
    }

    /** What a cell says; empty if its row is too short. */
    String value(int row, int column) {
        List<String> values = rows.get(row).values();
        return column >= 0 && column < values.size() ? values.get(column) : "";
    }

    /** Whether a row has this column at all. */
    boolean has(int row, int column) {
        return column >= 0 && column < rows.get(row).values().size();
    }

    /** Puts a number into a cell, as it is; a row that is too short grows. */
    void number(int row, int column, String number) {
        put(row, column, number);
    }

    /** Puts a text into a cell likewise; no program takes it for a formula. */
    void text(int row, int column, String text) {
        put(row, column, harmless(text));
    }

    /** The text with an apostrophe in front if a spreadsheet would calculate with it. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void put(int row, int column, String value) {
        // Spreadsheets leave out empty cells at the end of a row.
        while (rows.get(row).raw().size() <= column) {
            rows.get(row).raw().add("");
            rows.get(row).values().add("");
        }
        String before = rows.get(row).raw().get(column);
        boolean quotes = before.startsWith("\"") || value.indexOf(separator) >= 0
            || value.chars().anyMatch(c -> c == QUOTE || c == '\n' || c == '\r')
            || !value.equals(value.strip());
        rows.get(row).raw().set(column,
            quotes ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value);
        rows.get(row).values().set(column, value);
    }

    /** The whole file. */
    String print() {
        StringBuilder text = new StringBuilder(mark);
        for (Row row : rows) {
            text.append(String.join(Character.toString(separator), row.raw())).append(row.end());
        }
        return text.toString();
    }
}
