package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void callsThatAreRefusedInTheWayThatIsWantedAreInOrder() {
        assertThatCode(() -> Refusals.of(IllegalArgumentException.class).naming("-1")
            .by("take(-1)", () -> {
                throw new IllegalArgumentException("take of -1");
            }).verify()).doesNotThrowAnyException();
    }

    @Test
    void allOthersAreToldTogether() {
        assertThatThrownBy(() -> Refusals.of(IllegalArgumentException.class).naming("-1")
            .by("take(-1)", () -> { })
            .by("put(-1)", () -> {
                throw new IllegalArgumentException("too small");
            })
            .by("await(-1)", () -> {
                throw new InterruptedException();
            }).verify())
            .isInstanceOf(AssertionError.class)
            .hasMessageContainingAll("take(-1) threw nothing",
                "put(-1) threw one that says too small", "await(-1) threw InterruptedException");
    }
}
