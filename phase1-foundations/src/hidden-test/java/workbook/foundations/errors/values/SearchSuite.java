package workbook.foundations.errors.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.foundations.errors.values.ErrorTrees.First;
import workbook.grader.Property;

/** The way of a search through a tree of errors. */
class SearchSuite {

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
        assertThat(Errors.is(outer, inner)).as("is, for the other one in a circle of two causes")
            .isTrue();
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
        Throwable first = error;
        int errors = 25;
        for (int layer = 1; layer < errors; layer++) {
            Throwable next = new Asked(asked);
            next.initCause(error);
            next.addSuppressed(error);
            error = next;
        }
        assertThat(Errors.is(error, first)).as("is, for the first of %d errors", errors).isTrue();
        asked.clear();
        assertThat(Errors.is(error, new Exception("absent"))).as("is, in %d errors", errors)
            .isFalse();
        assertThat(asked.size()).as("questions asked of %d errors that are joined twice each",
            errors).isEqualTo(errors);
        asked.clear();
        assertThat(Errors.as(error, IOException.class)).as("as, in %d errors", errors).isEmpty();
        assertThat(asked.size()).as("conversions asked of %d errors that are joined twice each",
            errors).isEqualTo(errors);
    }

    @Test
    @Property("an error that is reached by several ways is asked on the first of them")
    void sharedErrorsKeepTheOrder() {
        List<Throwable> asked = new ArrayList<>();
        Asked root = new Asked(asked);
        Asked first = new Asked(asked);
        Asked shared = new Asked(asked);
        Asked last = new Asked(asked);
        root.addSuppressed(first);
        root.addSuppressed(shared);
        first.initCause(shared);
        first.addSuppressed(last);
        assertThat(Errors.is(root, last)).as("is, for the last one").isTrue();
        asked.clear();
        assertThat(Errors.as(root, IOException.class)).as("as, for an IOException").isEmpty();
        assertThat(asked.stream().map(each -> each == root ? "root" : each == first ? "first"
                : each == shared ? "shared" : "last").toList())
            .as("the order in which as asks a root that suppresses first and shared, where first"
                + " has the cause shared and suppresses last")
            .isEqualTo(List.of("root", "first", "shared", "last"));
    }

    @Test
    @Property("two errors are two, also if their equals says that they are equal")
    void equalErrorsAreTwo() {
        Exception one = new AllEqual(null);
        Exception other = new AllEqual(null);
        assertThat(Errors.is(one, other)).as("is(one, another error that equals it)").isFalse();
        Exception deep = new IOException("deep");
        Exception outer = new AllEqual(new AllEqual(deep));
        assertThat(Errors.is(outer, deep)).as("is, below two errors that are equal").isTrue();
        assertThat(Errors.as(outer, IOException.class)).as("as, below two errors that are equal")
            .containsSame((IOException) deep);
    }

    @Test
    @Property("an error is itself, whatever it says of what it stands for")
    void matchingErrorsAreThemselves() {
        Asked error = new Asked(new ArrayList<>());
        assertThat(Errors.is(Errors.wrap("a", error), error))
            .as("is(wrap(error), error), where the error's matches always says no").isTrue();
    }

    @Test
    @Property("an error of the type that is looked for is found itself, and not its conversion")
    void convertibleErrorsAreFoundThemselves() {
        Turning error = new Turning();
        assertThat(Errors.as(Errors.wrap("a", error), Turning.class))
            .as("as(wrap(error), its own type), where the error converts to another of that type")
            .containsSame(error);
    }

    @Test
    @Property("a chain of errors may be as long as memory allows")
    void searchesLongChains() {
        Exception sentinel = Errors.sentinel("deep");
        int layers = 100_000;
        Throwable causes = sentinel;
        Throwable suppressed = sentinel;
        for (int layer = 0; layer < layers; layer++) {
            causes = new Layer(causes);
            Throwable outer = new Layer(null);
            outer.addSuppressed(suppressed);
            suppressed = outer;
        }
        assertThat(Errors.is(causes, sentinel)).as("is, below %d causes", layers).isTrue();
        assertThat(Errors.is(suppressed, sentinel)).as("is, below %d suppressed errors", layers)
            .isTrue();
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

    /** Without a stack trace, so that there can be many. */
    private static final class Layer extends Exception {

        private static final long serialVersionUID = 1L;

        Layer(Throwable cause) {
            super("layer", cause, true, false);
        }
    }

    /** Equals all of its kind. */
    private static final class AllEqual extends Exception {

        private static final long serialVersionUID = 1L;

        AllEqual(Throwable cause) {
            super("equal", cause);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AllEqual;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Converts itself to another one of its own type. */
    private static final class Turning extends Exception implements Convertible {

        private static final long serialVersionUID = 1L;

        @Override
        public <T extends Throwable> Optional<T> convert(Class<T> type) {
            return type == Turning.class ? Optional.of(type.cast(new Turning())) : Optional.empty();
        }
    }
}
