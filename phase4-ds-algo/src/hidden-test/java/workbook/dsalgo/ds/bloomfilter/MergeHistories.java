package workbook.dsalgo.ds.bloomfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** Two filters that are merged, and two to which everything is added one by one. */
final class MergeHistories {

    private static final BloomShape SHAPE = BloomShape.of(200, 0.02);

    private final BloomFilter<Long> mine = filter();
    private final BloomFilter<Long> other = filter();
    private final BloomFilter<Long> mineOneByOne = filter();
    private final BloomFilter<Long> otherOneByOne = filter();
    private final List<Long> addedToOther = new ArrayList<>();

    private MergeHistories() {
    }

    private static BloomFilter<Long> filter() {
        return new BloomFilter<>(SHAPE, Long::longValue);
    }

    static void verify() {
        Histories.of(MergeHistories::new, MergeHistories::draw)
            .checking(MergeHistories::assertBits).verify(10, 100);
    }

    /** Calls go on after a merge: the two must not share anything then. */
    private static Step<MergeHistories> draw(RandomGenerator random, int at) {
        long element = random.nextInt(300);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new Step<>("mine.add(%dL)".formatted(element),
                it -> it.addToMine(element));
            case 4, 5, 6, 7 -> new Step<>("other.add(%dL)".formatted(element),
                it -> it.addToOther(element));
            case 8 -> new Step<>("mine.merge(other)", MergeHistories::mergeOther);
            default -> new Step<>("mine.merge(mine)", it -> it.mine.merge(it.mine));
        };
    }

    private void addToMine(long element) {
        mine.add(element);
        mineOneByOne.add(element);
    }

    private void addToOther(long element) {
        other.add(element);
        otherOneByOne.add(element);
        addedToOther.add(element);
    }

    private void mergeOther() {
        mine.merge(other);
        addedToOther.forEach(mineOneByOne::add);
    }

    private void assertBits() {
        assertThat(bits(mine)).as("bits set in mine").isEqualTo(bits(mineOneByOne));
        assertThat(bits(other)).as("bits set in other").isEqualTo(bits(otherOneByOne));
    }

    private static BitSet bits(BloomFilter<Long> filter) {
        return BitSet.valueOf(
            filter.inspect().words().stream().mapToLong(Long::longValue).toArray());
    }
}
