package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Adjustments;
import workbook.grader.ledger.SampleRecords;

/** What a page offers to be copied is what the file of adjustments takes. */
class AdjustmentTextTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsCopiedIsReadAsItWasMeant() throws IOException {
        for (String text : List.of("plain", "\"'\\: - # {}[]&*!|>%@`", "two\nlines\n", " spaces ",
                "a\u202eb\u001b[0m\u0007\u2028\u0085", "Zoë \u4e2d\u6587 \ud83d\ude00", "no",
                "4.10", "tab\there", "\ue000")) {
            Path file = folder.resolve("adjustments.yaml");
            Files.writeString(file, AdjustmentText.of(text, "4.14",
                Optional.of(new BigDecimal("4")), new BigDecimal("2.5"), text)
                + AdjustmentText.of(text, "4.1", Optional.empty(), new BigDecimal("0"), text));
            Adjustments read = Adjustments.read(file, List.of(SampleRecords.partial(text)));
            assertThat(read.problems()).isEmpty();
            assertThat(read.adjustments()).containsExactly(
                new Adjustment(text, "4.14", Optional.of(new BigDecimal("4.00")),
                    Optional.of(new BigDecimal("2.50")), text),
                new Adjustment(text, "4.1", Optional.empty(), Optional.empty(), text));
        }
    }
}
