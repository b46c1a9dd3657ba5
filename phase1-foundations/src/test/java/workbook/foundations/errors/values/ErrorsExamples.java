package workbook.foundations.errors.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class ErrorsExamples {

    private static final Exception NOT_FOUND = Errors.sentinel("not found");

    @Test
    void wrapSaysWhatWasBeingDone() {
        Exception error = Errors.wrap("load profile", Errors.wrap("read user 7", NOT_FOUND));
        assertThat(error.getMessage()).as("message of two wraps")
            .isEqualTo("load profile: read user 7: not found");
    }

    @Test
    void isFindsASentinelThroughLayers() {
        Exception error = Errors.wrap("load profile", Errors.wrap("read user 7", NOT_FOUND));
        assertThat(Errors.is(error, NOT_FOUND)).as("is(error, NOT_FOUND)").isTrue();
        assertThat(Errors.is(error, Errors.sentinel("not found")))
            .as("is(error, another sentinel with the same words)").isFalse();
    }

    @Test
    void asFindsATypeInAJoin() {
        Exception error = Errors.join(null, new IOException("disk full"),
            Errors.wrap("charge", new AppError("DECLINED", "card expired", null))).orElseThrow();
        assertThat(error.getMessage()).as("message of the join")
            .isEqualTo("disk full\ncharge: DECLINED: card expired");
        assertThat(Errors.as(error, AppError.class).map(AppError::code))
            .as("code of as(error, AppError.class)").contains("DECLINED");
    }
}
