package workbook.grader.interleave;

import java.util.List;

/**
 * A small concurrent program about one object: what threads share, what each of them does, and
 * what must hold afterwards. {@link Interleave} makes a new instance for every schedule.
 *
 * {@snippet :
 * static final class TwoIncrements implements Scenario {
 *     private final Counter counter = new Counter();        // shared; made before the threads
 *
 *     public List<Action> threads() {
 *         return List.of(counter::increment, counter::increment);
 *     }
 *
 *     public void check() {
 *         assertThat(counter.value()).isEqualTo(2);
 *     }
 * }
 * }
 *
 * <p>The class needs a constructor without parameters. Its own fields and lambdas are trusted: no
 * switch happens between two of its lines, only inside the classes under test.
 */
public interface Scenario {

    /** What one thread does. Whatever it throws fails the check. */
    @FunctionalInterface
    interface Action {
        void run() throws Throwable;
    }

    /** The threads, named A, B, C and so on; at most 26. */
    List<Action> threads();

    /**
     * Looks at the outcome when all threads have ended; no switch happens meanwhile.
     *
     * @throws Throwable which fails the check
     */
    default void check() throws Throwable {
    }
}
