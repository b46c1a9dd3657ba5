package workbook.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

/** Which tests are run to see whether a recording matters, in which order, and up to which. */
class RecordingsTest {

    private static final String FILE = "sums.csv";
    private static final String PACKAGE = ProvenCheckout.ADDER.replace('/', '.') + ".";
    private static final String NEAR = PACKAGE + "AdderSuite.adds";
    private static final String ALSO_NEAR = PACKAGE + "AdderSuite.nothing";
    private static final String FAR = PACKAGE + "AdderExamples.oneAndTwo";

    @TempDir
    private Path root;

    private final List<String> asked = new ArrayList<>();
    private Site site;

    /** The examples have to do with the recording, since they name the suite. */
    @BeforeEach
    void prepare() throws IOException {
        ProvenCheckout checkout = new ProvenCheckout(root);
        checkout.change(ProvenCheckout.EXAMPLES, "@Test", "@Test // as AdderSuite does");
        site = new Site(root, ProvenCheckout.ADDER.replace('/', '.'));
        Path copied = site.testClasses().resolve(ProvenCheckout.ADDER).resolve(FILE);
        Files.createDirectories(copied.getParent());
        Files.copy(root.resolve(ProvenCheckout.RECORDING), copied);
    }

    @Test
    void theFirstTestThatFailsIsEnough_andIsAskedFirstTheNextTime() {
        assertThat(problem(Set.of(ALSO_NEAR, FAR))).isEmpty();
        assertThat(asked).containsExactly(NEAR, ALSO_NEAR, ALSO_NEAR);
    }

    @Test
    void whoNamesTheRecordingIsAskedBeforeWhoNamesThat() {
        assertThat(problem(Set.of(FAR))).isEmpty();
        assertThat(asked).containsExactly(NEAR, ALSO_NEAR, FAR, FAR);
    }

    @Test
    void ifNoneFailsAllWereAskedOfEachDamage() {
        assertThat(problem(Set.of())).contains("with nothing recorded", "with every value changed",
            "AdderExamples.oneAndTwo", "AdderSuite.adds", "AdderSuite.nothing");
        assertThat(asked).containsExactly(NEAR, ALSO_NEAR, FAR, NEAR, ALSO_NEAR, FAR);
    }

    private String problem(Set<String> failing) {
        Manifest.Exercise exercise = new Manifest.Exercise("4.1", site.packageName(), "Adder", 4,
            Stream.of(FAR, NEAR, ALSO_NEAR).map(id -> new Manifest.Test(id, "p", 1, false))
                .toList());
        return new Recordings(site, exercise).problem(FILE, (_, only) -> only.stream()
            .map(test -> ran(test, failing.contains(test))).toList());
    }

    private TestResult ran(String test, boolean fails) {
        asked.add(test);
        return fails ? new TestResult(test, TestVerdict.FAILED, Finding.of("no"))
            : TestResult.passed(test);
    }
}
