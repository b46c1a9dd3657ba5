package workbook.grader.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import workbook.grader.probe.Figure;
import workbook.grader.score.TestResult;

/** What the references cost, as it is written in {@value #FILE}. */
public final class ReferenceCosts {

    /** From the root of a checkout. */
    public static final String FILE = "docs/numbers/costs.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
        .setHeader("test", "cost", "counted", "bound")
        .setRecordSeparator("\n")
        .get();

    private record Key(String test, String of) {
    }

    private final Map<Key, Long> figures = new HashMap<>();

    private ReferenceCosts() {
    }

    /** The figures of a checkout; none if they were never written. */
    public static ReferenceCosts of(Path root) {
        ReferenceCosts costs = new ReferenceCosts();
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return costs;
        }
        CSVFormat format = FORMAT.builder().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(Files.readString(file), format)) {
            rows.forEach(row -> costs.figures.put(
                new Key(row.get("test"), row.get("cost")), Long.valueOf(row.get("counted"))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return costs;
    }

    /** The text of the file for what came of the references' tests. */
    public static String text(List<TestResult> results) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (TestResult result : results) {
                for (Figure figure : result.costs()) {
                    printer.printRecord(
                        result.test(), figure.of(), figure.counted(), figure.bound());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the costs", e);
        }
        return text.toString();
    }

    /** One figure, if it is known. */
    public Optional<Long> figure(String test, String of) {
        return Optional.ofNullable(figures.get(new Key(test, of)));
    }
}
