package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.verify.Check;
import workbook.grader.verify.Verified;
import workbook.grader.verify.Verifier;
import workbook.grader.verify.Verifier.Outcome;
import workbook.grader.verify.Verifier.Wanted;
import workbook.grader.verify.VerifyText;

/**
 * Every exercise holds what it promises: references earn every point, chaffs die by the tests that
 * they name, wheats pass, stubs earn nothing. It is what {@code ./workbook verify} asks. An
 * exercise that did not change since it was proved is not tried again, unless
 * {@code -Dworkbook.prove=all} asks for it.
 */
class ExercisesTest {

    private static final List<Item> ITEMS = Shelf.ofReferences(Workbook.ROOT).items();
    private static final boolean ANEW = "all".equals(System.getProperty("workbook.prove"));

    private static Verifier verifier;
    private static List<CompletableFuture<Outcome>> outcomes;

    @BeforeAll
    static void begin() {
        verifier = new Verifier(Workbook.ROOT, Workbook.ROOT.resolve("grader/target/workbook.jar"),
            2 * Runtime.getRuntime().availableProcessors()); // half of them wait for what hangs
        outcomes = ITEMS.stream()
            .map(item -> verifier.verify(item, Wanted.proof(ANEW))).toList();
    }

    @TestFactory
    Stream<DynamicNode> everyExerciseHoldsWhatItPromises() {
        return IntStream.range(0, ITEMS.size()).mapToObj(at -> DynamicContainer.dynamicContainer(
            ITEMS.get(at).label(), checks(outcomes.get(at).join().verified())));
    }

    /** Counts, and what each reference's suites run of it, for whoever reviews the solutions. */
    @AfterAll
    static void count() throws IOException {
        verifier.close();
        List<Verified> all = new ArrayList<>();
        outcomes.forEach(outcome -> all.add(outcome.join().verified()));
        System.out.print(VerifyText.sums(all));
        System.out.printf("proved before: %d of %d exercises%n",
            outcomes.stream().filter(outcome -> outcome.join().before()).count(), all.size());
        Path review = Workbook.ROOT.resolve("solutions/target/review.txt");
        Files.writeString(review, all.stream().map(VerifyText::full)
            .collect(Collectors.joining("\n")));
    }

    private static Stream<DynamicTest> checks(Verified verified) {
        return verified.checks().stream().map(check -> DynamicTest.dynamicTest(
            verified.title() + ": " + check.what(), () -> assertInOrder(verified, check)));
    }

    private static void assertInOrder(Verified verified, Check check) {
        assertThat(check.red() ? check.problem() : "")
            .as("%s: %s; try it with ./workbook verify %s",
                verified.title(), check.what(), verified.id())
            .isEmpty();
    }
}
