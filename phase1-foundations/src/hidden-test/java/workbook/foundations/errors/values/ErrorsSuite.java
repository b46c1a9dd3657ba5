package workbook.foundations.errors.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.foundations.errors.values.ErrorTrees.First;
import workbook.foundations.errors.values.ErrorTrees.Second;
import workbook.grader.Property;
import workbook.grader.Weight;

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
    @Property("no error is found in no error, and nowhere else")
    void nothingIsNothing() {
        Exception error = new Exception("x");
        assertThat(Errors.is(null, null)).as("is(null, null)").isTrue();
        assertThat(Errors.is(error, null)).as("is(error, null)").isFalse();
        assertThat(Errors.is(null, error)).as("is(null, error)").isFalse();
        assertThat(Errors.as(null, Exception.class)).as("as(null, Exception.class)").isEmpty();
        assertThatThrownBy(() -> Errors.as(error, null), "as(error, null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("type");
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
        assertThat(methods(error).getFirst().equals("disk"))
            .as("whether the trace of the wrapper begins where the cause was made").isFalse();
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
        assertThat(Errors.join(one).orElseThrow().getMessage()).as("message of join(one)")
            .isEqualTo("one");
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
    @Property("a search follows one branch to its end before the next, the cause first")
    void searchesDepthFirst() {
        First deep = new First("deep");
        Exception joined = Errors.join(Errors.wrap("a", Errors.wrap("b", deep)),
            new First("shallow")).orElseThrow();
        assertThat(Errors.as(joined, First.class).orElseThrow().code)
            .as("code that as finds in join(wrap(wrap(deep)), shallow)").isEqualTo("deep");
        Exception both = new Exception("both", new First("cause"));
        both.addSuppressed(new First("suppressed"));
        assertThat(Errors.as(both, First.class).orElseThrow().code)
            .as("code that as finds in an error with a cause and a suppressed one")
            .isEqualTo("cause");
    }

    @Test
    @Property("as finds by type as instanceof does, and looks at the error itself first")
    void findsSubtypes() {
        FileNotFoundException file = new FileNotFoundException("a.txt");
        assertThat(Errors.as(Errors.wrap("open", file), IOException.class))
            .as("as(wrap(FileNotFoundException), IOException.class)").containsSame(file);
        Exception outer = Errors.wrap("open", file);
        assertThat(Errors.as(outer, Exception.class)).as("as(wrapper, Exception.class)")
            .containsSame(outer);
        assertThat(Errors.as(outer, ArithmeticException.class))
            .as("as(wrapper, ArithmeticException.class)").isEmpty();
    }

    @Test
    @Property("a search ends when the causes go round in a circle")
    void endsOnCycles() {
        List<Throwable> asked = new ArrayList<>();
        Asked inner = new Asked(asked);
        Asked outer = new Asked(asked);
        outer.initCause(inner);
        inner.initCause(outer);
        assertThat(Errors.is(outer, new Exception("absent"))).as("is, in a circle of two causes")
            .isFalse();
        Asked one = new Asked(asked);
        Asked other = new Asked(asked);
        one.addSuppressed(other);
        other.addSuppressed(one);
        assertThat(Errors.as(one, IOException.class))
            .as("as, in a circle of two suppressed errors").isEmpty();
    }

    @Test
    @Property("an error that is reached by several ways is asked once")
    void asksEachErrorOnce() {
        List<Throwable> asked = new ArrayList<>();
        Throwable error = new Asked(asked);
        int errors = 25;
        for (int layer = 1; layer < errors; layer++) {
            Throwable next = new Asked(asked);
            next.initCause(error);
            next.addSuppressed(error);
            error = next;
        }
        assertThat(Errors.is(error, new Exception("absent"))).as("is, in %d errors", errors)
            .isFalse();
        assertThat(asked.size()).as("questions asked of %d errors that are joined twice each",
            errors).isEqualTo(errors);
    }

    @Test
    @Property("a chain of causes may be as long as memory allows")
    void searchesLongChains() {
        Exception sentinel = Errors.sentinel("deep");
        Throwable error = sentinel;
        int layers = 100_000;
        for (int layer = 0; layer < layers; layer++) {
            error = new Layer(error);
        }
        assertThat(Errors.is(error, sentinel)).as("is, below %d layers", layers).isTrue();
    }

    @Test
    @Property("an AppError says its code, and shows it in front of the message")
    void appErrorsCarryACode() {
        Exception cause = new Exception("row 7");
        AppError error = new AppError("NOT_FOUND", "no such user", cause);
        assertThat(error.code()).as("code").isEqualTo("NOT_FOUND");
        assertThat(error.getMessage()).as("message").isEqualTo("NOT_FOUND: no such user");
        assertThat(new AppError("TIMEOUT", null, null).getMessage())
            .as("message of an AppError without words").isEqualTo("TIMEOUT");
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

    /** Remembers that it was asked, and loses patience with a search that does not end. */
    private static final class Asked extends Exception implements Matching, Convertible {

        private static final long serialVersionUID = 1L;
        private static final int PATIENCE = 1000;
        private final transient List<Throwable> asked;

        Asked(List<Throwable> asked) {
            this.asked = asked;
        }

        @Override
        public boolean matches(Throwable target) {
            ask();
            return false;
        }

        @Override
        public <T extends Throwable> Optional<T> convert(Class<T> type) {
            ask();
            return Optional.empty();
        }

        private void ask() {
            asked.add(this);
            if (asked.size() > PATIENCE) {
                throw new AssertionError(
                    "the search has asked " + PATIENCE + " times, and goes on");
            }
        }
    }

    /** A cause without a stack trace, so that there can be many. */
    private static final class Layer extends Exception {

        private static final long serialVersionUID = 1L;

        Layer(Throwable cause) {
            super("layer", cause, false, false);
        }
    }
}
