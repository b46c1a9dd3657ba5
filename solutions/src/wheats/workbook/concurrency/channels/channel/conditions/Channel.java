package workbook.concurrency.channels.channel;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Given;
import workbook.grader.Solve;

/** A condition of its own for everyone who waits; everything happens with the lock held. */
public final class Channel<T> {

    private final class Waiting {
        private final String thread = Thread.currentThread().getName();
        private final Condition woken = lock.newCondition();
        private final T value;
        private Received<T> outcome;

        Waiting(T value) {
            this.value = value;
        }

        void wake(Received<T> with) {
            outcome = with;
            woken.signal();
        }
    }

    @Given
    private final ReentrantLock lock = new ReentrantLock();
    @Given
    private final boolean nil;
    private final long order = ChannelOrder.next();
    private final int capacity;
    private final Deque<T> buffer = new ArrayDeque<>();
    private final Deque<Waiting> receivers = new ArrayDeque<>();
    private final Deque<Waiting> senders = new ArrayDeque<>();
    private long taken;
    private boolean closed;

    @Solve
    private Channel(int capacity, boolean nil) {
        if (capacity < 0) {
            throw new ChannelPanic("makechan: size out of range (" + capacity + ")");
        }
        this.capacity = capacity;
        this.nil = nil;
    }

    public static <T> Channel<T> make(int capacity) {
        return new Channel<>(capacity, false);
    }

    public static <T> Channel<T> nil() {
        return new Channel<>(0, true);
    }

    @Solve
    public void send(T value) throws InterruptedException {
        trySend(value, Duration.ofNanos(Long.MAX_VALUE));
    }

    @Solve
    public boolean trySend(T value, Duration limit) throws InterruptedException {
        requireNonNull(value);
        long nanos = NANOSECONDS.convert(limit);
        lock.lockInterruptibly();
        try {
            if (offer(value)) {
                return true;
            }
            Received<T> outcome = await(senders, new Waiting(value), nanos);
            if (outcome != null && !outcome.ok()) {
                throw new ChannelPanic("send on closed channel");
            }
            return outcome != null;
        } finally {
            lock.unlock();
        }
    }

    @Solve
    public Received<T> receive() throws InterruptedException {
        return tryReceive(Duration.ofNanos(Long.MAX_VALUE)).orElseThrow();
    }

    @Solve
    public Optional<Received<T>> tryReceive(Duration limit) throws InterruptedException {
        long nanos = NANOSECONDS.convert(limit);
        lock.lockInterruptibly();
        try {
            Received<T> now = poll();
            return Optional.ofNullable(now != null ? now
                : await(receivers, new Waiting(null), nanos));
        } finally {
            lock.unlock();
        }
    }

    public void lock() {
        lock.lock();
    }

    public void unlock() {
        lock.unlock();
    }

    public long order() {
        return order;
    }

    public boolean isNil() {
        return nil;
    }

    public boolean sendNow(T value) {
        return offer(value);
    }

    public Optional<Received<T>> receiveNow() {
        return Optional.ofNullable(poll());
    }

    @Solve
    public boolean trySend(T value) {
        requireNonNull(value);
        lock.lock();
        try {
            return offer(value);
        } finally {
            lock.unlock();
        }
    }

    @Solve
    public Optional<Received<T>> tryReceive() {
        lock.lock();
        try {
            return Optional.ofNullable(poll());
        } finally {
            lock.unlock();
        }
    }

    @Solve
    public void close() {
        lock.lock();
        try {
            if (nil || closed) {
                throw new ChannelPanic(nil ? "close of nil channel" : "close of closed channel");
            }
            closed = true;
            receivers.forEach(each -> each.wake(Received.closed()));
            senders.forEach(each -> each.wake(Received.closed()));
            receivers.clear();
            senders.clear();
        } finally {
            lock.unlock();
        }
    }

    @Solve
    public int length() {
        return inspect().length();
    }

    @Solve
    public int capacity() {
        return capacity;
    }

    @Solve
    public ChannelView<T> inspect() {
        lock.lock();
        try {
            int recvx = capacity == 0 ? 0 : (int) (taken % capacity);
            int sendx = capacity == 0 ? 0 : (int) ((taken + buffer.size()) % capacity);
            return new ChannelView<>(buffer.size(), capacity, closed, sendx, recvx,
                new ArrayList<>(buffer), views(receivers), views(senders));
        } finally {
            lock.unlock();
        }
    }

    private List<ChannelView.Waiting<T>> views(Deque<Waiting> queue) {
        return queue.stream()
            .map(each -> new ChannelView.Waiting<>(each.thread, each.value)).toList();
    }

    private boolean offer(T value) {
        if (closed) {
            throw new ChannelPanic("send on closed channel");
        }
        Waiting receiver = receivers.pollFirst();
        if (receiver != null) {
            receiver.wake(new Received<>(value, true));
            return true;
        }
        return buffer.size() < capacity && buffer.add(value);
    }

    private Received<T> poll() {
        T oldest = buffer.pollFirst();
        Waiting sender = senders.pollFirst();
        if (oldest != null) {
            taken++;
            if (sender != null) {
                buffer.addLast(sender.value);
            }
        }
        if (sender != null) {
            sender.wake(new Received<>(sender.value, true));
            return new Received<>(oldest != null ? oldest : sender.value, true);
        }
        return oldest != null ? new Received<>(oldest, true) : closed ? Received.closed() : null;
    }

    /** What the waiter was woken with; null if time is up. */
    private Received<T> await(Deque<Waiting> queue, Waiting waiting, long nanos)
            throws InterruptedException {
        if (!nil) {
            queue.addLast(waiting);
        }
        long left = nanos;
        try {
            while (waiting.outcome == null && left > 0) {
                left = waiting.woken.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            if (waiting.outcome == null) {
                throw e;
            }
            Thread.currentThread().interrupt();
        } finally {
            queue.remove(waiting);
        }
        return waiting.outcome;
    }
}
