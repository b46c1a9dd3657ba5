package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
            "calls", "at most 24", "25");
        reads(() -> assertThat(4).as("slots").isBetween(8, 9), "slots", "from 8 to 9", "4");
        reads(() -> assertThat("a").as("text").isIn("b", "c"), "text",
            "one of [\"b\", \"c\"]", "\"a\"");
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
    void sizesAndPresentValuesAreSaidInWords() {
        reads(() -> assertThat(List.of(-5L)).as("seeds").hasSize(2), "seeds", "size 2",
            "size 1: [-5]");
        reads(() -> assertThat(Optional.of(2)).as("get").contains(1), "get", "1", "Optional[2]");
    }

    @Test
    void questionsAreAnsweredInWords() {
        reads(() -> assertThat(false).as("whether both share an array").isTrue(),
            "", "both share an array", "that is not so");
        reads(() -> assertThat(true).as("put(1): whether both share an array").isFalse(),
            "put(1)", "not that both share an array", "it is so");
    }

    private record Header(int count, int b, int overflow, boolean growing, List<Slot> slots) {
    }

    private record Slot(int number, long key) {
    }

    @Test
    void ofLongRecordsOnlyWhatDiffersIsShown() {
        List<Slot> slots = List.of(new Slot(0, 7), new Slot(1, 8), new Slot(2, 9));
        List<Slot> others = List.of(new Slot(0, 7), new Slot(1, 18), new Slot(2, 9));
        Header header = new Header(8, 2, 0, true, slots);
        reads(() -> assertThat(new Header(8, 3, 0, false, slots)).as("header").isEqualTo(header),
            "header", "b=2, growing=true", "b=3, growing=false");
        reads(() -> assertThat(new Header(8, 2, 0, true, others)).as("header").isEqualTo(header),
            "header", "slots[1].key=8", "slots[1].key=18");
        reads(() -> assertThat(new Header(8, 2, 0, true, slots.subList(0, 2))).as("header")
                .isEqualTo(header),
            "header", "slots=[Slot[number=0, key=7], Slot[number=1, key=8], Slot[number=2, key=9]]",
            "slots=[Slot[number=0, key=7], Slot[number=1, key=8]]");
        reads(() -> assertThat(new Slot(1, 2)).as("slot").isEqualTo(new Slot(1, 3)),
            "slot", "Slot[number=1, key=3]", "Slot[number=1, key=2]");
    }

    @Test
    void longValuesAreCutAroundTheFirstDifference() {
        List<Integer> one = IntStream.range(0, 400).boxed().toList();
        List<Integer> other =
            IntStream.range(0, 400).map(each -> each == 333 ? -1 : each).boxed().toList();
        Finding finding = AssertionText.finding(
            catchThrowable(() -> assertThat(other).as("list").isEqualTo(one)).getMessage(),
            List.of());
        assertThat(finding.expected()).startsWith("... ").contains("332, 333, 334")
            .endsWith(" ...");
        assertThat(finding.got()).startsWith("... ").contains("332, -1, 334").endsWith(" ...");
        assertThat(finding.got().lines()).hasSize(1);
    }

    @Test
    void tabsAreVisibleAndLinesAreLines() {
        reads(() -> assertThat("panic: 2").as("message").isEqualTo("panic: 1\n\tpanic: 2"),
            "message", "\"panic: 1\n\\tpanic: 2\"", "\"panic: 2\"");
    }

    @Test
    void aListOfExceptionsIsClosed() {
        reads(() -> assertThat(List.of(new IllegalStateException("late"))).as("suppressed")
            .isEmpty(), "suppressed", "nothing", "[IllegalStateException: late]");
    }

    @Test
    void whatFailedInsideIsReadLikeTheRest() {
        reads(() -> assertThatThrownBy(() -> assertThat(3).as("runs").isLessThanOrEqualTo(2),
                "circle").isInstanceOf(IllegalStateException.class),
            "circle", "IllegalStateException",
            "threw AssertionError, runs: expected at most 2, got 3");
    }

    @Test
    void aClassThatDoesNotLoadSaysWhy() {
        assertThat(AssertionText.summary(
            new ExceptionInInitializerError(new ArithmeticException("/ by zero"))))
            .isEqualTo("ExceptionInInitializerError, caused by ArithmeticException: / by zero");
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
