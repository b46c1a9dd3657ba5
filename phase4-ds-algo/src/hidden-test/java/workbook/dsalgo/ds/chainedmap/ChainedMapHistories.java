package workbook.dsalgo.ds.chainedmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A chained map and the library's, on which the same calls are made. */
final class ChainedMapHistories {

    private final ChainedMap<Integer, Integer> map = new ChainedMap<>();
    private final Map<Integer, Integer> model = new HashMap<>();

    private ChainedMapHistories() {
    }

    static void verify() {
        Histories.of(ChainedMapHistories::new, ChainedMapHistories::draw)
            .checking(ChainedMapHistories::assertEntries).verify(40, 300);
    }

    /** Some keys differ in high bits only, so that they share a bucket where nothing is mixed. */
    private static Step<ChainedMapHistories> draw(RandomGenerator random, int at) {
        int key = random.nextInt(40) << random.nextInt(3) * 14;
        return switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> new Step<>("put(" + key + ", " + at + ")", it -> it.put(key, at));
            case 4, 5 -> new Step<>("remove(" + key + ")", it -> it.remove(key));
            default -> new Step<>("get(" + key + ")", it -> it.get(key));
        };
    }

    private void put(int key, int value) {
        assertReturned(map.put(key, value), model.put(key, value));
    }

    private void remove(int key) {
        assertReturned(map.remove(key), model.remove(key));
    }

    private void get(int key) {
        assertReturned(map.get(key), model.get(key));
    }

    private static void assertReturned(Optional<Integer> got, Integer expected) {
        assertThat(got).as("the last call returns").isEqualTo(Optional.ofNullable(expected));
    }

    private void assertEntries() {
        assertThat(map.size()).as("size").isEqualTo(model.size());
        Map<Integer, Integer> seen = new HashMap<>();
        map.forEach((key, value) -> {
            if (seen.put(key, value) != null) {
                throw new AssertionError("key " + key + " comes twice in forEach");
            }
        });
        assertThat(seen).as("entries").isEqualTo(model);
    }
}
