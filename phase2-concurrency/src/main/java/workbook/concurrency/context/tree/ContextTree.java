package workbook.concurrency.context.tree;

import java.util.concurrent.Executor;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Where contexts come from.
 *
 * @see <a href="https://go.dev/src/context/context.go">context/context.go</a>
 */
public final class ContextTree {

    private ContextTree() {
    }

    /**
     * The root of a tree: it never ends, and has no deadline and no value.
     *
     * @param alarms tells the time, and when a deadline has come
     * @param executor is handed the actions of {@link Context#afterDone}, takes each and throws
     *     nothing
     * @throws NullPointerException if either is null
     */
    @Solve
    public static Context background(Alarms alarms, Executor executor) {
        throw new Unsolved("ContextTree.background");
    }
}
