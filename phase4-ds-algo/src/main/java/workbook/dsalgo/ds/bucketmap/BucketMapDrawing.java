package workbook.dsalgo.ds.bucketmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.dsalgo.ds.bucketmap.BucketMapView.EntryView;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Grid;
import workbook.grader.picture.Part.Link;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Part.Row;
import workbook.grader.picture.Picture;

/**
 * How a bucket map is drawn: a box for each bucket, an arrow to its overflow bucket; while the map
 * grows, the old buckets below.
 */
public final class BucketMapDrawing {

    private static final int MOST_BUCKETS = 8;

    private BucketMapDrawing() {
    }

    /** The picture of a map at one instant. */
    public static Picture of(BucketMapView<?, ?> map) {
        List<Part> parts = new ArrayList<>();
        addBuckets("bucket", map.buckets(), parts);
        if (map.growing()) {
            parts.add(new Note("It grows to %s size: old buckets before %d are evacuated."
                .formatted(map.sameSize() ? "the same" : "twice the", map.nevacuate())));
            addBuckets("old bucket", map.oldBuckets(), parts);
        }
        return new Picture("bucket map: count %d, B %d, noverflow %d%s".formatted(map.count(),
            map.b(), map.noverflow(), map.buckets().isEmpty() ? ", no buckets yet" : ""), parts);
    }

    private static <K, V> void addBuckets(
            String kind, List<List<BucketView<K, V>>> buckets, List<Part> parts) {
        for (int i = 0; i < Math.min(MOST_BUCKETS, buckets.size()); i++) {
            addChain(kind + " " + i, buckets.get(i), parts);
        }
        if (buckets.size() > MOST_BUCKETS) {
            parts.add(new Note("and " + (buckets.size() - MOST_BUCKETS) + " more of " + kind));
        }
    }

    private static <K, V> void addChain(
            String name, List<BucketView<K, V>> chain, List<Part> parts) {
        for (int at = 0; at < chain.size(); at++) {
            List<Part> inside = new ArrayList<>();
            inside.add(grid(chain.get(at)));
            if (at + 1 < chain.size()) {
                inside.add(new Link("overflow", Cell.plain(""), overflow(name, at + 1)));
            }
            parts.add(new Box(at == 0 ? name : overflow(name, at), "", inside));
        }
    }

    private static String overflow(String name, int number) {
        return "overflow " + number + " of " + name;
    }

    private static Grid grid(BucketView<?, ?> bucket) {
        List<Cell> tops = new ArrayList<>();
        List<Cell> entries = new ArrayList<>();
        for (int slot = 0; slot < bucket.tophash().size(); slot++) {
            int top = bucket.tophash().get(slot);
            tops.add(top(top).above(slot));
            entries.add(entry(bucket, slot).map(entry ->
                Cell.plain(entry.key() + "=" + entry.value())).orElse(Cell.empty()));
        }
        return Grid.of(new Row("tophash", tops), new Row("entry", entries));
    }

    private static Cell top(int top) {
        if (top >= Bucket.MIN_TOP) {
            return Cell.plain(top);
        }
        return top <= Bucket.EMPTY_ONE ? Cell.empty(top) : Cell.faded(top);
    }

    private static Optional<? extends EntryView<?, ?>> entry(BucketView<?, ?> bucket, int slot) {
        return bucket.entries().stream().filter(entry -> entry.slot() == slot).findFirst();
    }
}
