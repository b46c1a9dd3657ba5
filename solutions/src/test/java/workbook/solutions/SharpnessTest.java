package workbook.solutions;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.score.Manifest;
import workbook.grader.sharpness.Chaff;
import workbook.grader.sharpness.Sharpness;
import workbook.grader.source.SourceCompiler;

/** Chaffs die by the test they name, wheats earn every point, stubs earn nothing. */
class SharpnessTest {

    private static final SourceCompiler COMPILER =
        SourceCompiler.withClassPath(System.getProperty("java.class.path"));
    private static final Sharpness SHARPNESS = new Sharpness(Workbook.CHECKOUT.references(),
        Workbook.TEST_CLASSES, Workbook.ROOT.resolve("solutions/target/variants"), COMPILER);
    private static final AtomicInteger CHAFFS = new AtomicInteger();
    private static final AtomicInteger WHEATS = new AtomicInteger();
    private static final AtomicInteger STUBS = new AtomicInteger();

    @TestFactory
    Stream<DynamicNode> everyChaffDiesByTheTestItNames() {
        return Workbook.MANIFEST.exercises().stream()
            .map(exercise -> dynamicContainer(exercise.name(), chaffs(exercise)));
    }

    @TestFactory
    Stream<DynamicNode> everyWheatEarnsEveryPoint() {
        return Workbook.MANIFEST.exercises().stream()
            .map(exercise -> dynamicContainer(exercise.name(), wheats(exercise)));
    }

    @TestFactory
    Stream<DynamicTest> everyStubEarnsNothing() {
        return Workbook.eachExercise(exercise -> {
            SHARPNESS.checkStub(exercise);
            STUBS.incrementAndGet();
        });
    }

    @AfterAll
    static void count() {
        COMPILER.close();
        System.out.printf("sharpness: %d chaffs killed by the test they name, "
            + "%d wheats with every point, %d stubs with none%n",
            CHAFFS.get(), WHEATS.get(), STUBS.get());
    }

    private static Stream<DynamicTest> chaffs(Manifest.Exercise exercise) {
        List<Chaff> chaffs =
            Chaff.read(Workbook.CHECKOUT.chaffs(Workbook.packageOf(exercise)));
        return chaffs.stream().map(chaff -> dynamicTest(chaff.name(), () -> {
            SHARPNESS.checkChaff(exercise, chaff);
            CHAFFS.incrementAndGet();
        }));
    }

    private static Stream<DynamicTest> wheats(Manifest.Exercise exercise) {
        List<Path> wheats = Workbook.CHECKOUT.wheats(Workbook.packageOf(exercise));
        return wheats.stream().map(wheat -> dynamicTest(wheat.getFileName().toString(), () -> {
            SHARPNESS.checkWheat(exercise, wheat);
            WHEATS.incrementAndGet();
        }));
    }
}
