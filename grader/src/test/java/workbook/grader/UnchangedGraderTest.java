package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class UnchangedGraderTest {

    private static final Set<String> ALL = Set.of("a.ATest", "b.BTest");

    @TempDir
    private Path root;

    @BeforeEach
    void aGrader() throws IOException {
        for (String file : new String[] {"grader/src/main/java/A.java", "grader/pom.xml",
            "grader/src/test/java/ATest.java", "pom.xml", "workbook", ".mvn/jvm.config"}) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "one");
        }
    }

    @TestFactory
    Stream<DynamicTest> whateverTheTestsDependOnCounts() {
        return Stream.of("grader/src/main/java/A.java", "grader/src/test/java/ATest.java",
                "grader/pom.xml", "pom.xml", "workbook", ".mvn/jvm.config",
                "grader/src/test/resources/new.txt")
            .map(file -> DynamicTest.dynamicTest(file, () -> {
                String before = UnchangedGrader.key(root, "25");
                Files.createDirectories(root.resolve(file).getParent());
                Files.writeString(root.resolve(file), "other " + before);
                assertThat(UnchangedGrader.key(root, "25")).isNotEqualTo(before);
            }));
    }

    @Test
    void theJdkCounts() {
        assertThat(UnchangedGrader.key(root, "25.0.3"))
            .isNotEqualTo(UnchangedGrader.key(root, "25.0.4"));
    }

    @Test
    void aRunOfAllIsRememberedUntilSomethingChanges() throws IOException {
        assertThat(runs("changed")).isTrue();
        grader("changed").ended(Set.of("a.ATest", "b.BTest", "c.Inner"), false);
        assertThat(runs("changed")).isFalse();
        assertThat(runs("all")).as("asked for everything").isTrue();
        assertThat(runs("")).as("asked by name, or by an IDE").isTrue();
        Files.writeString(root.resolve("pom.xml"), "two");
        assertThat(runs("changed")).isTrue();
    }

    @Test
    void aRunThatFailsOrIsNotWholeIsForgotten() {
        grader("changed").ended(ALL, true);
        assertThat(runs("changed")).isTrue();
        grader("changed").ended(Set.of("a.ATest"), false);
        assertThat(runs("changed")).isTrue();
        grader("changed").ended(ALL, false);
        grader("changed").ended(ALL, true);
        assertThat(runs("changed")).isTrue();
    }

    private boolean runs(String asked) {
        return grader(asked).apply(null).included();
    }

    private UnchangedGrader grader(String asked) {
        return new UnchangedGrader(root, asked, ALL);
    }
}
