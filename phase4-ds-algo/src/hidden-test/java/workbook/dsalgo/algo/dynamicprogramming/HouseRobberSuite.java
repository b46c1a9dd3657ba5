package workbook.dsalgo.algo.dynamicprogramming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

class HouseRobberSuite {

    @Test
    @Property("no houses in a row, none of them neighbours, hold more")
    void robsTheMost() {
        Seeds.each(150, seed -> {
            List<Long> loot = loot(new SplittableRandom(seed));
            assertThat(HouseRobber.most(loot)).as("most(%s)", loot)
                .isEqualTo(best(loot, false));
        });
    }

    @Test
    @Weight(2)
    @Property("in a circle the first and the last house are neighbours, if there are two of them")
    void robsTheCircle() {
        Seeds.each(150, seed -> {
            List<Long> loot = loot(new SplittableRandom(seed));
            assertThat(HouseRobber.mostInCircle(loot)).as("mostInCircle(%s)", loot)
                .isEqualTo(best(loot, true));
        });
    }

    @Test
    @Weight(2)
    @Property("the plan names no neighbours, in ascending order, and is worth the most")
    void plansTheMost() {
        Seeds.each(150, seed -> {
            List<Long> loot = loot(new SplittableRandom(seed));
            List<Integer> plan = HouseRobber.plan(loot, long[]::new);
            String what = "plan(%s) = %s".formatted(loot, plan);
            for (int i = 1; i < plan.size(); i++) {
                assertThat(plan.get(i) - plan.get(i - 1)).as("%s: step to index %d", what, i)
                    .isGreaterThanOrEqualTo(2);
            }
            assertThat(plan.stream().mapToLong(loot::get).sum()).as("%s: loot", what)
                .isEqualTo(best(loot, false));
        });
    }

    @Test
    @Property("a row is walked once, and a house of a circle is looked at twice at most")
    void looksOnce() {
        AtomicInteger walks = new AtomicInteger();
        Iterable<Long> street = () -> {
            walks.incrementAndGet();
            return Collections.nCopies(1000, 1L).iterator();
        };
        assertThat(HouseRobber.most(street)).as("most of 1000 houses with 1").isEqualTo(500);
        assertThat(walks).as("walks along the street").hasValue(1);
        AtomicInteger looks = new AtomicInteger();
        List<Long> circle = new AbstractList<>() {
            @Override
            public Long get(int index) {
                looks.incrementAndGet();
                return 1L;
            }

            @Override
            public int size() {
                return 1001;
            }
        };
        assertThat(HouseRobber.mostInCircle(circle)).as("most of 1001 houses with 1 in a circle")
            .isEqualTo(500);
        assertThat(looks).as("looks at 1001 houses in a circle")
            .hasValueLessThanOrEqualTo(2 * 1001);
        Cells cells = new Cells();
        assertThat(HouseRobber.plan(Collections.nCopies(1000, 1L), cells))
            .as("houses of a plan of 1000 houses").hasSize(500);
        cells.assertAtMost(1002, "a plan of 1000 houses");
        cells.assertSome("a plan of 1000 houses");
    }

    @Test
    @Property("a sum above the largest long is an ArithmeticException, and the largest one is not")
    void doesNotOverflow() {
        long max = Long.MAX_VALUE;
        List<Long> most = List.of(max - 1, 5L, 1L);
        assertThat(HouseRobber.most(most)).as("most(%s)", most).isEqualTo(max);
        List<Long> tooMuch = List.of(max, 0L, 1L);
        assertThatThrownBy(() -> HouseRobber.most(tooMuch), "most(" + tooMuch + ")")
            .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> HouseRobber.plan(tooMuch, long[]::new), "plan(" + tooMuch + ")")
            .isInstanceOf(ArithmeticException.class);
        assertThat(HouseRobber.mostInCircle(tooMuch)).as("mostInCircle(%s)", tooMuch)
            .isEqualTo(max);
    }

    @Test
    @Property("a negative loot is refused by name, wherever it lies")
    void refusesBadInput() {
        for (List<Long> loot : List.of(List.of(-7L), List.of(-7L, 1L, 2L), List.of(3L, 1L, -7L))) {
            assertThatThrownBy(() -> HouseRobber.most(loot), "most(" + loot + ")")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
            assertThatThrownBy(() -> HouseRobber.mostInCircle(loot), "mostInCircle(" + loot + ")")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
            assertThatThrownBy(() -> HouseRobber.plan(loot, long[]::new), "plan(" + loot + ")")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
        }
    }

    private static List<Long> loot(RandomGenerator random) {
        return random.longs(random.nextInt(10), 0, random.nextInt(6, 26)).boxed().toList();
    }

    /** By trying every subset. */
    private static long best(List<Long> loot, boolean circle) {
        int n = loot.size();
        int ends = circle && n > 1 ? 1 | 1 << n - 1 : -1;
        return Cells.subsets(n)
            .filter(set -> (set & set << 1) == 0 && (set & ends) != ends)
            .mapToLong(set -> Cells.members(set).mapToLong(loot::get).sum()).max().orElseThrow();
    }
}
