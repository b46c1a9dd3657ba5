package workbook.dsalgo.small.things;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/**
 * Written as suites are to be written: what is compared is the JDK's, what comes back is taken out
 * piece by piece, a callback writes down and the test compares.
 */
class BagSuite {

    @Test
    @Property("a bag has as many numbers as it is made of")
    void size() {
        int[] given = {3, 1};
        assertThat(new Bag(given).size()).as("size of 3 1").isEqualTo(2);
        assertThat(List.of(given[0], given[1])).as("what was given").containsExactly(3, 1);
        assertThat(new Bag().size()).as("size of nothing").isZero();
    }

    @Test
    @Property("each number is handed over, in order")
    void each() {
        List<Integer> taken = new ArrayList<>();
        new Bag(3, 1, 2).each(taken::add);
        assertThat(taken).as("each of 3 1 2").containsExactly(1, 2, 3);
    }

    @Test
    @Property("a walk meets each number, in order")
    void walks() {
        List<Integer> met = new ArrayList<>();
        Iterator<Integer> walk = new Bag(3, 1, 2).iterator();
        while (walk.hasNext() && met.size() < 10) {
            met.add(walk.next());
        }
        assertThat(met).as("walk over 3 1 2").containsExactly(1, 2, 3);
    }

    @Test
    @Property("the smaller bag comes first")
    void compares() {
        List<Bag> bags = new ArrayList<>(List.of(new Bag(1, 2), new Bag(), new Bag(5)));
        bags.sort(null);
        assertThat(bags.stream().map(Bag::size).toList()).as("sizes").containsExactly(0, 1, 2);
    }

    @Test
    @Property("bags are equal if their numbers are")
    void equal() {
        assertThat(new Bag(1, 2).equals(new Bag(2, 1))).as("1 2 equals 2 1").isTrue();
        assertThat(new Bag(1, 2).equals(new Bag(1, 3))).as("1 2 equals 1 3").isFalse();
    }

    @Test
    @Property("equal bags are one in a set")
    void hashed() {
        Set<Bag> bags = new HashSet<>(List.of(new Bag(1, 2)));
        bags.add(new Bag(2, 1));
        bags.add(new Bag(7));
        assertThat(bags.size()).as("bags in the set").isEqualTo(2);
    }

    @Test
    @Property("a bag says what it holds")
    void says() {
        assertThat("" + new Bag(3, 1)).as("text of 3 1").isEqualTo("[1, 3]");
    }
}
