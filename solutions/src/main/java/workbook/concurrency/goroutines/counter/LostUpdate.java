package workbook.concurrency.goroutines.counter;

import java.util.List;
import workbook.grader.Solve;

/**
 * Shows a lost update: under some schedule of these threads a counter that loses updates ends with
 * a wrong sum. A counter that loses none ends with the right sum under every schedule.
 */
public final class LostUpdate implements Experiment {

    @Override
    @Solve
    public List<Runnable> threads(Counter counter) {
        return List.of(() -> counter.add(1), () -> counter.add(2));
    }

    @Override
    @Solve
    public boolean isRight(Counter counter) {
        return counter.sum() == 3;
    }
}
