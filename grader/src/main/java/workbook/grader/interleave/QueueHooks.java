package workbook.grader.interleave;

import static workbook.grader.interleave.Waits.limited;
import static workbook.grader.interleave.Waits.orElse;
import static workbook.grader.interleave.Waits.orTimeout;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.TransferQueue;

/** Queues, executors and futures that can be waited for with a limit. */
public final class QueueHooks {

    private QueueHooks() {
    }

    // ---- queues ----------------------------------------------------------------------------

    @Replaces(BlockingQueue.class)
    public static Object poll(BlockingQueue<?> queue, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, queue::poll, queue::take, null);
    }

    @Replaces(BlockingQueue.class)
    public static boolean offer(BlockingQueue<Object> queue, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> queue.offer(element, limit, same),
            () -> queue.put(element));
    }

    @Replaces(BlockingDeque.class)
    public static Object pollFirst(BlockingDeque<?> deque, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, deque::pollFirst, deque::takeFirst, null);
    }

    @Replaces(BlockingDeque.class)
    public static Object pollLast(BlockingDeque<?> deque, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, deque::pollLast, deque::takeLast, null);
    }

    @Replaces(BlockingDeque.class)
    public static boolean offerFirst(BlockingDeque<Object> deque, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> deque.offerFirst(element, limit, same),
            () -> deque.putFirst(element));
    }

    @Replaces(BlockingDeque.class)
    public static boolean offerLast(BlockingDeque<Object> deque, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> deque.offerLast(element, limit, same),
            () -> deque.putLast(element));
    }

    @Replaces(TransferQueue.class)
    public static boolean tryTransfer(TransferQueue<Object> queue, Object element, long time,
            TimeUnit unit) throws InterruptedException {
        return limited(time, unit, (limit, same) -> queue.tryTransfer(element, limit, same),
            () -> queue.transfer(element));
    }

    // ---- tasks -----------------------------------------------------------------------------

    @Replaces(Future.class)
    public static Object get(Future<?> future, long time, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        Run run = Run.mine();
        if (run == null || time <= 0) {
            return future.get(run == null ? time : 0, unit);
        }
        Object[] got = {null};
        boolean[] ended = {false};
        orElse(run, unit.toNanos(time), () -> {
            got[0] = future.get();
            ended[0] = true;
            return null;
        }, null);
        orTimeout(ended[0] ? true : null);
        return got[0];
    }

    @Replaces(CompletionService.class)
    public static Future<?> poll(CompletionService<?> service, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, service::poll, service::take, null);
    }

    @Replaces(ExecutorService.class)
    public static boolean awaitTermination(ExecutorService executor, long time, TimeUnit unit)
            throws InterruptedException {
        return limited(time, unit, executor::awaitTermination,
            () -> awaitTermination(Run.mine(), executor));
    }

    private static void awaitTermination(Run run, ExecutorService executor)
            throws InterruptedException {
        Actor actor = run.running();
        actor.openEnded = true;
        try {
            while (!executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                Thread.onSpinWait(); // 292 years later
            }
        } finally {
            actor.openEnded = false;
        }
    }

    @Replaces(ExecutorService.class)
    public static void close(ExecutorService executor) {
        Run run = Run.mine();
        if (run == null) {
            executor.close();
            return;
        }
        executor.shutdown();
        boolean interrupted = false;
        boolean terminated = false;
        while (!terminated) {
            try {
                awaitTermination(run, executor);
                terminated = true;
            } catch (InterruptedException e) {
                executor.shutdownNow();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Replaces(ExecutorService.class)
    public static <T> List<Future<T>> invokeAll(ExecutorService executor,
            Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException {
        return Run.mine() == null
            ? executor.invokeAll(tasks, time, unit)
            : QueueHooks.<List<Future<T>>>refuse("invokeAll with a limit");
    }

    private static <T> T refuse(String what) {
        Run run = Run.mine();
        run.refuseHere(run.place(run.running()) + " calls " + what
            + ", which waits in real time: submit the tasks and wait for each future");
        return null;
    }
}
