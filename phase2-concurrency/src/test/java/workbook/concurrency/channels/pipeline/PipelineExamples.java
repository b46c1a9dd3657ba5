package workbook.concurrency.channels.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class PipelineExamples {

    @Test
    void everyValueGoesThroughAllSteps() throws Exception {
        List<String> got = new ArrayList<>();
        Pipeline.from(List.of(1, 2, 3))
            .then(number -> number * 10)
            .then(number -> number + "!")
            .into(got::add);
        assertThat(got).as("what the sink got").containsExactly("10!", "20!", "30!");
    }

    @Test
    void anEarlyExitStopsASourceWithoutAnEnd() throws Exception {
        Iterable<Integer> numbers = () -> Stream.iterate(1, n -> n + 1).iterator();
        List<Integer> got = new ArrayList<>();
        Pipeline.from(numbers).into(number -> {
            got.add(number);
            return number < 3;
        });
        assertThat(got).as("what the sink got").containsExactly(1, 2, 3);
    }

    @Test
    void aFailureNamesItsStage() {
        assertThatThrownBy(() -> Pipeline.from(List.of(6, 0))
            .then(number -> 12 / number)
            .into(number -> true), "a pipeline whose step divides 12 by 6 and 0")
            .isInstanceOf(StageFailedException.class)
            .hasMessageContaining("stage 1").hasCauseInstanceOf(ArithmeticException.class);
    }
}
