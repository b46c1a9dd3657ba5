package workbook.concurrency.goroutines.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the threads of the experiment add one after the other, without some of it. */
final class LosingCounter implements Counter {

    private final Experiment experiment = new LostUpdate();
    private final int lost;
    private final Set<Integer> adding = new HashSet<>();
    private final List<String> done = new ArrayList<>();
    private int thread;
    private int additions;
    private long sum;

    private LosingCounter(int lost) {
        this.lost = lost;
    }

    /**
     * The counter when all threads have ended.
     *
     * @param lost bit n says whether addition n is lost
     */
    static LosingCounter losing(int lost) {
        LosingCounter counter = new LosingCounter(lost);
        List<Runnable> threads = counter.experiment.threads(counter);
        assertThat(threads).as("threads of LostUpdate").isNotNull().doesNotContainNull();
        for (Runnable each : List.copyOf(threads)) {
            each.run();
            counter.thread++;
        }
        return counter;
    }

    @Override
    public void add(long delta) {
        adding.add(thread);
        boolean counts = (lost >> additions & 1) == 0;
        additions++;
        sum += counts ? delta : 0;
        done.add((counts ? "keeps add(" : "loses add(") + delta + ")");
    }

    @Override
    public long sum() {
        return sum;
    }

    boolean isRight() {
        return experiment.isRight(this);
    }

    int threadsThatAdded() {
        return adding.size();
    }

    int additions() {
        return additions;
    }

    /** As in {@code that keeps add(1), loses add(2)}. */
    String whatItDid() {
        return "that " + String.join(", ", done);
    }
}
