package workbook.dsalgo.ds.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A heap whose order answers at random, and the elements that should be inside. */
final class LyingOrderHistories {

    /** Below an arity of 3 so many elements take three levels. */
    private static final int INDEXES = 12;

    private RandomGenerator lies;
    private final Heap<Integer> heap =
        new Heap<>(3, List.of(), (one, other) -> lies.nextInt(3) - 1);
    private final List<Integer> inside = new ArrayList<>();

    private LyingOrderHistories() {
    }

    static void verify() {
        Histories.of(LyingOrderHistories::new, LyingOrderHistories::draw)
            .checking(LyingOrderHistories::assertElements).verify(20, 100);
    }

    /** Each call has its own lies, so that it hears the same when others are left out. */
    private static Step<LyingOrderHistories> draw(RandomGenerator random, int at) {
        long lies = random.nextLong();
        int index = random.nextInt(INDEXES);
        return random.nextInt(5) < 2
            ? new Step<>("push(" + at + ")", it -> it.lying(lies).push(at))
            : new Step<>("remove(" + index + ")", it -> it.lying(lies).remove(index));
    }

    private LyingOrderHistories lying(long seed) {
        lies = new SplittableRandom(seed);
        return this;
    }

    private void push(Integer element) {
        heap.push(element);
        inside.add(element);
    }

    private void remove(int index) {
        if (index >= inside.size()) {
            assertThatThrownBy(() -> heap.remove(index),
                "the last call, on a heap of %d elements", inside.size())
                .isInstanceOf(IndexOutOfBoundsException.class);
        } else {
            Integer expected = heap.layout().get(index);
            assertThat(heap.remove(index)).as("the last call returns").isEqualTo(expected);
            inside.remove(expected);
        }
    }

    private void assertElements() {
        assertThat(heap.size()).as("size").isEqualTo(inside.size());
        assertThat(heap.layout()).as("elements, the order answering at random")
            .containsExactlyInAnyOrderElementsOf(inside);
    }
}
