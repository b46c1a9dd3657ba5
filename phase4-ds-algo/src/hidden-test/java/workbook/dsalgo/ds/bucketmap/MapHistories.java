package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/**
 * A map and the library's, on which the same calls are made.
 *
 * <p>No seed changes a hash here: a history that fails shall fail again when calls are left out.
 */
public final class MapHistories {

    private static final int FEW = 30;
    private static final int MANY = 4000;
    private static final int LONGEST_RUN = 100;
    private static final int MEAN_BETWEEN_CLEARS = 200;

    private final GoMap<Long, Long> map;
    private final Map<Long, Long> model = new HashMap<>();

    private MapHistories(GoMap<Long, Long> map) {
        this.map = map;
    }

    /** Short histories of few keys, which end up in every state, and some that grow large. */
    public static void verify(GoMap.Maker maker) {
        for (String hash : List.of("mix", "zero", "group8")) {
            Histories.of(() -> new MapHistories(maker.make(Hashes.named(hash))),
                    MapHistories::draw)
                .checking(MapHistories::assertEntries).verify(12, 400);
        }
        Histories.of(() -> new MapHistories(maker.make(Hashes.named("mix"))),
                MapHistories::drawRun)
            .checking(MapHistories::assertSize).verify(8, 600);
    }

    private static Step<MapHistories> draw(RandomGenerator random, int at) {
        long key = random.nextInt(FEW);
        if (random.nextInt(MEAN_BETWEEN_CLEARS) == 0) {
            return new Step<>("clear()", MapHistories::clear);
        }
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Step<>("put(" + key + ", " + at % 3 + ")", it -> it.put(key, at % 3));
            case 2 -> new Step<>("remove(" + key + ")", it -> it.remove(key));
            default -> new Step<>("get(" + key + ")", it -> it.get(key));
        };
    }

    /** What is done to many keys in turn is one call, so that few are left in a message. */
    private static Step<MapHistories> drawRun(RandomGenerator random, int at) {
        int from = random.nextInt(MANY);
        int to = from + 1 + random.nextInt(LONGEST_RUN);
        if (at % 50 == 49) {
            return new Step<>("forEach(...)", MapHistories::assertEntries);
        }
        if (random.nextInt(MEAN_BETWEEN_CLEARS) == 0) {
            return new Step<>("clear()", MapHistories::clear);
        }
        return switch (random.nextInt(4)) {
            case 0, 1 -> run(from, to, "put(key, " + at + ")", it -> key -> it.put(key, at));
            case 2 -> run(from, to, "remove(key)", it -> it::remove);
            default -> run(from, to, "get(key)", it -> it::get);
        };
    }

    private static Step<MapHistories> run(int from, int to, String call,
            Function<MapHistories, LongConsumer> each) {
        return new Step<>("range(" + from + ", " + to + ").forEach(key -> " + call + ")",
            it -> LongStream.range(from, to).forEach(each.apply(it)));
    }

    private void put(long key, long value) {
        assertReturned("put", key, map.put(key, value), model.put(key, value));
    }

    private void remove(long key) {
        assertReturned("remove", key, map.remove(key), model.remove(key));
    }

    private void get(long key) {
        assertReturned("get", key, map.get(key), model.get(key));
    }

    private void clear() {
        map.clear();
        model.clear();
    }

    private static void assertReturned(String call, long key, Optional<Long> got, Long expected) {
        assertThat(got).as("the last %s, of key %d, returns", call, key)
            .isEqualTo(Optional.ofNullable(expected));
    }

    private void assertSize() {
        assertThat(map.size()).as("size").isEqualTo(model.size());
    }

    /** Fails at the second time that a key comes, since a broken walk may have no end. */
    private void assertEntries() {
        assertSize();
        Map<Long, Long> seen = new HashMap<>();
        map.forEach((key, value) -> {
            if (seen.put(key, value) != null) {
                throw new AssertionError("key " + key + " comes twice in forEach");
            }
        });
        assertThat(seen).as("entries").isEqualTo(model);
        Map<Long, Long> found = new HashMap<>();
        model.keySet().forEach(key -> map.get(key).ifPresent(value -> found.put(key, value)));
        assertThat(found).as("entries that get finds").isEqualTo(model);
    }
}
