package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.rule.Screen;

/** No reference needs what no solution may use. */
class ScreenTest {

    @Test
    void everyReferenceMayBeRun() {
        List<String> uses = Workbook.EXERCISES.stream()
            .flatMap(each -> Arrays.stream(each.exercise().uses())).toList();
        assertThat(new Screen(uses).refusals(Workbook.CLASSES)).isEmpty();
    }
}
