package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A walk over a map that changes meanwhile, beside what the language promises of it. */
public final class WalkHistories {

    private static final int FILLS = 8;

    private final GoMap<Long, Long> map;
    private final Map<Long, Long> model = new HashMap<>();
    private final Set<Long> mustCome = new HashSet<>();
    private final Set<Long> came = new HashSet<>();
    /** {@code null} before the first walk and after the end of one. */
    private GoMap.Cursor<Long, Long> cursor;

    private WalkHistories(GoMap<Long, Long> map) {
        this.map = map;
    }

    /** Walks over small maps, and some over large ones, each with an end. */
    public static void verify(GoMap.Maker maker) {
        verify(maker, 5, 120, 30);
        verify(maker, 400, 15, 1000);
    }

    private static void verify(GoMap.Maker maker, int longestFill, int count, int length) {
        int keys = FILLS * longestFill;
        Histories.of(() -> new WalkHistories(maker.make(Hashes.named("mix"))),
                (random, at) -> at < FILLS ? drawFill(random, longestFill, keys)
                    : at == FILLS ? drawCursor(random)
                    : at == length - 1 ? new Step<>("while (next())", WalkHistories::walkOn)
                    : draw(random, keys, at))
            .verify(count, length);
    }

    private static Step<WalkHistories> drawFill(RandomGenerator random, int longest, int keys) {
        int from = random.nextInt(keys);
        int to = from + 1 + random.nextInt(longest);
        return new Step<>("range(" + from + ", " + to + ").forEach(key -> put(key, key))",
            it -> LongStream.range(from, to).forEach(key -> it.put(key, key)));
    }

    private static Step<WalkHistories> drawCursor(RandomGenerator random) {
        int first = random.nextInt(1 << 20);
        int second = random.nextInt(8);
        return new Step<>("cursor(" + first + ", " + second + ")", it -> it.begin(first, second));
    }

    /** Half of the keys are new ones, so that the map grows during the walk. */
    private static Step<WalkHistories> draw(RandomGenerator random, int keys, int at) {
        long key = random.nextInt(2 * keys);
        return switch (random.nextInt(4)) {
            case 0 -> new Step<>("put(" + key + ", " + -at + ")", it -> it.put(key, -at));
            case 1 -> new Step<>("remove(" + key + ")", it -> it.remove(key));
            default -> new Step<>("next()", WalkHistories::next);
        };
    }

    private void put(long key, long value) {
        map.put(key, value);
        model.put(key, value);
    }

    /** If the key is put again, that is another entry, and may come again. */
    private void remove(long key) {
        map.remove(key);
        model.remove(key);
        mustCome.remove(key);
        came.remove(key);
    }

    private void begin(int first, int second) {
        cursor = map.cursor(first, second);
        mustCome.clear();
        mustCome.addAll(model.keySet());
        came.clear();
    }

    private void walkOn() {
        while (next()) {
            // each entry is checked as it comes
        }
    }

    private boolean next() {
        if (cursor == null) {
            return false;
        }
        if (!cursor.next()) {
            cursor = null;
            mustCome.removeAll(came);
            assertThat(mustCome).as("keys that were there all the time and did not come").isEmpty();
            return false;
        }
        long key = cursor.key();
        assertThat(model.containsKey(key)).as("key %d, which comes, is in the map", key).isTrue();
        assertThat(came.add(key)).as("key %d comes for the first time", key).isTrue();
        assertThat(cursor.value()).as("value of key %d", key).isEqualTo(model.get(key));
        return true;
    }
}
