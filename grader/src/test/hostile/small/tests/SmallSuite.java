package workbook.dsalgo.small.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

/** Cases misbehave in {@code twice}; what comes behind it shows whether the rest still runs. */
class SmallSuite {

    @Test
    @Weight(4)
    @Property("twice is n + n")
    void doubles() throws Exception {
        assertThat(Small.twice(3)).as("twice(3)").isEqualTo(6);
    }

    @Test
    @Weight(4)
    @Property("half is n / 2")
    void halves() {
        assertThat(String.format("%.1f", Small.half(8) / 1.0)).as("half(8)").isEqualTo("4.0");
    }

    @Test
    @Weight(2)
    @Property("numbers are added, whatever they are")
    void adds() {
        Seeds.each(3, seed -> assertThat(Small.sum(seed, Small.half(2 * seed)))
            .as("sum(%d, %d)", seed, seed).isEqualTo(Twofold.of(seed)));
    }
}
