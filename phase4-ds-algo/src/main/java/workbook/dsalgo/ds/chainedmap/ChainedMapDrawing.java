package workbook.dsalgo.ds.chainedmap;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.grader.picture.Cell;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Chain;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Picture;

/** How a chained map is drawn: a line for each bucket, with its chain. */
public final class ChainedMapDrawing {

    private static final int MOST_BUCKETS = 32;

    private ChainedMapDrawing() {
    }

    /** The picture of a map at one instant. */
    public static Picture of(ChainedMapView<?> map) {
        int buckets = map.buckets().size();
        Stream<Part> chains = IntStream.range(0, Math.min(buckets, MOST_BUCKETS))
            .mapToObj(bucket -> chain(bucket, buckets, map.buckets().get(bucket)));
        Stream<Part> rest = buckets <= MOST_BUCKETS ? Stream.of()
            : Stream.of(new Note("and " + (buckets - MOST_BUCKETS) + " more buckets"));
        return new Picture("chained map: size %d, %d buckets, longest chain %d"
                .formatted(map.size(), buckets, map.longestChain()),
            Stream.concat(chains, rest).toList());
    }

    private static Chain chain(int bucket, int buckets, List<?> keys) {
        int width = String.valueOf(buckets - 1).length();
        return new Chain(("%" + width + "d").formatted(bucket),
            keys.isEmpty() ? List.of(Cell.empty())
                : keys.stream().map(Cell::plain).toList());
    }
}
