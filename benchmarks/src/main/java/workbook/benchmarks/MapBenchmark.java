package workbook.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import workbook.benchmarks.Peer.MapUnderTest;

/** Asking a map for keys that it has, for keys that it has not, and filling it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MapBenchmark {

    private static final Object VALUE = new Object();

    private static MapUnderTest filled(Peer peer, Keys keys) {
        MapUnderTest map = peer.make();
        for (int i = 0; i < keys.count(); i++) {
            map.put(keys, i, VALUE);
        }
        return map;
    }

    /** A filled map and a tape to ask it with. */
    @State(Scope.Thread)
    public static class Asked {

        @Param
        Peer peer;
        @Param
        KeyType type;
        @Param("1000")
        int size;
        @Param
        Probe probe;

        private MapUnderTest map;
        private Keys tape;
        private int next;

        /** Fills the map. */
        @Setup(Level.Trial)
        public void fill() {
            map = filled(peer, Keys.stored(type, size));
            tape = probe == Probe.HIT ? Keys.hits(type, size) : Keys.misses(type, size);
        }

        private Object askNext() {
            next = next + 1 & Keys.TAPE - 1;
            return map.get(tape, next);
        }
    }

    /** What is asked for. */
    public enum Probe {
        /** Keys that are there. */
        HIT,
        /** Keys that are not there. */
        MISS
    }

    /** Keys to fill a map with. */
    @State(Scope.Thread)
    public static class Fill {

        @Param
        Peer peer;
        @Param
        KeyType type;
        @Param("1000")
        int size;

        private Keys keys;

        /** Makes the keys. */
        @Setup(Level.Trial)
        public void makeKeys() {
            keys = Keys.stored(type, size);
        }
    }

    /** One {@code get}. */
    @Benchmark
    public Object get(Asked asked) {
        return asked.askNext();
    }

    /** All the puts that fill a fresh map. The driver says how many operations that is. */
    @Benchmark
    public Object put(Fill fill) {
        return filled(fill.peer, fill.keys);
    }
}
