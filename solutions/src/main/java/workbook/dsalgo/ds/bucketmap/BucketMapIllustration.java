package workbook.dsalgo.ds.bucketmap;

import java.util.List;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;

/**
 * A bucket map to play with. Keys are numbers, and their place can be read off: the bucket is
 * {@code key mod 2^B}, the tophash {@code key mod 256}, raised by five if less than five.
 */
public final class BucketMapIllustration implements Illustration<BucketMap<Long, String>> {

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
    public BucketMap<Long, String> start() {
        return new BucketMap<>(READABLE, 0);
    }

    @Override
    public List<Operation<BucketMap<Long, String>>> operations() {
        return List.of(
            new Operation<>("put KEY VALUE", (map, call) ->
                map.put(call.number("KEY"), call.word("VALUE"))
                    .map(old -> "replaced " + old).orElse("added")),
            new Operation<>("get KEY", (map, call) ->
                map.get(call.number("KEY")).map(value -> "found " + value).orElse("not found")),
            new Operation<>("delete KEY", (map, call) ->
                map.remove(call.number("KEY")).map(old -> "deleted " + old).orElse("not found")),
            new Operation<>("clear", (map, call) -> {
                map.clear();
                return "cleared";
            }),
            new Operation<>("fill FROM TO STEP", (map, call) -> {
                call.range().forEach(key -> map.put(key, "v"));
                return "filled";
            }));
    }

    @Override
    public String example() {
        return "fill 10 80 10; put 9 a; put 11 b; delete 20";
    }

    @Override
    public Picture draw(BucketMap<Long, String> map) {
        return BucketMapDrawing.of(map.inspect());
    }
}
