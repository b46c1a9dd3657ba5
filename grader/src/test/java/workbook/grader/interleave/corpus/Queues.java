package workbook.grader.interleave.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Bounded buffers, stacks and deques, right and wrong. */
final class Queues {

    interface Buffer {
        void put(int element) throws InterruptedException;

        int take() throws InterruptedException;
    }

    /** Two conditions, as it should be. */
    static final class TwoConditions implements Buffer {
        private final int[] slots;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition notFull = lock.newCondition();
        private final Condition notEmpty = lock.newCondition();
        private int head;
        private int size;

        TwoConditions(int capacity) {
            slots = new int[capacity];
        }

        @Override
        public void put(int element) throws InterruptedException {
            lock.lock();
            try {
                while (size == slots.length) {
                    notFull.await();
                }
                slots[(head + size++) % slots.length] = element;
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                while (size == 0) {
                    notEmpty.await();
                }
                int element = slots[head];
                head = (head + 1) % slots.length;
                size--;
                notFull.signal();
                return element;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Looks once, and believes it after the wait. */
    static final class IfForWhile implements Buffer {
        private final int[] slots;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition notFull = lock.newCondition();
        private final Condition notEmpty = lock.newCondition();
        private int head;
        private int size;

        IfForWhile(int capacity) {
            slots = new int[capacity];
        }

        @Override
        public void put(int element) throws InterruptedException {
            lock.lock();
            try {
                if (size == slots.length) {
                    notFull.await();
                }
                slots[(head + size++) % slots.length] = element;
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                if (size == 0) {
                    notEmpty.await();
                }
                int element = slots[head];
                slots[head] = 0;
                head = (head + 1) % slots.length;
                size--;
                notFull.signal();
                return element;
            } finally {
                lock.unlock();
            }
        }
    }

    /** One condition for two reasons, and a signal for one thread. */
    static final class OneCondition implements Buffer {
        private final int[] slots;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int head;
        private int size;

        OneCondition(int capacity) {
            slots = new int[capacity];
        }

        @Override
        public void put(int element) throws InterruptedException {
            lock.lock();
            try {
                while (size == slots.length) {
                    changed.await();
                }
                slots[(head + size++) % slots.length] = element;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                while (size == 0) {
                    changed.await();
                }
                int element = slots[head];
                head = (head + 1) % slots.length;
                size--;
                changed.signal();
                return element;
            } finally {
                lock.unlock();
            }
        }
    }

    /** {@code wait} with {@code notifyAll}, or with {@code notify}. */
    static final class Guarded implements Buffer {
        private final int[] slots;
        private final boolean wakeAll;
        private int head;
        private int size;

        Guarded(int capacity, boolean wakeAll) {
            this.slots = new int[capacity];
            this.wakeAll = wakeAll;
        }

        @Override
        public synchronized void put(int element) throws InterruptedException {
            while (size == slots.length) {
                wait();
            }
            slots[(head + size++) % slots.length] = element;
            wake();
        }

        @Override
        public synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            int element = slots[head];
            head = (head + 1) % slots.length;
            size--;
            wake();
            return element;
        }

        private void wake() {
            if (wakeAll) {
                notifyAll();
            } else {
                notify();
            }
        }
    }

    /** A queue that never waits. */
    static final class NonBlocking {
        private final Deque<Integer> elements = new ArrayDeque<>();
        private final int capacity;

        NonBlocking(int capacity) {
            this.capacity = capacity;
        }

        synchronized boolean offer(int element) {
            if (elements.size() == capacity) {
                return false;
            }
            return elements.add(element);
        }

        synchronized Integer poll() {
            return elements.poll();
        }

        synchronized int size() {
            return elements.size();
        }
    }

    /** Treiber's stack. */
    static final class Stack {
        private static final class Node {
            private final int value;
            private Node next;

            Node(int value) {
                this.value = value;
            }
        }

        private final AtomicReference<Node> head = new AtomicReference<>();

        void push(int value) {
            Node node = new Node(value);
            Node seen;
            do {
                seen = head.get();
                node.next = seen;
            } while (!head.compareAndSet(seen, node));
        }

        Integer pop() {
            Node seen;
            do {
                seen = head.get();
                if (seen == null) {
                    return null;
                }
            } while (!head.compareAndSet(seen, seen.next));
            return seen.value;
        }

        /** Forgets that the head may have changed. */
        Integer popWithoutCas() {
            Node seen = head.get();
            if (seen == null) {
                return null;
            }
            head.set(seen.next);
            return seen.value;
        }
    }

    /** Chase and Lev's deque; without the compare-and-set for the last element if broken. */
    static final class WorkStealing {
        private final AtomicReferenceArray<Integer> slots = new AtomicReferenceArray<>(8);
        private final AtomicInteger top = new AtomicInteger();
        private final AtomicInteger bottom = new AtomicInteger();
        private final boolean broken;

        WorkStealing(boolean broken) {
            this.broken = broken;
        }

        void push(int element) {
            int b = bottom.get();
            slots.set(b & 7, element);
            bottom.set(b + 1);
        }

        Integer pop() {
            int b = bottom.get() - 1;
            bottom.set(b);
            int t = top.get();
            if (b < t) {
                bottom.set(t);
                return null;
            }
            Integer element = slots.get(b & 7);
            if (b > t) {
                return element;
            }
            if (broken) {
                top.set(t + 1);
                bottom.set(t + 1);
                return element;
            }
            if (!top.compareAndSet(t, t + 1)) {
                element = null;
            }
            bottom.set(t + 1);
            return element;
        }

        Integer steal() {
            int t = top.get();
            int b = bottom.get();
            if (t >= b) {
                return null;
            }
            Integer element = slots.get(t & 7);
            return top.compareAndSet(t, t + 1) ? element : null;
        }
    }

    private Queues() {
    }
}
