package workbook.dsalgo.ds.bloomfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A filter, and what was added to it. */
final class FilterHistories {

    /** From filters that are full at once to such as never are, around the ends of words too. */
    private static final List<BloomShape> SHAPES = List.of(
        new BloomShape(1, 1), new BloomShape(2, 3), new BloomShape(63, 2), new BloomShape(64, 1),
        new BloomShape(65, 8), new BloomShape(100, 1), new BloomShape(128, 5),
        new BloomShape(331, 4), new BloomShape(499, 2), new BloomShape(500, 7));

    private final BloomFilter<Long> filter;
    private final List<Long> added = new ArrayList<>();

    private FilterHistories(BloomShape shape) {
        this.filter = new BloomFilter<>(shape, Long::longValue);
    }

    /** What was added is found from then on. */
    static void verifyFound() {
        for (BloomShape shape : SHAPES) {
            Histories.of(() -> new FilterHistories(shape), FilterHistories::drawAny)
                .madeBy("new BloomFilter<>(" + shape + ", Long::longValue)")
                .checking(FilterHistories::assertFound).verify(2, 100);
        }
    }

    /** What {@code add} returns is what {@code mightContain} denied. */
    static void verifyReturned() {
        Histories.of(() -> new FilterHistories(BloomShape.of(50, 0.1)), FilterHistories::drawFew)
            .verify(10, 200);
    }

    /** Elements of every length in bits. */
    private static Step<FilterHistories> drawAny(RandomGenerator random, int at) {
        long element = random.nextLong() >> random.nextInt(Long.SIZE);
        return new Step<>("add(%dL)".formatted(element), it -> it.add(element));
    }

    /** Few elements, so that many come again. */
    private static Step<FilterHistories> drawFew(RandomGenerator random, int at) {
        long element = random.nextInt(120);
        return new Step<>("add(%dL)".formatted(element), it -> it.addAfterALook(element));
    }

    private void add(long element) {
        filter.add(element);
        added.add(element);
    }

    private void addAfterALook(long element) {
        boolean before = filter.mightContain(element);
        assertThat(filter.add(element))
            .as("the last call returns, where mightContain(%dL) said %s before", element, before)
            .isEqualTo(!before);
    }

    private void assertFound() {
        assertThat(added.stream().filter(element -> !filter.mightContain(element)).toList())
            .as("elements that were added and are not found").isEmpty();
    }
}
