package workbook.grader.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.Item;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.loop.Shelf;

/** What {@code --only} understands. */
class SelectionTest {

    private static final Function<Item, List<Item>> NOTHING = _ -> List.of();

    @TempDir
    private Path folder;
    private Shelf shelf;

    @BeforeEach
    void read() {
        shelf = new MiniCheckout(folder).shelf();
    }

    @Test
    void idsNamesAndRanges_inLearningOrder() {
        assertThat(ids(of("4.2"))).containsExactly("4.2");
        assertThat(ids(of("mini.sums, 4.1"))).containsExactly("4.1", "4.3");
        assertThat(ids(of("4.1-4.3"))).containsExactly("4.1", "4.2", "4.3");
        assertThat(ids(of("4.2-sums,echo"))).containsExactly("4.2", "4.3");
        assertThat(of("4.2-4.3").points()).isEqualTo(20);
    }

    @Test
    void whatIsNoExercise_isRefusedByItsName() {
        assertThatThrownBy(() -> of("4.1,4.99")).hasMessageContaining("no exercise \"4.99\"");
        assertThatThrownBy(() -> of("4.1-4.99")).hasMessageContaining("no exercise \"4.99\"");
        assertThatThrownBy(() -> of("4.3-4.1")).hasMessage("\"4.3-4.1\" ends before it begins");
        assertThatThrownBy(() -> of("4.1,,4.2")).hasMessageContaining("between two commas");
    }

    @Test
    void whatAnotherOneIsBuiltOn_comesAlong_onceAndThroughOthers() {
        Function<Item, List<Item>> needs = item -> switch (item.id()) {
            case "4.3" -> List.of(shelf.byId("4.2").orElseThrow());
            case "4.2" -> List.of(shelf.byId("4.1").orElseThrow());
            default -> List.of();
        };
        Selection built = Selection.of(shelf, "4.3", needs);
        assertThat(built.asked()).extracting(Item::id).containsExactly("4.3");
        assertThat(built.along()).extracting(Item::id).containsExactly("4.1", "4.2");
        assertThat(Selection.of(shelf, "4.3,4.1-4.2", needs).along()).isEmpty();
    }

    private Selection of(String words) {
        return Selection.of(shelf, words, NOTHING);
    }

    private static List<String> ids(Selection selection) {
        return selection.items().stream().map(Item::id).toList();
    }
}
