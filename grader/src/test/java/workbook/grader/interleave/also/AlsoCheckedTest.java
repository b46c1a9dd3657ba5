package workbook.grader.interleave.also;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.elsewhere.Tally;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.NoVerdict;
import workbook.grader.interleave.Scenario;

class AlsoCheckedTest {

    /** Two threads add one each. */
    abstract static class TwoAdds implements Scenario {
        private final Tally tally = new Tally();

        @Override
        public List<Action> threads() {
            return List.of(tally::add, tally::add);
        }

        @Override
        public void check() {
            assertThat(tally.count()).as("count after two adds").isEqualTo(2);
        }
    }

    static final class Unnamed extends TwoAdds {
    }

    @AlsoChecked(Tally.class)
    static final class Named extends TwoAdds {
    }

    @AlsoChecked(Tally.class)
    static final class Outer {
        static final class Nested extends TwoAdds {
        }
    }

    @Test
    void aCallIntoAnotherPackageIsOneStep() {
        assertThatThrownBy(() -> Interleave.of(Unnamed.class).verify())
            .as("nothing is left that two threads could meet at")
            .isInstanceOf(NoVerdict.class).hasMessageContaining("no two threads");
    }

    @Test
    void aClassThatIsNamedIsUnderTest() {
        assertThatThrownBy(() -> Interleave.of(Named.class).verify())
            .isInstanceOf(InterleavingFailure.class);
    }

    @Test
    void namingItOnTheEnclosingClassIsEnough() {
        assertThatThrownBy(() -> Interleave.of(Outer.Nested.class).verify())
            .isInstanceOf(InterleavingFailure.class);
    }
}
