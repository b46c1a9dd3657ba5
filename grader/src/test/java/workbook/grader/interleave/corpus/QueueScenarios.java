package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Producers and consumers, pushers, poppers and thieves. */
final class QueueScenarios {

    /** A puts two elements through one slot, B and C take one each. */
    abstract static class OneToTwo implements Scenario {
        private final Queues.Buffer buffer;
        private final List<Integer> taken = new ArrayList<>();

        OneToTwo(Queues.Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    buffer.put(1);
                    buffer.put(2);
                },
                () -> taken.add(buffer.take()),
                () -> taken.add(buffer.take()));
        }

        @Override
        public void check() {
            assertThat(taken).containsExactlyInAnyOrder(1, 2);
        }
    }

    static final class TwoConditions extends OneToTwo {
        TwoConditions() {
            super(new Queues.TwoConditions(1));
        }
    }

    static final class IfForWhile extends OneToTwo {
        IfForWhile() {
            super(new Queues.IfForWhile(1));
        }
    }

    static final class NotifyAll extends OneToTwo {
        NotifyAll() {
            super(new Queues.Guarded(1, true));
        }
    }

    /** Two put, two take, one slot. */
    abstract static class TwoToTwo implements Scenario {
        private final Queues.Buffer buffer;

        TwoToTwo(Queues.Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> buffer.put(1), () -> buffer.put(2), buffer::take, buffer::take);
        }
    }

    static final class OneCondition extends TwoToTwo {
        OneCondition() {
            super(new Queues.OneCondition(1));
        }
    }

    static final class NotifyOne extends TwoToTwo {
        NotifyOne() {
            super(new Queues.Guarded(1, false));
        }
    }

    /** One puts, one takes: only a wake-up without a reason shows what an {@code if} costs. */
    static final class IfForWhileAlone implements Scenario {
        private final Queues.Buffer buffer = new Queues.IfForWhile(1);
        private int taken;

        @Override
        public List<Action> threads() {
            return List.of(() -> taken = buffer.take(), () -> buffer.put(7));
        }

        @Override
        public void check() {
            assertThat(taken).isEqualTo(7);
        }
    }

    /** The same with a loop around the wait, and with monitors. */
    static final class WhileAlone implements Scenario {
        private final Queues.Buffer buffer = new Queues.Guarded(1, true);
        private int taken;

        @Override
        public List<Action> threads() {
            return List.of(() -> taken = buffer.take(), () -> buffer.put(7));
        }

        @Override
        public void check() {
            assertThat(taken).isEqualTo(7);
        }
    }

    static final class NonBlocking implements Scenario {
        private final Queues.NonBlocking queue = new Queues.NonBlocking(2);
        private final History<Deque<Integer>> history = History.against(ArrayDeque::new);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    offer(1);
                    poll();
                    offer(2);
                },
                () -> {
                    offer(3);
                    history.call("size()", queue::size, Deque::size);
                    poll();
                });
        }

        private void offer(int element) {
            history.call("offer(" + element + ")", () -> queue.offer(element),
                model -> model.size() < 2 && model.add(element));
        }

        private void poll() {
            history.call("poll()", queue::poll, Deque::poll);
        }

        @Override
        public void check() {
            history.verify();
        }
    }

    abstract static class PushPop implements Scenario {
        final Queues.Stack stack = new Queues.Stack();
        final History<Deque<Integer>> history = History.against(ArrayDeque::new);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    push(1);
                    pop();
                },
                () -> {
                    push(2);
                    pop();
                },
                () -> push(3));
        }

        private void push(int value) {
            history.run("push(" + value + ")", () -> stack.push(value), model -> model.push(value));
        }

        abstract void pop();

        @Override
        public void check() {
            history.verify();
        }
    }

    static final class Treiber extends PushPop {
        @Override
        void pop() {
            history.call("pop()", stack::pop, Deque::poll);
        }
    }

    static final class TreiberWithoutCas extends PushPop {
        @Override
        void pop() {
            history.call("pop()", stack::popWithoutCas, Deque::poll);
        }
    }

    /** The owner pushes and pops, two others steal. */
    abstract static class Stealing implements Scenario {
        private final Queues.WorkStealing deque;
        private final List<Integer> got = new ArrayList<>();

        Stealing(boolean broken) {
            deque = new Queues.WorkStealing(broken);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    deque.push(1);
                    deque.push(2);
                    keep(deque.pop());
                    keep(deque.pop());
                },
                () -> keep(deque.steal()),
                () -> keep(deque.steal()));
        }

        private void keep(Integer element) {
            if (element != null) {
                got.add(element);
            }
        }

        @Override
        public void check() {
            for (Integer left = deque.pop(); left != null; left = deque.pop()) {
                got.add(left);
            }
            assertThat(got).containsExactlyInAnyOrder(1, 2);
        }
    }

    static final class ChaseLev extends Stealing {
        ChaseLev() {
            super(false);
        }
    }

    /** Needs three preemptions to go wrong. */
    static final class ChaseLevWithoutCas extends Stealing {
        ChaseLevWithoutCas() {
            super(true);
        }
    }

    /** The last element for two. */
    static final class LastElement implements Scenario {
        private final Queues.WorkStealing deque = new Queues.WorkStealing(true);
        private final List<Integer> got = new ArrayList<>();

        LastElement() {
            deque.push(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> keep(deque.pop()), () -> keep(deque.steal()));
        }

        private void keep(Integer element) {
            if (element != null) {
                got.add(element);
            }
        }

        @Override
        public void check() {
            assertThat(got).containsExactly(1);
        }
    }

    private QueueScenarios() {
    }
}
