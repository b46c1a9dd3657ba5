package workbook.foundations.errors.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.foundations.errors.values.ErrorTrees.First;
import workbook.foundations.errors.values.ErrorTrees.Second;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;

class ErrorsSuite {

    @Test
    @Weight(2)
    @Property("is finds what errors.Is of Go finds, in every recorded tree")
    void isAsRecorded() {
        for (JsonNode each : ErrorTrees.cases()) {
            Throwable error = ErrorTrees.build(each.get("tree"));
            ErrorTrees.SENTINELS.forEach((name, sentinel) ->
                assertThat(Errors.is(error, sentinel)).as("is(%s, %s)", each.get("tree"), name)
                    .isEqualTo(each.get("is").get(name).asBoolean()));
            assertThat(Errors.is(error, null)).as("is(%s, null)", each.get("tree"))
                .isEqualTo(each.get("is").get("nil").asBoolean());
        }
    }

    @Test
    @Weight(2)
    @Property("as finds the error that errors.As of Go finds, in every recorded tree")
    void asAsRecorded() {
        for (JsonNode each : ErrorTrees.cases()) {
            Throwable error = ErrorTrees.build(each.get("tree"));
            assertThat(Errors.as(error, First.class).map(found -> found.code).orElse(null))
                .as("code of as(%s, T1)", each.get("tree"))
                .isEqualTo(each.get("asT1").textValue());
            assertThat(Errors.as(error, Second.class).map(found -> found.code).orElse(null))
                .as("code of as(%s, T2)", each.get("tree"))
                .isEqualTo(each.get("asT2").textValue());
        }
    }

    @Test
    @Property("an error is itself, not what reads like it")
    void comparesByIdentity() {
        Exception sentinel = Errors.sentinel("closed");
        Exception error = Errors.wrap("a", Errors.wrap("b", Errors.wrap("c", sentinel)));
        assertThat(Errors.is(error, sentinel)).as("is, through three layers").isTrue();
        assertThat(Errors.is(error, Errors.sentinel("closed")))
            .as("is, for another error with the same message").isFalse();
        assertThat(Errors.is(sentinel, error)).as("is, the other way round").isFalse();
    }

    @Test
    @Property("null stands for no error: it is found in null alone, and nothing is found in it")
    void nothingIsNothing() {
        Exception error = new Exception("x");
        assertThat(Errors.is(null, null)).as("is(null, null)").isTrue();
        assertThat(Errors.is(error, null)).as("is(error, null)").isFalse();
        assertThat(Errors.is(null, error)).as("is(null, error)").isFalse();
        assertThat(Errors.as(null, Exception.class)).as("as(null, Exception.class)").isEmpty();
        Refusals.of(NullPointerException.class).naming("type")
            .by("as(error, null)", () -> Errors.as(error, null))
            .by("as(null, null)", () -> Errors.as(null, null)).verify();
    }

