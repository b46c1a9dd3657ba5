package workbook.benchmarks;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.ObjectObjectHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.function.Supplier;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import workbook.dsalgo.ds.bucketmap.BucketMap;
import workbook.dsalgo.ds.swissmap.SwissMap;

/** The maps that are measured. */
public enum Peer {

    SWISS_MAP("SwissMap", true, Swiss::new),
    BUCKET_MAP("BucketMap", true, Buckets::new),
    HASH_MAP("HashMap", true, Jdk::new),
    FASTUTIL("fastutil Object2ObjectOpenHashMap", true, Fastutil::new),
    HPPC("HPPC ObjectObjectHashMap", true, Hppc::new),
    ECLIPSE("Eclipse UnifiedMap", true, Eclipse::new),
    FASTUTIL_LONG("fastutil Long2ObjectOpenHashMap", false, FastutilLong::new),
    HPPC_LONG("HPPC LongObjectHashMap", false, HppcLong::new),
    ECLIPSE_LONG("Eclipse LongObjectHashMap", false, EclipseLong::new);

    private final String title;
    private final boolean storesObjects;
    private final Supplier<MapUnderTest> maker;

    Peer(String title, boolean storesObjects, Supplier<MapUnderTest> maker) {
        this.title = title;
        this.storesObjects = storesObjects;
        this.maker = maker;
    }

    String title() {
        return title;
    }

    /** Whether keys are objects; if not, they are unboxed numbers. */
    boolean storesObjects() {
        return storesObjects;
    }

    /** An empty map that was told nothing of its size. */
    MapUnderTest make() {
        return maker.get();
    }

    /** The one thing the benchmarks know of a map. A JVM loads one implementation only. */
    interface MapUnderTest {

        /** Puts a key, with a value. */
        void put(Keys keys, int index, Object value);

        /** The value of a key; {@code null} if there is none. */
        Object get(Keys keys, int index);

        /** The map itself, for weighing. */
        Object map();
    }

    private record Swiss(SwissMap<Object, Object> map) implements MapUnderTest {

        Swiss() {
            this(new SwissMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.object(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.object(index)).orElse(null);
        }
    }

    private record Buckets(BucketMap<Object, Object> map) implements MapUnderTest {

        Buckets() {
            this(new BucketMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.object(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.object(index)).orElse(null);
        }
    }

    private record Jdk(HashMap<Object, Object> map) implements MapUnderTest {

        Jdk() {
            this(new HashMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.object(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.object(index));
        }
    }

    private record Fastutil(Object2ObjectOpenHashMap<Object, Object> map) implements MapUnderTest {

        Fastutil() {
            this(new Object2ObjectOpenHashMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.object(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.object(index));
        }
    }

    private record Hppc(ObjectObjectHashMap<Object, Object> map) implements MapUnderTest {

        Hppc() {
            this(new ObjectObjectHashMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.object(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.object(index));
        }
    }

    private record Eclipse(UnifiedMap<Object, Object> map) implements MapUnderTest {

        Eclipse() {
            this(new UnifiedMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.object(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.object(index));
        }
    }

    private record FastutilLong(Long2ObjectOpenHashMap<Object> map) implements MapUnderTest {

        FastutilLong() {
            this(new Long2ObjectOpenHashMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.number(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.number(index));
        }
    }

    private record HppcLong(LongObjectHashMap<Object> map) implements MapUnderTest {

        HppcLong() {
            this(new LongObjectHashMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.number(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.number(index));
        }
    }

    private record EclipseLong(
            org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap<Object> map)
            implements MapUnderTest {

        EclipseLong() {
            this(new org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap<>());
        }

        @Override
        public void put(Keys keys, int index, Object value) {
            map.put(keys.number(index), value);
        }

        @Override
        public Object get(Keys keys, int index) {
            return map.get(keys.number(index));
        }
    }
}
