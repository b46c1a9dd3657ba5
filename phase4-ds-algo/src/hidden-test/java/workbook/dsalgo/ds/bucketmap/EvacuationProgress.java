package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import workbook.grader.probe.Recording;

/**
 * Replays how far each kind of operation brings a growth. A map is filled until it doubles, which
 * is row 0; then comes one operation a row.
 */
final class EvacuationProgress {

    private static final long MISSING = -1_000_000;
    private static final long NEW = 500_000;

    private BucketMap<Long, Long> map;

    private EvacuationProgress() {
    }

    /** Replays the rows of these operations. */
    static void replay(Predicate<String> operations) {
        EvacuationProgress progress = new EvacuationProgress();
        for (Map<String, String> row : Recording.rows(EvacuationProgress.class,
                "evacuation.csv")) {
            if (operations.test(row.get("op"))) {
                progress.run(row);
            }
        }
    }

    private void run(Map<String, String> row) {
        int index = Integer.parseInt(row.get("op_index"));
        if (index == 0) {
            beginDoubling(Integer.parseInt(row.get("b")));
        } else {
            operate(row.get("op"), row.get("pattern").equals("same") ? 0 : index - 1);
        }
        BucketMapView<Long, Long> view = map.inspect();
        long evacuated = view.oldBuckets().stream()
            .map(chain -> chain.getFirst().tophash().getFirst())
            .filter(top -> top > Bucket.EMPTY_ONE && top < Bucket.MIN_TOP).count();
        assertThat(List.of(view.nevacuate(), evacuated, view.growing()))
            .as("B = %s doubles, %s (%s keys) number %d: nevacuate, evacuated, growing",
                row.get("b"), row.get("op"), row.get("pattern"), index)
            .isEqualTo(List.of(Integer.parseInt(row.get("nevacuate")),
                Long.parseLong(row.get("evacuated")),
                Boolean.parseBoolean(row.get("growing"))));
    }

    private void beginDoubling(int b) {
        map = new BucketMap<>(Hashes.named("mix"), 0);
        for (long key = 0; map.inspect().b() <= b; key++) {
            map.put(key, key);
        }
    }

    private void operate(String operation, long key) {
        switch (operation) {
            case "get" -> map.get(key);
            case "update" -> map.put(key, -key);
            case "delete" -> map.remove(key);
            case "delete_missing" -> map.remove(MISSING + key);
            case "insert" -> map.put(NEW + key, key);
            case "iterate" -> map.forEach((each, value) -> { });
            default -> throw new IllegalStateException("operation " + operation);
        }
    }
}
