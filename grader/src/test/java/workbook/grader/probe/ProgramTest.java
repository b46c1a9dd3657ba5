package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void step_thatFails_isToldWithAllBeforeIt() {
        Program program = Program.of("'two', new Box(3)");
        program.step("", () -> { });
        for (int i = 0; i < 20; i++) {
            program.step("put " + i, () -> { });
        }
        IllegalStateException thrown = new IllegalStateException("full");
        ProgramFailure failure = catchThrowableOfType(ProgramFailure.class, () ->
            program.step("put 20", () -> {
                throw thrown;
            }));
        assertThat(failure).hasCause(thrown);
        assertThat(failure.program()).startsWith("'two', new Box(3): put 0; put 1; ")
            .endsWith("; put 19; put 20").doesNotContain("...");
    }

    @Test
    void underWay_isTheLastProgram_untilItIsForgotten() {
        Program program = Program.of("one");
        assertThat(Program.underWay()).containsSame(program);
        Program.forget();
        assertThat(Program.underWay()).isEmpty();
    }

    @Test
    void refusals_areToldTogether() {
        AssertionError failure = catchThrowableOfType(AssertionError.class, () ->
            Refusals.of(NullPointerException.class).naming("key")
                .by("put(null, 1)", () -> { })
                .by("get(null)", () -> {
                    throw new NullPointerException("key");
                })
                .by("remove(null)", () -> {
                    throw new IllegalArgumentException("no");
                })
                .by("has(null)", () -> {
                    throw new NullPointerException();
                })
                .verify());
        assertThat(failure).hasMessage("expected: NullPointerException that names key from each\n"
            + " but was: put(null, 1) threw nothing; remove(null) threw IllegalArgumentException; "
            + "has(null) threw one that says null");
    }

    @Test
    void refusals_thatAllCame_pass() {
        assertThatCode(() -> Refusals.of(RuntimeException.class)
            .by("get(null)", () -> {
                throw new NullPointerException();
            })
            .verify()).doesNotThrowAnyException();
    }
}
