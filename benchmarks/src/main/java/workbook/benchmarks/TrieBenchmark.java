package workbook.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import workbook.benchmarks.TriePeer.WordsUnderTest;

/** Asking a set of words, and filling it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TrieBenchmark {

    private static WordsUnderTest filled(TriePeer peer, List<String> words) {
        WordsUnderTest set = peer.make();
        words.forEach(set::add);
        return set;
    }

    /** A set with all words, and a tape to ask it with. */
    @State(Scope.Thread)
    public static class Asked {

        @Param
        TriePeer peer;
        @Param
        WordQuestion question;

        private WordsUnderTest words;
        private String[] tape;
        private int next;

        /** Fills the set. */
        @Setup(Level.Trial)
        public void fill() {
            words = filled(peer, Words.stored());
            tape = question.tape();
        }

        private Object askNext() {
            next = next + 1 & Words.TAPE - 1;
            return question.ask(words, tape[next]);
        }
    }

    /** Words to fill a set with. */
    @State(Scope.Thread)
    public static class Fill {

        @Param
        TriePeer peer;

        private List<String> words;

        /** Makes the words. */
        @Setup(Level.Trial)
        public void makeWords() {
            words = Words.stored();
        }
    }

    /** One question. */
    @Benchmark
    public Object ask(Asked asked) {
        return asked.askNext();
    }

    /** All the words into a fresh set. */
    @Benchmark
    @OperationsPerInvocation(Words.COUNT)
    public Object add(Fill fill) {
        return filled(fill.peer, fill.words);
    }
}
