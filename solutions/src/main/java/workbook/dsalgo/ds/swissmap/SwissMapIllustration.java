package workbook.dsalgo.ds.swissmap;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.bucketmap.NamedHashes;
import workbook.grader.picture.Arguments;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/**
 * A Swiss map to play with. Keys are numbers, and their place can be read off: the last two digits
 * are H2, in hexadecimal digits (8 and 9 as tens count as 0 and 1), the digits before them choose
 * the first group. Key 342 has H2 {@code 42} and begins at group 3. In the directory, even keys are
 * in the first half, odd ones in the second, and so on with the bits above the lowest.
 */
public final class SwissMapIllustration
        implements Illustration<AtomicReference<SwissMap<Long, String>>> {

    private static final long DIRECTORY_BITS = 0xFFFFL << 48;

    private static final Hasher<Long> READABLE = new Hasher<>() {
        @Override
        public long hash(Long key, long seed) {
            long digits = key % 100;
            long h2 = digits / 10 % 8 << 4 | digits % 10;
            return Long.reverse(key) & DIRECTORY_BITS | key / 100 << 7 & ~DIRECTORY_BITS | h2;
        }

        @Override
        public boolean equal(Long stored, Long asked) {
            return stored.longValue() == asked.longValue();
        }
    };

    @Override
    public AtomicReference<SwissMap<Long, String>> start() {
        return new AtomicReference<>(new SwissMap<>(READABLE, 0));
    }

    @Override
    public List<Operation<AtomicReference<SwissMap<Long, String>>>> operations() {
        return List.of(
            new Operation<>("put KEY VALUE", (it, call) ->
                it.get().put(key(call, "KEY"), call.word("VALUE"))
                    .map(old -> "replaced " + old).orElse("added")),
            new Operation<>("get KEY", (it, call) ->
                it.get().get(key(call, "KEY"))
                    .map(value -> "found " + value).orElse("not found")),
            new Operation<>("delete KEY", (it, call) ->
                it.get().remove(key(call, "KEY"))
                    .map(old -> "deleted " + old).orElse("not found")),
            new Operation<>("clear", (it, call) -> {
                it.get().clear();
                return "cleared";
            }),
            new Operation<>("new HASH HINT", (it, call) -> {
                it.set(new SwissMap<>(hash(call), call.whole("HINT", 0, 1 << 20)));
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

    private static long key(Arguments call, String name) {
        return call.number(name, 0, Integer.MAX_VALUE);
    }

    @Override
    public String example() {
        return "put 1 a; put 142 b; delete 1; fill 10 18 1; put 142 c";
    }

    @Override
    public Picture draw(AtomicReference<SwissMap<Long, String>> it) {
        return SwissMapDrawing.of(it.get().inspect());
    }
}
