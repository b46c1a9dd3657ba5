package workbook.concurrency.context.tree;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/**
 * Where contexts come from.
 *
 * @see <a href="https://go.dev/src/context/context.go">context/context.go</a>
 */
public final class ContextTree {

    /*
     * Implementation notes
     *
     *     Context  = a view that never changes: values, and a Line
     *     Line     = Never, or a Node: what can end
     *     Node     = its ending, and its listeners: nodes below, and actions
     *
     * A context with a value is another view of the same line. So it is in nobody's list, and
     * nobody has to take it out.
     *
     * end of a node, with its lock held: ended? nothing. Otherwise note the ending, end every
     * listener in the same way (which takes the lock of each node below), forget them all. Then
     * give the lock back, leave the parent's list, and only then call what is not ours: alarms and
     * the executor.
     *
     * I1: ending is written once, with the lock held.
     * I2: a node that has ended has no listeners, and is in no list, but for a moment.
     * I3: locks are taken from a parent to its child and never the other way. So to leave the
     *     parent's list a node gives its own lock back first.
     * I4: no lock is held while foreign code runs.
     *
     * R1: a child that is registered while its parent ends: looking and joining are one step under
     *     the parent's lock, so either the parent finds it in its list, or it finds the ending.
     * R2: two threads end one node. The second waits for the lock, and so until the first is
     *     through with all below: whoever returns from a cancel finds everything ended.
     * R3: a child ends while its alarm is being set: whoever sets it looks again, and cancels it.
     */

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
        return new View(new Outside(requireNonNull(alarms, "alarms"),
            requireNonNull(executor, "executor")), new Never(), null);
    }

    /** What is not ours. */
    private record Outside(Alarms alarms, Executor executor) {
    }

    private record Ending(Reason reason, Optional<Throwable> cause) {
    }

    /** A value, and those that it may hide. */
    private record Bound(Key<?> key, Object value, Bound above) {
    }

    /** Hears of an end. */
    private interface Listener {

        /** Ends in the same way; what is to be called later is added to {@code calls}. */
        void above(Ending ending, List<Runnable> calls);
    }

    private sealed interface Line {

        Optional<Ending> ending();

        Optional<Instant> deadline();

        /** From now on the listener hears of the end; at once if there was one. */
        void add(Listener listener, List<Runnable> calls);

        void remove(Listener listener);

        void await() throws InterruptedException;

        ContextView view();
    }

    /** Ends never, so there is nobody to remember. */
    private record Never() implements Line {

        @Override
        public Optional<Ending> ending() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> deadline() {
            return Optional.empty();
        }

        @Override
        public void add(Listener listener, List<Runnable> calls) {
            // it would never hear of anything
        }

        @Override
        public void remove(Listener listener) {
            // nobody is here
        }

        @Override
        public void await() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public ContextView view() {
            return ContextView.keepingNothing(Optional.empty());
        }
    }

    private static final class Node implements Line, Listener {

        private final Line parent;
        private final Optional<Instant> deadline;
        private final ReentrantLock lock = new ReentrantLock();
        private final Set<Listener> listeners = new LinkedHashSet<>();
        private final CountDownLatch done = new CountDownLatch(1);
        private Alarms.Alarm alarm = () -> { };
        private volatile Ending ending;

        Node(Line parent, Optional<Instant> deadline) {
            this.parent = parent;
            this.deadline = deadline;
        }

        void end(Ending by) {
            List<Runnable> calls = new ArrayList<>();
            above(by, calls);
            parent.remove(this);
            calls.forEach(Runnable::run);
        }

        @Override
        public void above(Ending by, List<Runnable> calls) {
            lock.lock();
            try {
                if (ending != null) {
                    return;
                }
                ending = by;
                listeners.forEach(listener -> listener.above(by, calls));
                listeners.clear();
                calls.add(alarm::cancel);
                done.countDown();
            } finally {
                lock.unlock();
            }
        }

        /** Keeps I2: an alarm that comes too late is cancelled. */
        void setAlarm(Alarms.Alarm set) {
            lock.lock();
            try {
                if (ending == null) {
                    alarm = set;
                    return;
                }
            } finally {
                lock.unlock();
            }
            set.cancel();
        }

        @Override
        public Optional<Ending> ending() {
            return Optional.ofNullable(ending);
        }

        @Override
        public Optional<Instant> deadline() {
            return deadline;
        }

        @Override
        public void add(Listener listener, List<Runnable> calls) {
            lock.lock();
            try {
                if (ending != null) {
                    listener.above(ending, calls);
                } else {
                    listeners.add(listener);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void remove(Listener listener) {
            lock.lock();
            try {
                listeners.remove(listener);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void await() throws InterruptedException {
            done.await();
        }

        @Override
        public ContextView view() {
            lock.lock();
            try {
                List<ContextView> children = new ArrayList<>();
                for (Listener listener : listeners) {
                    if (listener instanceof Node child) {
                        children.add(child.view());
                    }
                }
                return new ContextView(ending().map(Ending::reason), List.copyOf(children),
                    listeners.size() - children.size());
            } finally {
                lock.unlock();
            }
        }
    }

    /** Is handed over or taken back, whichever comes first. */
    private static final class Action implements Listener, Registration {

        private final Line line;
        private final Runnable handOver;
        private final AtomicBoolean over = new AtomicBoolean();

        Action(Line line, Runnable handOver) {
            this.line = line;
            this.handOver = handOver;
        }

        @Override
        public void above(Ending ending, List<Runnable> calls) {
            if (over.compareAndSet(false, true)) {
                calls.add(handOver);
            }
        }

        @Override
        public boolean stop() {
            line.remove(this);
            return over.compareAndSet(false, true);
        }
    }

    private static final class View implements Context {

        private final Outside outside;
        private final Line line;
        private final Bound values;

        View(Outside outside, Line line, Bound values) {
            this.outside = outside;
            this.line = line;
            this.values = values;
        }

        @Override
        public Optional<Reason> reason() {
            return line.ending().map(Ending::reason);
        }

        @Override
        public Optional<Throwable> cause() {
            return line.ending().flatMap(Ending::cause);
        }

        @Override
        public Optional<Instant> deadline() {
            return line.deadline();
        }

        @Override
        @SuppressWarnings("unchecked") // withValue stored a T under a Key<T>
        public <T> Optional<T> value(Key<T> key) {
            requireNonNull(key, "key");
            Bound bound = values;
            while (bound != null && bound.key() != key) {
                bound = bound.above();
            }
            return bound == null ? Optional.empty() : Optional.of((T) bound.value());
        }

        @Override
        public void awaitDone() throws InterruptedException {
            line.await();
        }

        @Override
        public ContextView inspect() {
            return line.view();
        }

        @Override
        public Cancellation withCancel() {
            return cancellationOf(child(line.deadline()));
        }

        @Override
        public Cancellation withDeadline(Instant deadline) {
            return withDeadline(deadline, Optional.empty());
        }

        @Override
        public Cancellation withDeadline(Instant deadline, Throwable cause) {
            return withDeadline(deadline, Optional.of(requireNonNull(cause, "cause")));
        }

        @Override
        public Cancellation withTimeout(Duration timeout) {
            return withDeadline(
                plus(outside.alarms().instant(), requireNonNull(timeout, "timeout")));
        }

        private static Instant plus(Instant now, Duration timeout) {
            try {
                return now.plus(timeout);
            } catch (DateTimeException | ArithmeticException tooFar) {
                return timeout.isNegative() ? Instant.MIN : Instant.MAX;
            }
        }

        private Cancellation withDeadline(Instant deadline, Optional<Throwable> cause) {
            requireNonNull(deadline, "deadline");
            if (line.deadline().filter(earlier -> earlier.isBefore(deadline)).isPresent()) {
                return withCancel();
            }
            Node child = child(Optional.of(deadline));
            Ending expired = new Ending(Reason.DEADLINE_EXCEEDED, cause);
            if (!deadline.isAfter(outside.alarms().instant())) {
                child.end(expired);
            } else if (child.ending().isEmpty()) {
                child.setAlarm(outside.alarms().at(deadline, () -> child.end(expired)));
            }
            return cancellationOf(child);
        }

        private Node child(Optional<Instant> deadline) {
            Node child = new Node(line, deadline);
            add(child);
            return child;
        }

        private void add(Listener listener) {
            List<Runnable> calls = new ArrayList<>();
            line.add(listener, calls);
            calls.forEach(Runnable::run);
        }

        private Cancellation cancellationOf(Node node) {
            return new Cancellation(new View(outside, node, values),
                cause -> node.end(new Ending(Reason.CANCELLED, cause)));
        }

        @Override
        public <T> Context withValue(Key<T> key, T value) {
            return new View(outside, line, new Bound(requireNonNull(key, "key"),
                requireNonNull(value, "value"), values));
        }

        @Override
        public Context withoutCancel() {
            return new View(outside, new Never(), values);
        }

        @Override
        public Registration afterDone(Runnable action) {
            requireNonNull(action, "action");
            Action registered = new Action(line, () -> outside.executor().execute(action));
            add(registered);
            return registered;
        }
    }
}
