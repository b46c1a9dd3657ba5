package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding an exercise, and the next one. */
class ShelfTest {

    @TempDir
    private Path folder;

    @Test
    void anExerciseIsFoundByWhatAPersonHasAtHand() {
        Shelf shelf = new MiniCheckout(folder).shelf();
        for (String words : List.of("4.1", "mini.adder", "adder", "workbook.dsalgo.mini.adder",
                MiniCheckout.ADDER, MiniCheckout.ADDER + "/", MiniCheckout.ADDER + "/Adder.java")) {
            assertThat(shelf.find(words).id()).as(words).isEqualTo("4.1");
        }
    }

    @Test
    void aPathIsMeantFromWhereOneStands_throughAnyLink() throws Exception {
        MiniCheckout checkout = new MiniCheckout(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.root());
        Files.move(checkout.root().resolve("phase4-ds-algo"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(checkout.root().resolve("phase4-ds-algo"),
            folder.resolve("elsewhere"));
        Path adder = link.resolve(MiniCheckout.ADDER);
        for (String words : List.of("Adder.java", "./Adder.java", ".", "../adder", "",
                folder.resolve("elsewhere/src/main/java/workbook/dsalgo/mini/adder").toString(),
                checkout.root().resolve("phase4-ds-algo/src/hidden-test/java/workbook/dsalgo/mini/"
                    + "adder/AdderSuite.java").toString())) {
            assertThat(checkout.shelf().at(words, adder, checkout.places())).as(words)
                .map(Item::id).contains("4.1");
        }
        assertThat(checkout.shelf().at("..", adder, checkout.places())).isEmpty();
        assertThat(checkout.shelf().at("Nothing.java", adder, checkout.places())).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        Shelf shelf = new MiniCheckout(folder).shelf();
        assertThatThrownBy(() -> shelf.find("add")).hasMessage(
            "no exercise \"add\". Did you mean 4.1 mini.adder?");
        assertThatThrownBy(() -> shelf.find("9.9")).hasMessageContaining("./workbook list");
    }

    @Test
    void metadataComesFromTheSource() {
        assertThat(new MiniCheckout(folder).item("4.3")).isEqualTo(new Item("4.3", "Sums", 10, 5,
            List.of("4.1"), "workbook.dsalgo.mini.sums"));
    }

    @Test
    void nextFollowsTheOrderAndWhatIsRequired() {
        Shelf shelf = new MiniCheckout(folder).shelf();
        assertThat(next(shelf, "")).isEqualTo("4.1");
        assertThat(next(shelf, "4.1 partial 2026-11-21\n4.2 solved 2026-11-21")).isEqualTo("4.1");
        assertThat(next(shelf, "4.1 skipped 2026-11-21\n4.2 solved 2026-11-21"))
            .as("only what lacks a requirement is left").isEqualTo("4.3");
        assertThat(next(shelf, "4.1 skipped 2026-11-21")).isEqualTo("4.2");
        assertThat(next(shelf, "4.1 solved 2026-11-21\n4.2 solved 2026-11-21")).isEqualTo("4.3");
        assertThat(next(shelf, "4.1 solved 2026-11-21\n4.2 skipped 2026-11-21\n"
            + "4.3 solved 2026-11-21")).isEqualTo("none");
    }

    @Test
    void afterGoesOnBehindAndThenFromTheStart() {
        Shelf shelf = new MiniCheckout(folder).shelf();
        Route route = new Route(shelf, Progress.parse("4.1 solved 2026-11-21"));
        Item echo = shelf.byId("4.2").orElseThrow();
        Item sums = shelf.byId("4.3").orElseThrow();
        assertThat(route.after(echo)).contains(sums);
        assertThat(route.after(sums)).contains(echo);
    }

    private static String next(Shelf shelf, String progress) {
        return new Route(shelf, Progress.parse(progress)).next().map(Item::id).orElse("none");
    }
}
