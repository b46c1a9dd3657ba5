package workbook.benchmarks;

import java.util.SplittableRandom;
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
import workbook.benchmarks.CachePeer.CacheUnderTest;

/**
 * Reading through a cache: what is not there is put.
 *
 * <p>The throughput of all threads, since a lock need not be fair: an average over threads would
 * mostly tell how long the unlucky one waited.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CacheBenchmark {

    private static final Object VALUE = new Object();

    /** A warm cache, which all threads share. */
    @State(Scope.Benchmark)
    public static class Shared {

        @Param
        CachePeer peer;

        private CacheUnderTest cache;
        private Object[] tape;

        /** Reads the tape once. */
        @Setup(Level.Trial)
        public void warm() {
            cache = peer.make();
            tape = ZipfTape.keys();
            for (Object key : tape) {
                readThrough(cache, key);
            }
        }
    }

    /** Where on the tape a thread is. */
    @State(Scope.Thread)
    public static class Place {

        private int next;

        /** Threads must not follow one another over the tape. */
        @Setup(Level.Trial)
        public void begin() {
            next = new SplittableRandom(Thread.currentThread().threadId())
                .nextInt(ZipfTape.LENGTH);
        }
    }

    /** One read, and the put after a miss. */
    @Benchmark
    public boolean read(Shared shared, Place place) {
        place.next = place.next + 1 & ZipfTape.LENGTH - 1;
        return readThrough(shared.cache, shared.tape[place.next]);
    }

    /** Whether the key was there. */
    static boolean readThrough(CacheUnderTest cache, Object key) {
        if (cache.get(key) != null) {
            return true;
        }
        cache.put(key, VALUE);
        return false;
    }
}
