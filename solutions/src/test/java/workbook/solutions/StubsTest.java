package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import workbook.grader.source.Projection;
import workbook.grader.source.Stub;

/** The phases hold what the solutions project to, and nothing else. */
class StubsTest {

    private static final Projection PROJECTION = new Projection(Workbook.ROOT);
    private static final SortedMap<Path, String> EXPECTED = PROJECTION.expected();

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

    @AfterAll
    static void count() {
        System.out.printf("projection: %d files are what the solutions project to%n",
            EXPECTED.size());
    }
}
