package workbook.dsalgo.leetcode.mergelists;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.leetcode.mergelists.MergeListsSuite.ceilLog2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;
import workbook.grader.probe.Refusals;

/** Sources that are merged as far as they are asked for. */
class LazilySuite {

    @Test
    @Weight(2)
    @Property("sources are merged in order, equal elements by source, each element once")
    void mergesSources() {
        Seeds.each(200, seed -> {
            Random random = new Random(seed);
            List<List<Card>> cards = new ArrayList<>();
            int count = random.nextInt(1, 8);
            for (int list = 0; list < count; list++) {
                cards.add(Card.of(list,
                    random.ints(random.nextInt(6), 0, 4).sorted().boxed().toList()));
            }
            Iterator<Card> merged =
                MergeLists.lazily(cards.stream().map(List::iterator).toList(), Card.BY_RANK);
            String what = "lazily of %s; %s".formatted(cards, Card.LEGEND);
            List<Card> got = new ArrayList<>();
            while (got.size() < 100 && merged.hasNext()) {
                assertThat(merged.hasNext()).as("hasNext, asked a second time, %s", what)
                    .isTrue();
                got.add(merged.next());
            }
            assertThat(got).as(what).isEqualTo(Card.merged(cards));
            assertThatThrownBy(merged::next, "next behind the last element, %s", what)
                .isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    @Weight(2)
    @Property("after m elements at most m + k are read, in 3 * (m + k) * ceil(log2 k) comparisons")
    void readsNoFurtherThanNeeded() {
        for (int count : new int[] {10, 1, 2, 3}) {
            List<CountedSource<Integer>> sources = IntStream.range(0, count)
                .mapToObj(start -> new CountedSource<>(i -> start + count * i)).toList();
            CountingComparator<Integer> order = CountingComparator.natural();
            Iterator<Integer> merged = MergeLists.lazily(sources, order.view());
            for (int given = 0; given <= 1000; given++) {
                int reads = sources.stream().mapToInt(CountedSource::reads).sum();
                assertThat(reads)
                    .as("elements read from %d endless sources when %d were given out",
                        count, given)
                    .isLessThanOrEqualTo(given + count);
                assertThat(order.comparisons())
                    .as("comparisons for %d elements of %d sources", given, count)
                    .isLessThanOrEqualTo(3L * (given + count) * ceilLog2(count));
                assertThat(merged.next()).as("element %d of %d sources", given, count)
                    .isEqualTo(given);
            }
        }
    }

    @Test
    @Property("a source that fails loses no element, and is asked again")
    void survivesAFailingSource() {
        for (String method : List.of("next", "hasNext")) {
            for (int failing = 0; failing < 4; failing++) {
                RuntimeException failure = new IllegalStateException("reading failed");
                Iterator<Integer> torn =
                    new Torn(List.of(1, 4, 7).iterator(), method, failing, failure);
                List<RuntimeException> thrown = new ArrayList<>();
                assertThat(Torn.drained(MergeLists.lazily(
                        List.of(torn, List.of(2, 5, 8).iterator()), naturalOrder()), thrown))
                    .as("1 4 7 and 2 5 8, where %s of 1 4 7 failed once, in front of number %d",
                        method, failing)
                    .containsExactly(1, 2, 4, 5, 7, 8);
                boolean never = failing == 3 && method.equals("next");
                assertThat(thrown).as("what came out")
                    .isEqualTo(never ? List.of() : List.of(failure));
            }
        }
    }

    @Test
    @Property("an element may be null if the order takes that, and nothing else compares")
    void onlyTheOrderCompares() {
        Comparator<Opaque> order =
            Comparator.nullsFirst((one, other) -> 3 * (one.rank() - other.rank()));
        Iterator<Opaque> merged = MergeLists.lazily(List.of(
            Arrays.asList(null, new Opaque(1)).iterator(),
            Arrays.asList(null, new Opaque(0)).iterator()), order);
        List<Integer> ranks = new ArrayList<>();
        while (ranks.size() < 10 && merged.hasNext()) {
            Opaque next = merged.next();
            ranks.add(next == null ? null : next.rank());
        }
        assertThat(ranks).as("lazily of null 1 and null 0, nulls first")
            .containsExactly(null, null, 0, 1);
    }

    @Test
    @Property("sources without an element add nothing, and remove is not supported")
    void emptySources() {
        List<Iterator<Integer>> sources =
            List.of(List.<Integer>of().iterator(), List.of(1).iterator());
        Iterator<Integer> merged = MergeLists.lazily(sources, naturalOrder());
        assertThat(merged.next()).as("next of lazily, an empty source and 1").isEqualTo(1);
        assertThatThrownBy(merged::remove, "remove of lazily, behind its first element")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(merged.hasNext()).as("hasNext behind the only element").isFalse();
        assertThat(MergeLists.<Integer>lazily(List.of(), naturalOrder()).hasNext())
            .as("hasNext of lazily, no source").isFalse();
    }

    @Test
    @Property("a missing order, or missing sources, are refused with their name, nothing is read")
    void refusesNull() {
        CountedSource<Integer> source = new CountedSource<>(i -> i);
        Refusals missing = Refusals.of(NullPointerException.class);
        missing.naming("order")
            .by("lazily(sources, null)", () -> MergeLists.lazily(List.of(source), null)).verify();
        missing.naming("sources")
            .by("lazily(null, order)", () -> MergeLists.<Integer>lazily(null, naturalOrder()))
            .verify();
        assertThat(source.reads()).as("elements read of the source").isZero();
    }
}
