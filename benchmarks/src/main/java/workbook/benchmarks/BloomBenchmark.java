package workbook.benchmarks;

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
import workbook.benchmarks.BloomPeer.FilterUnderTest;

/** Filling a Bloom filter with all it was made for, and asking the full one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BloomBenchmark {

    /** A full filter. */
    static FilterUnderTest filled(BloomPeer peer, Keys keys) {
        FilterUnderTest filter = peer.make();
        for (int i = 0; i < keys.count(); i++) {
            filter.put(keys, i);
        }
        return filter;
    }

    /** A full filter and a tape to ask it with. */
    @State(Scope.Thread)
    public static class Asked {

        @Param
        BloomPeer peer;
        @Param
        MapBenchmark.Probe probe;

        private FilterUnderTest filter;
        private Keys tape;
        private int next;

        /** Fills the filter. */
        @Setup(Level.Trial)
        public void fill() {
            filter = filled(peer, Keys.stored(KeyType.LONG, BloomPeer.SIZE));
            tape = probe == MapBenchmark.Probe.HIT
                ? Keys.hits(KeyType.LONG, BloomPeer.SIZE)
                : Keys.misses(KeyType.LONG, BloomPeer.SIZE);
        }

        private boolean askNext() {
            next = next + 1 & Keys.TAPE - 1;
            return filter.mightContain(tape, next);
        }
    }

    /** Elements to fill a filter with. */
    @State(Scope.Thread)
    public static class Fill {

        @Param
        BloomPeer peer;

        private Keys keys;

        /** Makes the elements. */
        @Setup(Level.Trial)
        public void makeKeys() {
            keys = Keys.stored(KeyType.LONG, BloomPeer.SIZE);
        }
    }

    /** One question. */
    @Benchmark
    public boolean ask(Asked asked) {
        return asked.askNext();
    }

    /** All the puts that fill a fresh filter. */
    @Benchmark
    @OperationsPerInvocation(BloomPeer.SIZE)
    public Object put(Fill fill) {
        return filled(fill.peer, fill.keys);
    }
}
