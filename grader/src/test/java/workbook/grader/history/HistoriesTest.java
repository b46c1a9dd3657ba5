package workbook.grader.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    /** A set that forgets {@code lost} once it holds three others. */
    private static final class Both {

        private final TreeSet<Integer> model = new TreeSet<>();
        private final TreeSet<Integer> mine = new TreeSet<>();
        private final int lost;

        Both(int lost) {
            this.lost = lost;
        }

        void add(int key) {
            model.add(key);
            mine.add(key);
            if (mine.size() >= 4) {
                mine.remove(lost);
            }
        }

        void remove(int key) {
            model.remove(key);
            mine.remove(key);
        }

        void assertSame() {
            assertThat(mine).as("keys").isEqualTo(model);
        }
    }

    @AfterEach
    void anySeed() {
        System.clearProperty(Seeds.PROPERTY);
    }

    private static Step<Both> draw(RandomGenerator random, int at) {
        int key = random.nextInt(20);
        return random.nextInt(3) > 0 ? new Step<>("add(" + key + ")", both -> both.add(key))
            : new Step<>("remove(" + key + ")", both -> both.remove(key));
    }

    private static SeededFailure failure(int lost) {
        return catchThrowableOfType(SeededFailure.class, () -> Histories
            .of(() -> new Both(lost), HistoriesTest::draw).checking(Both::assertSame)
            .verify(20, 100));
    }

    @Test
    void whatIsRightPasses() {
        assertThatCode(() -> Histories.of(() -> new Both(-1), HistoriesTest::draw)
            .checking(Both::assertSame).verify(20, 100)).doesNotThrowAnyException();
    }

    @Test
    void aFailingHistoryIsCutDownToTheCallsThatAreNeeded() {
        SeededFailure failure = failure(7);
        assertThat(failure.calls()).hasSize(4).allMatch(call -> call.startsWith("add("))
            .contains("add(7)").doesNotHaveDuplicates();
        assertThat(failure.shortenedFrom()).isGreaterThan(failure.calls().size());
        assertThat(failure).hasMessageContaining("seed " + failure.seed() + ", add(")
            .hasCauseInstanceOf(AssertionError.class);
        assertThat(failure.getCause()).hasMessageContaining("[keys]");
    }

    @Test
    void howItWasMadeStandsInFront() {
        SeededFailure failure = catchThrowableOfType(SeededFailure.class, () -> Histories
            .of(ArrayList<Integer>::new, (random, at) -> new Step<>("add(" + at + ")", list -> {
                list.add(at);
                assertThat(list).hasSizeLessThan(2);
            })).madeBy("new Short<>(2)").verify(1, 10));
        assertThat(failure.calls()).containsExactly("new Short<>(2)", "add(0)", "add(1)");
        assertThat(failure.shortenedFrom()).isZero();
    }

    @Test
    void whatIsUnderWayCanBeAsked() {
        List<List<String>> seen = new ArrayList<>();
        Histories.of(ArrayList<Integer>::new, (random, at) -> new Step<>("add(" + at + ")",
            list -> seen.add(UnderWay.now().orElseThrow().calls()))).madeBy("new").verify(1, 2);
        assertThat(seen).containsExactly(
            List.of("new", "add(0)"), List.of("new", "add(0)", "add(1)"));
        assertThat(UnderWay.now()).isEmpty();
    }

    @Test
    void theSameHistoryIsLeftEveryTime() {
        SeededFailure once = failure(7);
        SeededFailure again = failure(7);
        assertThat(again.seed()).isEqualTo(once.seed());
        assertThat(again.calls()).isEqualTo(once.calls());
    }

    @Test
    void oneSeedCanBeAskedFor() {
        SeededFailure known = failure(7);
        System.setProperty(Seeds.PROPERTY, "" + known.seed());
        assertThat(failure(7).calls()).isEqualTo(known.calls());
        System.setProperty(Seeds.PROPERTY, "-4711");
        List<Integer> seeds = new ArrayList<>();
        Seeds.each(30, seeds::add);
        assertThat(seeds).containsExactly(-4711);
    }

    @Test
    void calledWithoutItThereAreAllOfThem() {
        List<Integer> seeds = new ArrayList<>();
        Seeds.each(3, seeds::add);
        assertThat(seeds).containsExactly(1, 2, 3);
    }

    @Test
    void anotherKindOfFailureIsAnotherStory() {
        SeededFailure failure = catchThrowableOfType(SeededFailure.class, () -> Histories
            .of(ArrayList<Integer>::new, (random, at) -> new Step<>("" + at, list -> {
                list.add(at);
                if (list.size() == 3) {
                    throw new IllegalStateException("three");
                }
                if (list.getFirst() == 2) {
                    throw new UnsupportedOperationException("no zero");
                }
            })).verify(1, 10));
        assertThat(failure.getCause()).hasMessage("three");
        assertThat(failure.calls()).containsExactly("0", "1", "2");
    }

    @Test
    void cuttingDownEndsWithALongHistoryToo() {
        AtomicLong calls = new AtomicLong();
        SeededFailure failure = catchThrowableOfType(SeededFailure.class, () -> Histories
            .of(ArrayList<Integer>::new, (random, at) -> new Step<>("" + at, list -> {
                calls.incrementAndGet();
                list.add(at);
                assertThat(list).hasSizeLessThan(9_999);
            })).verify(1, 10_000));
        assertThat(failure.calls()).hasSize(9_999);
        assertThat(calls).hasValueLessThan(10_000 * 22);
    }

    @Test
    void aSeedThatFailsIsNamed() {
        assertThatThrownBy(() -> Seeds.each(9, seed -> assertThat(seed).isLessThan(5)))
            .isInstanceOfSatisfying(SeededFailure.class, failure -> {
                assertThat(failure.seed()).isEqualTo(5);
                assertThat(failure.calls()).isEmpty();
            });
        assertThatThrownBy(() -> Seeds.each(9, seed -> {
            throw new InterruptedException("as declared");
        })).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatWouldTestNothingIsRefused() {
        assertThatThrownBy(() -> Seeds.each(0, seed -> { }))
            .isInstanceOf(IllegalArgumentException.class).hasMessage("0 seeds test nothing");
        assertThatThrownBy(() -> Histories.of(() -> new Both(1), HistoriesTest::draw).verify(1, 0))
            .hasMessage("a history of 0 calls tests nothing");
        System.setProperty(Seeds.PROPERTY, "many");
        assertThatThrownBy(() -> Seeds.each(1, seed -> { }))
            .hasMessage("workbook.seed=many is no int");
    }
}
