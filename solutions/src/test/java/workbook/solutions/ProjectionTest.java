package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.score.Manifest;
import workbook.grader.source.Api;
import workbook.grader.source.Projection;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.Stub;

/** The phases hold what the solutions project to, and stubs have the references' public face. */
class ProjectionTest {

    private static final Projection PROJECTION = new Projection(Workbook.ROOT);
    private static final SortedMap<Path, String> EXPECTED = PROJECTION.expected();
    private static final SourceCompiler COMPILER =
        SourceCompiler.withClassPath(System.getProperty("java.class.path"));

    @Test
    void thePhasesHoldWhatTheSolutionsProjectTo() {
        assertThat(PROJECTION.check()).as("after ./workbook stubs there is none").isEmpty();
    }

    @Test
    void projectingAStubChangesNothing() {
        EXPECTED.forEach((file, text) ->
            assertThat(Stub.of(file.toString(), text)).as("%s, projected twice", file)
                .isEqualTo(text));
    }

    @TestFactory
    Stream<DynamicTest> aStubHasThePublicFaceOfItsReference(@TempDir Path folder) {
        return Workbook.eachExercise(exercise -> {
            Path stub = folder.resolve(exercise.name());
            assertThat(COMPILER.compile(exercise.packageName(), stubSources(exercise), stub))
                .isEqualTo(new SourceCompiler.Compiled(stub));
            Path reference =
                Workbook.CLASSES.resolve(exercise.packageName().replace('.', '/'));
            assertThat(Api.of(stub)).isEqualTo(Api.of(reference));
        });
    }

    @AfterAll
    static void count() {
        COMPILER.close();
        System.out.printf("projection: %d files are what the solutions project to%n",
            EXPECTED.size());
    }

    private static Map<String, String> stubSources(Manifest.Exercise exercise) {
        Path folder = Path.of("src/main/java", exercise.packageName().split("\\."));
        return EXPECTED.entrySet().stream()
            .filter(entry -> entry.getKey().getParent().endsWith(folder))
            .collect(Collectors.toMap(
                entry -> entry.getKey().getFileName().toString(), Map.Entry::getValue));
    }
}
