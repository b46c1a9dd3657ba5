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

/** Sorting a copy of the same contents again and again; the driver says how many elements. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class SortBenchmark {

    /**
     * Sorted beforehand. Merging in the JDK takes so long to compile, and with -Xbatch all wait
     * for it, that iterations which are limited in time end before it has begun.
     */
    private static final int WARM_ELEMENTS = 5_000_000;

    @Param
    SortPeer peer;
    @Param
    SortInput input;
    @Param("1000")
    int size;

    private int[] numbers;
    private Integer[] objects;
    /** A field, so that nothing is optimised away. */
    Object lastWarm;

    /** Makes the contents, and warms up; objects are in memory in the order of the list. */
    @Setup(Level.Trial)
    public void makeContents() {
        numbers = input.numbers(size).toArray();
        objects = input.numbers(size).boxed().toArray(Integer[]::new);
        for (int sorts = 0; sorts < WARM_ELEMENTS / size; sorts++) {
            lastWarm = sort();
        }
    }

    /** Copies and sorts. */
    @Benchmark
    public Object sort() {
        return peer.sortedCopy(objects, numbers);
    }
}
