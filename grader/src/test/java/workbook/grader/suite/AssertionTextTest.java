package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import workbook.grader.score.Finding;

/** What AssertJ and JUnit really say when an assertion fails, as a learner gets to read it. */
class AssertionTextTest {

    private static final ThrowingCallable NOTHING = () -> { };
    private static final ThrowingCallable WRONG_INDEX = () -> {
        throw new IndexOutOfBoundsException("index 3");
    };

    @Test
    void valuesAreExpectedAndGot() {
        reads(() -> assertThat(3).as("twice(%d)", 2).isEqualTo(4), "twice(2)", "4", "3");
        reads(() -> assertThat(3L).as("long").isEqualTo(4L), "long", "4", "3");
        reads(() -> assertEquals(4, 3), "", "", "", "expected: <4> but was: <3>");
        reads(() -> assertThat(false).as("is(a)").isTrue(), "is(a)", "true", "false");
        reads(() -> assertThat((Object) null).as("found").isNotNull(), "found", "not null", "null");
        reads(() -> assertThat(25L).as("calls").isLessThanOrEqualTo(24),
            "calls", "less than or equal to 24", "25");
    }

    @Test
    void collectionsAreShownWhole() {
        reads(() -> assertThat(List.of(2, 1)).as("keys").containsExactly(1, 2),
            "keys", "[1, 2]", "[2, 1]");
        reads(() -> assertThat(List.of(1)).as("keys").containsExactly(1, 2),
            "keys", "[1, 2]", "[1]");
        reads(() -> assertThat(List.of(1)).as("evicted").isEmpty(), "evicted", "nothing", "[1]");
        reads(() -> assertThat(Optional.of(1)).as("get").isEmpty(),
            "get", "an empty Optional", "1");
        reads(() -> assertThat(Optional.empty()).as("get").contains(1),
            "get", "1", "an empty Optional");
    }

    @Test
    void exceptionsAreNamedWithoutPackages() {
        reads(() -> assertThatThrownBy(NOTHING, "pop"), "pop", "an exception", "none was thrown");
        reads(() -> assertThatThrownBy(WRONG_INDEX, "pop")
                .isInstanceOf(IllegalStateException.class),
            "pop", "IllegalStateException", "threw IndexOutOfBoundsException: index 3");
        reads(() -> assertThatThrownBy(WRONG_INDEX, "pop").hasMessage("index 4"),
            "pop", "the message \"index 4\"", "\"index 3\"");
        reads(() -> assertThatThrownBy(WRONG_INDEX, "pop").hasMessageContaining("4"),
            "pop", "a message with \"4\"", "\"index 3\"");
        reads(() -> assertThatCode(WRONG_INDEX).as("pop").doesNotThrowAnyException(),
            "pop", "no exception", "threw IndexOutOfBoundsException: index 3");
    }

    @Test
    void aDescriptionMayHaveLinesAndBrackets() {
        reads(() -> assertThat(1).as("b after%n    b = a[0:1]%n    b[0] = 2").isEqualTo(2),
            "b after\n    b = a[0:1]\n    b[0] = 2", "2", "1");
    }

    @Test
    void whatIsNotKnownIsKeptLineByLine() {
        reads(() -> assertThat("abc").as("name").startsWith("x"), "name", "to start with:\n\"x\"",
            "\"abc\"");
        reads(() -> {
            throw new AssertionError("first\n\n  second\n\tat a.B.c(B.java:3)");
        }, "", "", "", "first", "  second");
    }

    private static void reads(ThrowingCallable assertion,
            String did, String expected, String got, String... details) {
        String message = catchThrowable(assertion).getMessage();
        assertThat(AssertionText.finding(message, List.of())).as("reading of%n%s", message)
            .isEqualTo(new Finding(did, expected, got, List.of(details), List.of()));
    }
}