    @Test
    @Property("wrap puts the context in front of the cause's message, and keeps the cause")
    void wrapKeepsTheCause() {
        Exception cause = new IOException("disk full");
        Exception error = Errors.wrap("save", cause);
        assertThat(error.getMessage()).as("message of wrap(\"save\", disk full)")
            .isEqualTo("save: disk full");
        assertThat(error.getCause()).as("cause of it").isSameAs(cause);
        assertThat(Errors.wrap("parse", new ArithmeticException()).getMessage())
            .as("message of wrap(\"parse\", a cause without message)")
            .isEqualTo("parse: java.lang.ArithmeticException");
        assertThat(Errors.wrap("save", new Localized()).getMessage())
            .as("message of wrap(\"save\", an error with a message and a localized message)")
            .isEqualTo("save: for programs");
        Exception twice = Errors.wrap("close", error);
        assertThat(twice.getCause()).as("cause of a wrapper around a wrapper").isSameAs(error);
        assertThat(cause.getSuppressed()).as("suppressed by the cause after wrap").isEmpty();
        assertThatThrownBy(() -> Errors.wrap("save", null), "wrap(\"save\", null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("cause");
    }

    @Test
    @Property("the stack trace of a cause says where it came from, whatever is wrapped around it")
    void keepsStackTraces() {
        Exception cause = disk();
        List<StackTraceElement> before = List.of(cause.getStackTrace());
        Exception error = Errors.wrap("save", cause);
        Errors.join(error, new Exception("other"));
        assertThat(List.of(cause.getStackTrace())).as("trace of the cause").isEqualTo(before);
        assertThat(methods(error).contains("disk") ? "disk" : "another method")
            .as("where the wrapper's trace begins, with the cause made in disk")
            .isEqualTo("another method");
        assertThat(methods(error).contains("keepsStackTraces"))
            .as("whether the trace of the wrapper has the place where it was wrapped").isTrue();
    }

    @Test
    @Property("join keeps every error in order, leaves null out, and of no errors makes none")
    void joinKeepsAll() {
        Exception one = new Exception("one");
        Exception two = new Exception("two");
        Exception joined = Errors.join(null, one, null, two).orElseThrow();
        assertThat(joined.getSuppressed()).as("suppressed by join(null, one, null, two)")
            .extracting(Throwable::getMessage).containsExactly("one", "two");
        assertThat(joined.getSuppressed()[0] == one).as("whether the first of them is one itself")
            .isTrue();
        assertThat(joined.getMessage()).as("message of it").isEqualTo("one\ntwo");
        assertThat(Errors.join()).as("join()").isEmpty();
        assertThat(Errors.join(null, null)).as("join(null, null)").isEmpty();
        assertThat(one.getSuppressed()).as("suppressed by one after the join").isEmpty();
    }

    @Test
    @Property("a joined error is a new one, and has exactly the errors it was made of")
    void joinsAreNewErrors() {
        Exception one = new Exception("one");
        Exception alone = Errors.join(one).orElseThrow();
        assertThat(alone.getMessage()).as("message of join(one)").isEqualTo("one");
        assertThat(alone.getSuppressed()).as("suppressed by join(one)")
            .containsExactly(one);
        Exception twice = Errors.join(one, one).orElseThrow();
        assertThat(twice.getSuppressed()).as("suppressed by join(one, one)")
            .containsExactly(one, one);
        assertThat(twice.getMessage()).as("message of join(one, one)").isEqualTo("one\none");
        Exception other = new Exception("other");
        Exception nested = Errors.join(twice, other).orElseThrow();
        assertThat(nested.getSuppressed()).as("suppressed by join(join(one, one), other)")
            .containsExactly(twice, other);
    }

    @Test
    @Property("each line of a join is the message of an error; without a message, its toString")
    void joinNamesErrorsWithoutAMessage() {
        Exception joined = Errors.join(new ArithmeticException(), new Localized()).orElseThrow();
        assertThat(joined.getMessage())
            .as("message of join(an error without a message, one that has a localized one too)")
            .isEqualTo("java.lang.ArithmeticException\nfor programs");
    }

    @Test
    @Property("a sentinel is a constant: no stack trace, and nothing collects in it")
    void sentinelsStayAsTheyAre() {
        Exception sentinel = Errors.sentinel("closed");
        sentinel.addSuppressed(new Exception("of one request"));
        assertThat(sentinel.getSuppressed()).as("suppressed errors of a sentinel").isEmpty();
        assertThat(sentinel.getStackTrace()).as("stack trace of a sentinel").isEmpty();
        assertThat(sentinel.getMessage()).as("message of sentinel(\"closed\")")
            .isEqualTo("closed");
    }

    @Test
    @Property("an AppError says its code, and shows it in front of the message")
    void appErrorsCarryACode() {
        Exception cause = new Exception("row 7");
        AppError error = new AppError("NOT_FOUND", "no such user", cause);
        assertThat(error.code()).as("code").isEqualTo("NOT_FOUND");
        assertThat(error.getMessage()).as("message").isEqualTo("NOT_FOUND: no such user");
        assertThat(new AppError("TIMEOUT", null, null).getMessage())
            .as("message of an AppError whose message is null").isEqualTo("TIMEOUT");
        assertThat(new AppError("TIMEOUT", "", null).getMessage())
            .as("message of an AppError whose message is empty").isEqualTo("TIMEOUT: ");
        assertThat(Errors.wrap("load", error).getMessage()).as("message of it wrapped")
            .isEqualTo("load: NOT_FOUND: no such user");
        assertThat(Errors.is(error, cause)).as("is(error, its cause)").isTrue();
    }

    private static Exception disk() {
        return new IOException("disk full");
    }

    private static List<String> methods(Throwable error) {
        return Stream.of(error.getStackTrace()).map(StackTraceElement::getMethodName).toList();
    }

    /** Has words for people that are not its message. */
    private static final class Localized extends Exception {

        private static final long serialVersionUID = 1L;

        Localized() {
            super("for programs");
        }

        @Override
        public String getLocalizedMessage() {
            return "for people";
        }
    }
}
