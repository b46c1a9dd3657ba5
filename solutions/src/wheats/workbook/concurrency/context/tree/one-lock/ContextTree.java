package workbook.concurrency.context.tree;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/** One lock and one condition for the whole tree; nodes for everything, values included. */
public final class ContextTree {

    private ContextTree() {
    }

    @Solve
    public static Context background(Alarms alarms, Executor executor) {
        requireNonNull(alarms);
        requireNonNull(executor);
        return new Node(new Tree(alarms, executor), null, null, null, false);
    }

    private static final class Tree {
        final Alarms alarms;
        final Executor executor;
        final ReentrantLock lock = new ReentrantLock();
        final Condition ended = lock.newCondition();

        Tree(Alarms alarms, Executor executor) {
            this.alarms = alarms;
            this.executor = executor;
        }
    }

    private static final class Node implements Context {
        final Tree tree;
        final Node above;
        final Key<?> key;
        final Object value;
        final boolean canEnd;
        final List<Node> children = new ArrayList<>();
        final List<Runnable> actions = new ArrayList<>();
        Instant deadline;
        Alarms.Alarm alarm;
        Reason reason;
        Throwable cause;

        Node(Tree tree, Node above, Key<?> key, Object value, boolean canEnd) {
            this.tree = tree;
            this.above = above;
            this.key = key;
            this.value = value;
            this.canEnd = canEnd;
        }

        /** Where this one hears of ends: itself, or what a value hangs on; null if nowhere. */
        Node line() {
            Node node = this;
            while (node.key != null) {
                node = node.above;
            }
            return node.canEnd ? node : null;
        }

        private void end(Reason why, Throwable because) {
            List<Runnable> handOver = new ArrayList<>();
            List<Alarms.Alarm> alarms = new ArrayList<>();
            tree.lock.lock();
            try {
                Deque<Node> todo = new ArrayDeque<>(List.of(this));
                while (!todo.isEmpty()) {
                    Node node = todo.pop();
                    if (node.reason != null) {
                        continue;
                    }
                    node.reason = why;
                    node.cause = because;
                    handOver.addAll(node.actions);
                    node.actions.clear();
                    if (node.alarm != null) {
                        alarms.add(node.alarm);
                    }
                    todo.addAll(node.children);
                    node.children.clear();
                }
                Node parent = above.line();
                if (parent != null) {
                    parent.children.remove(this);
                }
                tree.ended.signalAll();
            } finally {
                tree.lock.unlock();
            }
            alarms.forEach(Alarms.Alarm::cancel);
            handOver.forEach(tree.executor::execute);
        }

        private <T> T locked(java.util.function.Supplier<T> look) {
            tree.lock.lock();
            try {
                return look.get();
            } finally {
                tree.lock.unlock();
            }
        }

        @Override
        public Optional<Reason> reason() {
            return locked(() -> line() == null ? Optional.empty()
                : Optional.ofNullable(line().reason));
        }

        @Override
        public Optional<Throwable> cause() {
            return locked(() -> line() == null ? Optional.empty()
                : Optional.ofNullable(line().cause));
        }

        @Override
        public Optional<Instant> deadline() {
            return locked(() -> line() == null ? Optional.empty()
                : Optional.ofNullable(line().deadline));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<T> value(Key<T> wanted) {
            requireNonNull(wanted);
            for (Node node = this; node != null; node = node.above) {
                if (node.key == wanted) {
                    return Optional.of((T) node.value);
                }
            }
            return Optional.empty();
        }

        @Override
        public void awaitDone() throws InterruptedException {
            tree.lock.lockInterruptibly();
            try {
                while (line() == null || line().reason == null) {
                    tree.ended.await();
                }
            } finally {
                tree.lock.unlock();
            }
        }

        @Override
        public ContextView inspect() {
            return locked(() -> line() == null ? ContextView.keepingNothing(Optional.empty())
                : line().view());
        }

        private ContextView view() {
            return new ContextView(Optional.ofNullable(reason),
                children.stream().map(Node::view).toList(), actions.size());
        }

        @Override
        public Cancellation withCancel() {
            return child(null, null);
        }

        @Override
        public Cancellation withDeadline(Instant deadline) {
            return child(requireNonNull(deadline), null);
        }

        @Override
        public Cancellation withDeadline(Instant deadline, Throwable cause) {
            return child(requireNonNull(deadline), requireNonNull(cause));
        }

        @Override
        public Cancellation withTimeout(Duration timeout) {
            requireNonNull(timeout);
            Instant now = tree.alarms.instant();
            Instant deadline;
            try {
                deadline = now.plus(timeout);
            } catch (DateTimeException | ArithmeticException e) {
                deadline = timeout.isNegative() ? Instant.MIN : Instant.MAX;
            }
            return withDeadline(deadline);
        }

        private Cancellation child(Instant wanted, Throwable late) {
            Node child = new Node(tree, this, null, null, true);
            boolean own = locked(() -> {
                Node parent = line();
                Instant outer = parent == null ? null : parent.deadline;
                boolean earlier = wanted != null && (outer == null || !outer.isBefore(wanted));
                child.deadline = earlier ? wanted : outer;
                if (parent != null && parent.reason != null) {
                    child.reason = parent.reason;
                    child.cause = parent.cause;
                    return false;
                }
                if (parent != null) {
                    parent.children.add(child);
                }
                return earlier;
            });
            if (own && wanted.isAfter(tree.alarms.instant())) {
                Alarms.Alarm set = tree.alarms.at(wanted,
                    () -> child.end(Reason.DEADLINE_EXCEEDED, late));
                boolean inVain = locked(() -> {
                    child.alarm = set;
                    return child.reason != null;
                });
                if (inVain) {
                    set.cancel();
                }
            } else if (own) {
                child.end(Reason.DEADLINE_EXCEEDED, late);
            }
            return new Cancellation(child, cause -> child.end(Reason.CANCELLED,
                cause.orElse(null)));
        }

        @Override
        public <T> Context withValue(Key<T> newKey, T newValue) {
            return new Node(tree, this, requireNonNull(newKey), requireNonNull(newValue), false);
        }

        @Override
        public Context withoutCancel() {
            return new Node(tree, this, null, null, false);
        }

        @Override
        public Registration afterDone(Runnable action) {
            requireNonNull(action);
            Runnable own = () -> action.run();
            Node node = line();
            boolean[] never = {node == null};
            boolean now = locked(() -> node != null && node.reason != null
                || node != null && !node.actions.add(own));
            if (now) {
                tree.executor.execute(action);
            }
            return () -> locked(() -> {
                boolean stopped = node == null ? never[0] : node.actions.remove(own);
                never[0] = false;
                return stopped;
            });
        }
    }
}
