/**
 * The interleaving checker: runs a small {@link workbook.grader.interleave.Scenario} under every
 * schedule up to a preemption bound, one after the other, and shows the first that fails.
 *
 * <h2>How it works</h2>
 *
 * <p>{@code Rewriter} puts a call of {@code Hooks} before everything in the classes under test that
 * another thread could notice. All threads are virtual and belong to a scheduler of ours,
 * {@code Run}, which lets one at a time go on. At a hook it asks a {@code Decider} who is next.
 * {@code Explorer} runs the scenario again and again with other decisions. What fails is run once
 * more with a {@code Trace}, which {@code Narrator} and {@code Columns} put into words.
 *
 * <p>So data goes one way: scenario, rewritten classes, runs, failure, report.
 *
 * <h2>What it controls</h2>
 *
 * <p>{@code synchronized}, {@code wait} and {@code notify} (which waiter is woken is explored);
 * everything in {@code java.util.concurrent} that parks: locks, conditions, queues, latches,
 * semaphores, barriers, phasers, exchangers, executors, futures; atomics and {@code VarHandle};
 * {@code LockSupport}; threads of any kind that the code under test starts; interrupts; and every
 * wait with a limit, in virtual time, which costs none.
 *
 * <h2>What it refuses</h2>
 *
 * <p>What it cannot control ends in {@link workbook.grader.interleave.NoVerdict}, with the line
 * and what to use instead: thread pools and timers of the JDK that bring their own threads, input
 * and output that waits, threads from outside, static initialisers that wait, and code for which
 * something besides the schedule decides. Classes of the JDK of which nobody knows what two threads
 * do to them are refused as well ({@code KnownState}), and so are programs that try nothing:
 * without threads, with threads that never meet, or with a history that nobody verifies.
 *
 * <h2>How long it takes</h2>
 *
 * <p>It counts steps, of all schedules together, and gives up beyond its budget; no clock decides.
 * A thread that goes round in a loop and sees nothing new is made to wait until somebody changes
 * something ({@code Spinning}), and no switch is tried where a thread only waits for another's end.
 *
 * <h2>What it does not see</h2>
 *
 * <p>Each of these is a test in {@code LimitsTest}.
 * <ul>
 * <li>A call of the JDK is one step. What two threads do to a {@code HashMap} at once is found as a
 *     data race, and not by its broken insides.
 * <li>Memory is sequentially consistent: no stale values and no reordering. A missing
 *     {@code volatile} is found as a data race, so ask for {@code races(true)}. Opaque and plain
 *     modes of {@code VarHandle} are not told from stronger ones where nothing else is raced on.
 * <li>The bound is a bound: a failure that needs more preemptions is missed, unless a drawn
 *     schedule meets it. A wide scenario is not completed within the budget.
 * <li>Switches happen where two threads are known to meet: between accesses to what one thread
 *     alone touches, all only read, or all touch under one lock, there is none.
 * <li>What the JDK does by itself to an object that it was given, such as the queue of a
 *     {@code ThreadPoolExecutor}, is no meeting; threads, tasks and futures always are.
 * <li>A fence orders all that any fence orders: a race may be missed where one of two is missing.
 * <li>Static methods of {@code Arrays} and views of {@code Collections} are not looked into.
 * <li>Callbacks of {@code Map.compute} and its like are not preempted.
 * <li>Static initialisers are not preempted.
 * <li>All tasks of all executors share one clock for "happened before": a race between two tasks
 *     may be missed in the schedules where one ends before the other begins.
 * <li>A thread from outside that unparks one of ours before it parks goes unnoticed.
 * </ul>
 *
 * <h2>What may live here</h2>
 *
 * <p>Nothing that knows exercises, suites or grades: a check is an ordinary assertion in an
 * ordinary test. It may use {@link workbook.grader.probe} and the vocabulary.
 */
package workbook.grader.interleave;
