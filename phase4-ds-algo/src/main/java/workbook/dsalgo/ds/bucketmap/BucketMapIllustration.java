package workbook.dsalgo.ds.bucketmap;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import workbook.grader.picture.Arguments;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/**
 * A bucket map to play with. Keys are numbers, and their place can be read off: the bucket is
 * {@code key mod 2^B}, the tophash comes from {@code key mod 256}.
 */
public final class BucketMapIllustration
        implements Illustration<AtomicReference<BucketMap<Long, String>>> {

    private static final Hasher<Long> READABLE = new Hasher<>() {
        @Override
        public long hash(Long key, long seed) {
            return key << 56 | key & -1L >>> 8;
        }

        @Override
        public boolean equal(Long stored, Long asked) {
            return stored.longValue() == asked.longValue();
        }
    };

    @Override
    public AtomicReference<BucketMap<Long, String>> start() {
        return new AtomicReference<>(new BucketMap<>(READABLE, 0));
    }

    @Override
    public List<Operation<AtomicReference<BucketMap<Long, String>>>> operations() {
        return List.of(
            new Operation<>("put KEY VALUE", (it, call) ->
                it.get().put(call.number("KEY"), call.word("VALUE"))
                    .map(old -> "replaced " + old).orElse("added")),
            new Operation<>("get KEY", (it, call) ->
                it.get().get(call.number("KEY"))
                    .map(value -> "found " + value).orElse("not found")),
            new Operation<>("delete KEY", (it, call) ->
                it.get().remove(call.number("KEY"))
                    .map(old -> "deleted " + old).orElse("not found")),
            new Operation<>("clear", (it, call) -> {
                it.get().clear();
                return "cleared";
            }),
            new Operation<>("new HASH HINT", (it, call) -> {
                it.set(new BucketMap<>(hash(call), call.whole("HINT", 0, 1 << 20)));
                return "a new map";
            }),
            new Operation<>("fill FROM TO STEP", (it, call) -> {
                call.range().forEach(key -> it.get().put(key, "v"));
                return "filled";
            }));
    }

    private static Hasher<Long> hash(Arguments call) {
        try {
            return NamedHashes.of(call.word("HASH"));
        } catch (IllegalArgumentException e) {
            throw new ScriptException(e.getMessage());
        }
    }

    @Override
    public String example() {
        return "fill 10 80 10; put 9 a; put 11 b; delete 20";
    }

    @Override
    public Picture draw(AtomicReference<BucketMap<Long, String>> it) {
        return BucketMapDrawing.of(it.get().inspect());
    }
}
