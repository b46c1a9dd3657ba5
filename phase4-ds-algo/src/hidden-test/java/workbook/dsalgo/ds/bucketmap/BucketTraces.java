package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.dsalgo.ds.bucketmap.BucketMapView.EntryView;
import workbook.grader.probe.Recording;

/** Replays what Go's own map did, 1.19 and 1.23 alike. */
final class BucketTraces {

    private static final JsonNode TRACES = Recording.read(BucketTraces.class, "traces.json");

    static final RecordedTraces<AnyBucketMap<Long, Long>> RECORDED = new RecordedTraces<>(
        "ds.bucketmap", AnyBucketMap::new,
        (map, recorded) -> assertHeader(map.map().inspect(), recorded),
        (map, recorded) -> assertLayout(map.map().inspect(), recorded));

    private BucketTraces() {
    }

    /** What is recorded after every step. */
    record Header(int count, int b, int noverflow, boolean growing, boolean sameSize,
            int oldBuckets, int nevacuate, boolean allocated) {

        static Header of(JsonNode st) {
            return new Header(st.get("count").asInt(), st.get("B").asInt(),
                st.get("noverflow").asInt(), st.get("growing").asBoolean(),
                st.get("sameSize").asBoolean(), st.get("nold").asInt(),
                st.get("nevacuate").asInt(), st.get("bucketsAllocated").asBoolean());
        }

        static Header of(BucketMapView<?, ?> view) {
            return new Header(view.count(), view.b(), view.noverflow(), view.growing(),
                view.sameSize(), view.oldBuckets().size(), view.nevacuate(),
                !view.buckets().isEmpty());
        }
    }

    static void replay(Predicate<String> name) {
        RECORDED.replay(TRACES, name);
    }

    private static void assertHeader(BucketMapView<Long, Long> view, JsonNode recorded) {
        assertThat(Header.of(view)).as("the header").isEqualTo(Header.of(recorded));
    }

    private static void assertLayout(BucketMapView<Long, Long> view, JsonNode layout) {
        assertChains(view.buckets(), layout.path("buckets"), "bucket");
        assertChains(view.oldBuckets(), layout.path("old"), "old bucket");
    }

    private static void assertChains(List<List<BucketView<Long, Long>>> chains,
            JsonNode recorded, String what) {
        assertThat(chains.size()).as("number of %ss", what).isEqualTo(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            List<BucketView<Long, Long>> chain = chains.get(i);
            assertThat(chain.size()).as("buckets in the chain of %s %d", what, i)
                .isEqualTo(recorded.get(i).size());
            for (int place = 0; place < chain.size(); place++) {
                assertThat(chain.get(place))
                    .as("bucket number %d in the chain of %s %d", place, what, i)
                    .isEqualTo(bucket(recorded.get(i).get(place)));
            }
        }
    }

    private static BucketView<Long, Long> bucket(JsonNode recorded) {
        List<Integer> tophash = new ArrayList<>();
        recorded.get("top").forEach(top -> tophash.add(top.asInt()));
        List<EntryView<Long, Long>> entries = new ArrayList<>();
        recorded.get("kv").forEach(entry -> entries.add(new EntryView<>(
            entry.get(0).asInt(), entry.get(1).asLong(), entry.get(2).asLong())));
        return new BucketView<>(tophash, entries);
    }
}
