package workbook.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What says of itself that it is equal is asked for its elements. */
class CopiedTest {

    /** Equal to everything. */
    private static final class Lying extends ArrayList<Object> {

        private static final long serialVersionUID = 1;

        Lying(Object... elements) {
            super(Arrays.asList(elements));
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** The same of an entry. */
    private record Liar(String getKey, Integer getValue) implements Map.Entry<String, Integer> {

        @Override
        public Integer setValue(Integer value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void aListIsWhatItGives() {
        List<Object> lying = new Lying(1, null, 3);
        assertThat(lying).isEqualTo(List.of());
        assertThat(Copied.of(lying)).isEqualTo(Arrays.asList(1, null, 3)).isNotEqualTo(List.of());
    }

    @Test
    void soIsWhatIsInIt() {
        assertThat(Copied.of(List.of(new Lying(1)))).isEqualTo(List.of(List.of(1)))
            .isNotEqualTo(List.of(List.of(2)));
        assertThat(Copied.of(List.of(new Liar("a", 1)))).isEqualTo(List.of(Map.entry("a", 1)))
            .isNotEqualTo(List.of(Map.entry("a", 2)));
        assertThat(Copied.of(Optional.of(new Liar("a", 1))))
            .isEqualTo(Optional.of(Map.entry("a", 1))).isNotEqualTo(Optional.of(Map.entry("b", 1)));
        assertThat(Copied.of((Object) new Lying(1))).isEqualTo(List.of(1)).isNotEqualTo(List.of());
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertThat(Copied.of((List<String>) null)).isNull();
        assertThat(Copied.of((Optional<String>) null)).isNull();
        assertThat(Copied.of((Object) null)).isNull();
        Object other = new Object();
        assertThat(Copied.of(other)).isSameAs(other);
        assertThat(Copied.of(Optional.empty())).isEmpty();
    }

    @Test
    void ofAListWithoutAnEndOneElementTooManyIsEnough() {
        assertThat(Copied.of(new AbstractList<Integer>() {

            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return 2;
            }

            @Override
            public Iterator<Integer> iterator() {
                return Stream.iterate(0, each -> each + 1).iterator();
            }
        })).containsExactly(0, 1, 2);
    }
}
