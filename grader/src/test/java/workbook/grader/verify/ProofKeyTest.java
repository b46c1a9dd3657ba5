package workbook.grader.verify;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a proof depends on changes its key; what it does not depend on leaves it alone. */
class ProofKeyTest {

    private static final String PACKAGE = "workbook.dsalgo.mini.adder";
    private static final String BUILT_ON_IT = "workbook.dsalgo.mini.sums";

    @TempDir
    private Path root;
    private ProvenCheckout checkout;

    @BeforeEach
    void write() {
        checkout = new ProvenCheckout(root);
    }

    @TestFactory
    Stream<DynamicTest> everyInputOfAnExerciseCounts() {
        return Stream.of(
                entry(ProvenCheckout.REFERENCES + ProvenCheckout.ADDER + "/Adder.java", "one"),
                entry(ProvenCheckout.REFERENCES + ProvenCheckout.ADDER + "/package-info.java",
                    "minutes"),
                entry(ProvenCheckout.SUITE, "Weight(3)"),
                entry(ProvenCheckout.HELPER, "-3"),
                entry(ProvenCheckout.EXAMPLES, "1, 2"),
                entry(ProvenCheckout.RECORDING, "2,3,5"),
                entry(ProvenCheckout.CHAFFS, "adds"),
                entry(ProvenCheckout.ANSWERS, "Because"),
                entry(ProvenCheckout.WHEAT, "<< 1"),
                entry(ProvenCheckout.STUB, "Unsolved"),
                entry(ProvenCheckout.CHAPTER, "break: takes-away"),
                entry(ProvenCheckout.CHAPTER, "Text?"))
            .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> {
                String before = key(PACKAGE);
                String text = checkout.text(change.getKey());
                checkout.change(change.getKey(), change.getValue(), change.getValue() + "x");
                assertThat(key(PACKAGE)).isNotEqualTo(before);
                checkout.write(change.getKey(), text);
                assertThat(key(PACKAGE)).as("as it was").isEqualTo(before);
            }));
    }

    @TestFactory
    Stream<DynamicTest> newFilesCount() {
        return Stream.of(ProvenCheckout.REFERENCES + ProvenCheckout.ADDER + "/More.java",
                ProvenCheckout.SUITE.replace("AdderSuite", "MoreSuite"),
                ProvenCheckout.RECORDING.replace("sums.csv", "deeper/more.csv"),
                ProvenCheckout.WHEAT.replace("/bits/", "/other/"),
                "phase4-ds-algo/src/hidden-test/resources/common.csv")
            .map(file -> DynamicTest.dynamicTest(file, () -> {
                String before = key(PACKAGE);
                checkout.write(file, "");
                assertThat(key(PACKAGE)).isNotEqualTo(before);
            }));
    }

    @Test
    void whatItIsBuiltOnCounts() {
        String before = key(BUILT_ON_IT);
        checkout.change(ProvenCheckout.REFERENCES + ProvenCheckout.ADDER + "/Adder.java",
            "one + other", "other + one");
        assertThat(key(BUILT_ON_IT)).isNotEqualTo(before);
    }

    @Test
    void whatIsNamedInAStringCounts() {
        String suite = ProvenCheckout.SUITE;
        checkout.write(ProvenCheckout.REFERENCES + "workbook/dsalgo/mini/later/Later.java", "");
        checkout.change(suite, "add(2, 3)\"", "workbook/dsalgo/mini/later/x.csv\"");
        String before = key(PACKAGE);
        checkout.write(ProvenCheckout.REFERENCES + "workbook/dsalgo/mini/later/Later.java", "//");
        assertThat(key(PACKAGE)).isNotEqualTo(before);
    }

    @Test
    void othersAndTheRestOfTheChapterDoNotCount() {
        String before = key(PACKAGE);
        checkout.change(ProvenCheckout.REFERENCES + ProvenCheckout.SUMS + "/Sums.java",
            "int sum = 0", "int sum = 00");
        checkout.change(ProvenCheckout.CHAPTER, "## Pitfalls", "More.\n\n## Pitfalls");
        assertThat(key(PACKAGE)).isEqualTo(before);
    }

    @Test
    void graderLibrariesAndJdkCount() throws IOException {
        Path jar = jar("one", Map.of("workbook/grader/A.class", "a", "META-INF/MANIFEST.MF", "1"));
        Files.createDirectories(jar.resolveSibling("lib"));
        Path library = Files.writeString(jar.resolveSibling("lib/junit-1.jar"), "123");
        String before = ProofKey.machine(jar, "25.0.3");
        jar("one", Map.of("workbook/grader/A.class", "a", "META-INF/MANIFEST.MF", "2"));
        assertThat(ProofKey.machine(jar, "25.0.3")).as("packed again").isEqualTo(before);
        assertThat(ProofKey.machine(jar, "25.0.4")).isNotEqualTo(before);
        jar("one", Map.of("workbook/grader/A.class", "b"));
        assertThat(ProofKey.machine(jar, "25.0.3")).isNotEqualTo(before);
        jar("one", Map.of("workbook/grader/A.class", "a", "workbook/grader/B.class", "b"));
        assertThat(ProofKey.machine(jar, "25.0.3")).isNotEqualTo(before);
        jar("one", Map.of("workbook/grader/A.class", "a"));
        assertThat(ProofKey.machine(jar, "25.0.3")).isEqualTo(before);
        Files.move(library, library.resolveSibling("junit-2.jar"));
        assertThat(ProofKey.machine(jar, "25.0.3")).isNotEqualTo(before);
    }

    @Test
    void theMachineIsPartOfTheKey() {
        assertThat(new ProofKey(root, "one").of(PACKAGE))
            .isNotEqualTo(new ProofKey(root, "other").of(PACKAGE));
        assertThat(ProofKey.jdk()).contains(System.getProperty("java.runtime.version"));
    }

    @Test
    void aProofCountsForItsContentAlone() {
        Proofs proofs = new Proofs(root.resolve("proved"));
        Verified good = verified("");
        proofs.keep("mini.adder", "key", good);
        assertThat(proofs.find("mini.adder", "key")).contains(good);
        assertThat(proofs.find("mini.adder", "other")).isEmpty();
        assertThat(proofs.find("mini.sums", "key")).isEmpty();
        proofs.keep("mini.adder", "key", verified("wrong"));
        assertThat(proofs.find("mini.adder", "key")).as("not in order").isEmpty();
        checkout.write("proved/mini.adder.json", "{");
        assertThat(proofs.find("mini.adder", "key")).as("damaged").isEmpty();
    }

    private static Verified verified(String problem) {
        return new Verified("4.1", "mini.adder", 4, List.of("A.b"), List.of("A.b"), List.of(),
            List.of(new Check("reference", problem, List.of())),
            Map.of("c", List.of("A.b")), Map.of(), Map.of(), true, "100 %", 7);
    }

    private String key(String packageName) {
        return new ProofKey(root, "machine").of(packageName);
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = root.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
