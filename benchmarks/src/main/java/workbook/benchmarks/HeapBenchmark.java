package workbook.benchmarks;

import java.util.Arrays;
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
import org.openjdk.jmh.annotations.TearDown;
import workbook.benchmarks.HeapPeer.HeapUnderTest;

/**
 * The hold model, which is what a queue of timers does: the smallest element comes out, and one
 * that is larger by a random distance goes in. The size stays, and after a while elements that are
 * neighbours in the heap are none in memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class HeapBenchmark {

    private static final long SEED = 20_260_102;
    /** Heaps up to this size are checked: the last element stands at every place of a group. */
    private static final int CHECKED = 100;

    @Param
    HeapPeer peer;
    @Param("1000")
    int size;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private HeapUnderTest heap;

    /** Fills the heap. */
    @Setup(Level.Trial)
    public void fill() {
        heap = peer.make();
        for (int i = 0; i < size; i++) {
            heap.push(distance());
        }
    }

    /**
     * A heap that sorts wrongly may be fast. This is looked at in the end: code that has sorted
     * small heaps before is compiled for them, and took twice as long at a million.
     */
    @TearDown(Level.Trial)
    public void check() {
        for (int count = 1; count <= CHECKED; count++) {
            check(count);
        }
    }

    private void check(int count) {
        HeapUnderTest checked = peer.make();
        long[] expected = random.longs(count, 0, CHECKED).toArray(); // some are equal
        Arrays.stream(expected).forEach(checked::push);
        Arrays.sort(expected);
        long[] popped = Arrays.stream(expected).map(any -> checked.pop()).toArray();
        if (!Arrays.equals(expected, popped)) {
            throw new IllegalStateException(peer.title() + " gave " + Arrays.toString(popped)
                + " for " + Arrays.toString(expected));
        }
    }

    /** One pop and one push. */
    @Benchmark
    public long hold() {
        long smallest = heap.pop();
        heap.push(smallest + distance());
        return smallest;
    }

    /** So that few elements are equal, whatever the size. */
    private long distance() {
        return random.nextLong() >>> 20;
    }
}
