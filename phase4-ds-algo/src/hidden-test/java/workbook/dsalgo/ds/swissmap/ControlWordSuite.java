package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.rule.StraightLine;

/** Eight control bytes in one word. */
class ControlWordSuite {

    @Test
    @Weight(2)
    @Property("eight control bytes are searched with a few operations on one word, without a loop")
    void controlWords() {
        Seeds.each(30, seed -> {
            Random random = new Random(seed);
            for (int round = 0; round < 100; round++) {
                assertMatches(randomWord(random), random.nextInt(8));
            }
        });
        StraightLine.of(ControlWord.class).verify();
    }

    private static void assertMatches(long word, long h2) {
        String hex = hex(word);
        assertThat(hex(ControlWord.matchEmpty(word))).as("matchEmpty(%s)", hex)
            .isEqualTo(hex(ControlBytes.match(word, control -> control == 0x80)));
        assertThat(hex(ControlWord.matchEmptyOrDeleted(word)))
            .as("matchEmptyOrDeleted(%s)", hex)
            .isEqualTo(hex(ControlBytes.match(word, control -> control >= 0x80)));
        assertThat(hex(ControlWord.matchFull(word))).as("matchFull(%s)", hex)
            .isEqualTo(hex(ControlBytes.match(word, control -> control < 0x80)));
        long match = ControlWord.matchH2(word, h2);
        long same = ControlBytes.match(word, control -> control == h2);
        assertThat(hex(match & same)).as("true matches in matchH2(%s, %d)", hex, h2)
            .isEqualTo(hex(same));
        assertThat(hex(match & ~same & ~(ControlBytes.run(same))))
            .as("matches of matchH2(%s, %d) that are not above a true one", hex, h2)
            .isEqualTo(hex(0));
    }

    @Test
    @Property("a control byte is read and written by itself, and the first of a match is found")
    void singleControlBytes() {
        long word = 0x80fe_7f00_0102_0304L;
        for (int slot = 0; slot < 8; slot++) {
            assertThat(ControlWord.control(word, slot)).as("control(80fe7f0001020304, %d)", slot)
                .isEqualTo(word >>> slot * 8 & 0xff);
            assertThat(hex(ControlWord.withControl(word, slot, 0xfe)))
                .as("withControl(80fe7f0001020304, %d, fe)", slot)
                .isEqualTo(hex(word & ~(0xffL << slot * 8) | 0xfeL << slot * 8));
            assertThat(ControlWord.firstSlot(0x8080_8080_8080_8080L << slot * 8))
                .as("firstSlot of a match from slot %d on", slot).isEqualTo(slot);
        }
    }

    private static String hex(long word) {
        return "%016x".formatted(word);
    }

    private static long randomWord(Random random) {
        long word = 0;
        for (int slot = 0; slot < 8; slot++) {
            long control = switch (random.nextInt(4)) {
                case 0 -> 0x80;
                case 1 -> 0xfe;
                case 2 -> random.nextInt(8);
                default -> random.nextInt(128);
            };
            word |= control << slot * 8;
        }
        return word;
    }
}
