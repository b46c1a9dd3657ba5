package workbook.foundations.slices.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class GrowthPolicyExamples {

    private final GrowthPolicy policy = new GrowthPolicy(Release.SINCE_1_22);

    @Test
    void fiveElementsAndOneMore() {
        assertThat(policy.wanted(5, 6)).as("wanted(5, 6)").isEqualTo(10);
        assertThat(policy.capacity(5, 6, new Element(8, false)))
            .as("capacity(5, 6, elements of 8 bytes)").isEqualTo(10);
        assertThat(policy.capacity(5, 6, new Element(1, false)))
            .as("capacity(5, 6, elements of 1 byte)").isEqualTo(16);
    }

    @Test
    void oneByteMoreThanABlockTakesTheNextBlock() {
        assertThat(SizeClasses.roundUp(32)).as("roundUp(32)").isEqualTo(32);
        assertThat(SizeClasses.roundUp(33)).as("roundUp(33)").isEqualTo(48);
    }

    @Test
    void theOldRuleAndTheNewOneAgreeOnSmallSlices() {
        GrowthPolicy old = new GrowthPolicy(Release.BEFORE_1_18);
        assertThat(old.wanted(200, 201)).as("wanted(200, 201) before 1.18").isEqualTo(400);
        assertThat(policy.wanted(200, 201)).as("wanted(200, 201)").isEqualTo(400);
    }

    @Test
    void theOldRuleDoublesLargerSlicesThanTheNewOne() {
        GrowthPolicy old = new GrowthPolicy(Release.BEFORE_1_18);
        assertThat(old.wanted(512, 513)).as("wanted(512, 513) before 1.18").isEqualTo(1024);
        assertThat(policy.wanted(512, 513)).as("wanted(512, 513)").isEqualTo(832);
    }
}
