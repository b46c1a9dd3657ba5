package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.bucketmap.NamedHashes;

/** What a message of a replay tells to draw is hashed as in the replay. */
class NamedHashesTest {

    @Test
    void everyHashOfTheRecordingsIsTheOneOfThePictures() {
        for (String name : List.of("identity", "zero", "mix", "lowclash", "shift3", "group8",
                "skew")) {
            LongStream.of(0, 1, 7, 8, 300, -1, Long.MAX_VALUE).forEach(key ->
                assertThat(NamedHashes.of(name).hash(key, 5)).as("%s of %d", name, key)
                    .isEqualTo(Hashes.named(name).hash(key, 9)));
            assertThat(Hashes.told(name)).startsWith("hash " + name + ": h(k) = ");
        }
    }

    @Test
    void unknownHashesAreNamed() {
        assertThatThrownBy(() -> NamedHashes.of("best")).hasMessageContaining("best")
            .hasMessageContaining("identity");
    }
}
