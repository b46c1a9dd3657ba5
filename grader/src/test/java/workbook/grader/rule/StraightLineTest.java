package workbook.grader.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StraightLineTest {

    static final class WordArithmetic {
        static int bits(long word) {
            return word == 0 ? 0 : Long.bitCount(word & 0xFF) + Long.bitCount(word >>> 8);
        }
    }

    static final class SlotBySlot {
        static int zeroBytes(long word) {
            int zero = 0;
            for (int slot = 0; slot < 8; slot++) {
                zero += (word >>> slot * 8 & 0xFF) == 0 ? 1 : 0;
            }
            return zero;
        }
    }

    @Test
    void branchesThatGoOnAreNoLoops() {
        assertThatCode(() -> StraightLine.of(WordArithmetic.class).verify())
            .doesNotThrowAnyException();
    }

    @Test
    void aLoopIsNamedWithItsMethodAndLine() {
        assertThatThrownBy(() -> StraightLine.of(SlotBySlot.class).verify())
            .isInstanceOf(AssertionError.class)
            .hasMessageMatching("SlotBySlot\\.java:\\d+ loops in zeroBytes");
    }
}
