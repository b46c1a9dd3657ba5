package workbook.concurrency.channels.channel;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A typed pipe between threads, as Go's runtime builds it: a ring buffer, a queue of threads that
 * wait to receive, a queue of threads that wait to send, one lock. Both queues are first come,
 * first served.
 *
 * <p>Thread-safe. Values are not {@code null}. Blocking operations, those with a limit included,
 * throw {@link InterruptedException} if the thread is interrupted while it waits, and also if it
 * was interrupted before the call, even where there would be nothing to wait for. Then nothing was
 * sent or received, and the thread is left in no queue.
 *
 * @see <a href="https://go.dev/src/runtime/chan.go">runtime/chan.go</a>
 */
public final class Channel<T> {

    /*
     * Implementation notes
     *
     *     senders --> [ v | v | v |   |   ] --> receivers
     *                   ^           ^
     *                 recvx       sendx         count values between them, round the end
     *
     * A send, with the lock held: closed? panic. A receiver waits? hand the value to it, past the
     * buffer. Room? store at sendx. Otherwise queue up, give the lock back, park.
     * A receive is the mirror image, with one case of its own: when the buffer is full and a
     * sender waits, take the oldest value and put the sender's into the slot that became free, so
     * that the order stays.
     *
     * I1: 0 <= count <= capacity; sendx = (recvx + count) mod capacity.
     * I2: if a receiver waits (and has not given up), count = 0; if a sender waits, count =
     *     capacity. So never both, but for a select that would send as well as receive.
     * I3: a channel that is closed has no waiters.
     *
     * R1: a waiting thread may be interrupted at the moment it is served. Both claim the same
     * Parking, one wins: either the value is handed over, or it stays where it was.
     * R2: a waiter that has lost is stale, and is passed over until its thread takes it away.
     * R3: waiters are served with the lock held and woken by it; they do not take it again.
     */

    @Given
    private final ReentrantLock lock = new ReentrantLock();
    @Given
    private volatile long order;
    @Given
    private final boolean nil;
    private final Object[] ring;
    private final Deque<Waiter<T>> receivers = new ArrayDeque<>();
    private final Deque<Waiter<T>> senders = new ArrayDeque<>();
    private int sendx;
    private int recvx;
    private int count;
    private boolean closed;

    @Solve
    private Channel(int capacity, boolean nil) {
        if (capacity < 0) {
            throw new ChannelPanic("makechan: size out of range: " + capacity);
        }
        this.ring = new Object[capacity];
        this.nil = nil;
    }

    /**
     * A channel with a buffer.
     *
     * @param capacity how many values fit into it; 0 for a rendezvous
     * @throws ChannelPanic {@code makechan: size out of range}, with the value in the message, if
     *     it is negative; {@code makechan} is the runtime's function for it
     */
    public static <T> Channel<T> make(int capacity) {
        return new Channel<>(capacity, false);
    }

    /**
     * The nil channel. It is never ready: sending and receiving block for ever or until the limit,
     * what does not wait sends and receives nothing, and closing panics. Its queues stay empty.
     */
    public static <T> Channel<T> nil() {
        return new Channel<>(0, true);
    }

    // ---- blocking --------------------------------------------------------------------------

    /**
     * Sends a value; waits until somebody receives it, or there is room for it.
     *
     * @throws ChannelPanic {@code send on closed channel}, also if it is closed meanwhile
     * @throws InterruptedException if the thread is interrupted, or was before; then nothing was
     *     sent
     * @throws NullPointerException if {@code value} is null
     */
    @Solve
    public void send(T value) throws InterruptedException {
        requireNonNull(value, "value");
        sendWithin(value, Long.MAX_VALUE);
    }

    /**
     * Sends a value if it can be sent within {@code limit}; one of zero or less means that it does
     * not wait, one of more than 292 years that it waits for ever.
     *
     * @return whether it was
     * @throws ChannelPanic {@code send on closed channel}, also if it is closed meanwhile
     * @throws InterruptedException if the thread is interrupted, or was before; then nothing was
     *     sent
     * @throws NullPointerException if {@code value} or {@code limit} is null
     */
    @Solve
    public boolean trySend(T value, Duration limit) throws InterruptedException {
        requireNonNull(value, "value");
        return sendWithin(value, NANOSECONDS.convert(limit));
    }

    /**
     * Receives a value; waits until there is one, or the channel is closed.
     *
     * @throws InterruptedException if the thread is interrupted, or was before; then nothing was
     *     received
     */
    @Solve
    public Received<T> receive() throws InterruptedException {
        return receiveWithin(Long.MAX_VALUE).orElseThrow();
    }

    /**
     * Receives a value if there is one, or the channel is closed, within {@code limit}; one of zero
     * or less means that it does not wait, one of more than 292 years that it waits for ever.
     *
     * @throws InterruptedException if the thread is interrupted, or was before; then nothing was
     *     received
     * @throws NullPointerException if {@code limit} is null
     */
    @Solve
    public Optional<Received<T>> tryReceive(Duration limit) throws InterruptedException {
        return receiveWithin(NANOSECONDS.convert(limit));
    }

    /** @param nanos {@code Long.MAX_VALUE} is for ever */
    private boolean sendWithin(T value, long nanos) throws InterruptedException {
        Waiter<T> waiter;
        lock.lockInterruptibly();
        try {
            if (sendNow(value)) {
                return true;
            }
            waiter = new Waiter<>(new Parking(), value);
            queueSender(waiter);
        } finally {
            lock.unlock();
        }
        return awaitSent(waiter, nanos);
    }

    /** @param nanos {@code Long.MAX_VALUE} is for ever */
    private Optional<Received<T>> receiveWithin(long nanos) throws InterruptedException {
        Waiter<T> waiter;
        lock.lockInterruptibly();
        try {
            Optional<Received<T>> now = receiveNow();
            if (now.isPresent()) {
                return now;
            }
            waiter = new Waiter<>(new Parking(), null);
            queueReceiver(waiter);
        } finally {
            lock.unlock();
        }
        return awaitReceived(waiter, nanos);
    }

    // ---- not blocking ----------------------------------------------------------------------

    /**
     * Sends a value if that needs no waiting. Interrupts do not matter.
     *
     * @return whether it was sent
     * @throws ChannelPanic {@code send on closed channel}
     * @throws NullPointerException if {@code value} is null
     */
    @Solve
    public boolean trySend(T value) {
        requireNonNull(value, "value");
        lock.lock();
        try {
            return sendNow(value);
        } finally {
            lock.unlock();
        }
    }

    /** Receives a value, or that there will be none, if that needs no waiting. */
    @Solve
    public Optional<Received<T>> tryReceive() {
        lock.lock();
        try {
            return receiveNow();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the channel. What is in the buffer can still be received; waiting receivers are told
     * that there will be nothing, and waiting senders panic.
     *
     * @throws ChannelPanic {@code close of closed channel}, {@code close of nil channel}
     */
    @Solve
    public void close() {
        lock.lock();
        try {
            if (nil) {
                throw new ChannelPanic("close of nil channel");
            }
            if (closed) {
                throw new ChannelPanic("close of closed channel");
            }
            closed = true;
            serveAll(receivers);
            serveAll(senders);
        } finally {
            lock.unlock();
        }
    }

    /** How many values are in the buffer. */
    @Solve
    public int length() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** The size of the buffer. */
    @Solve
    public int capacity() {
        return ring.length;
    }

    /** The channel at this instant. */
    @Solve
    public ChannelView<T> inspect() {
        lock.lock();
        try {
            List<T> buffer = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                buffer.add(slot((recvx + i) % ring.length));
            }
            return new ChannelView<>(count, ring.length, closed, sendx, recvx, buffer,
                views(receivers), views(senders));
        } finally {
            lock.unlock();
        }
    }

    // ---- steps, with the lock held: for the methods above, and for a select ----------------

    /** Takes the lock of this channel. */
    public void lock() {
        lock.lock();
    }

    /** Gives the lock of this channel back. */
    public void unlock() {
        lock.unlock();
    }

    /** Where this channel comes among all: a thread that locks several locks them in this order. */
    public long order() {
        return order != 0 ? order : drawOrder();
    }

    @Given
    private synchronized long drawOrder() {
        if (order == 0) {
            order = ChannelOrder.next();
        }
        return order;
    }

    /** Whether this is a nil channel. */
    public boolean isNil() {
        return nil;
    }

    /**
     * Sends a value if that needs no waiting. The lock must be held.
     *
     * @return whether it was sent
     * @throws ChannelPanic {@code send on closed channel}
     */
    @Solve
    public boolean sendNow(T value) { // keeps I1 and I2
        if (closed) {
            throw new ChannelPanic("send on closed channel");
        }
        Waiter<T> receiver = firstToServe(receivers);
        if (receiver != null) {
            receiver.serve(new Received<>(value, true), true);
            return true;
        }
        if (count == ring.length) {
            return false;
        }
        store(value);
        return true;
    }

    /**
     * Receives a value, or that there will be none, if that needs no waiting. The lock must be
     * held.
     */
    @Solve
    public Optional<Received<T>> receiveNow() {
        if (count > 0) {
            T oldest = takeOldest();
            Waiter<T> sender = firstToServe(senders);
            if (sender != null) {
                store(sender.value());
                sender.serve(null, true);
            }
            return Optional.of(new Received<>(oldest, true));
        }
        Waiter<T> sender = firstToServe(senders);
        if (sender != null) {
            sender.serve(null, true);
            return Optional.of(new Received<>(sender.value(), true));
        }
        return closed ? Optional.of(Received.closed()) : Optional.empty();
    }

    /**
     * Puts a waiter at the end of the queue of senders; a nil channel queues nothing. The lock must
     * be held.
     */
    @Solve
    public void queueSender(Waiter<T> sender) {
        queueUp(senders, sender);
    }

    /**
     * Puts a waiter at the end of the queue of receivers; a nil channel queues nothing. The lock
     * must be held.
     */
    @Solve
    public void queueReceiver(Waiter<T> receiver) {
        queueUp(receivers, receiver);
    }

    /**
     * Takes a waiter that was not served out of the queue that it is in, of senders or of
     * receivers. Does nothing if it is in neither: another thread may have passed it over. The lock
     * must be held.
     */
    @Solve
    public void leave(Waiter<T> waiter) {
        senders.remove(waiter);
        receivers.remove(waiter);
    }

    private void store(T value) {
        ring[sendx] = value;
        sendx = (sendx + 1) % ring.length;
        count++;
    }

    private T takeOldest() {
        T oldest = slot(recvx);
        ring[recvx] = null;
        recvx = (recvx + 1) % ring.length;
        count--;
        return oldest;
    }

    @SuppressWarnings("unchecked")
    private T slot(int index) {
        return (T) ring[index];
    }

    /** The waiter that has waited longest and has not given up, claimed; null if there is none. */
    private Waiter<T> firstToServe(Deque<Waiter<T>> queue) {
        Waiter<T> first = queue.pollFirst();
        while (first != null && !first.claim()) {
            first = queue.pollFirst();
        }
        return first;
    }

    /** Keeps I3. */
    private void serveAll(Deque<Waiter<T>> queue) {
        for (Waiter<T> each = firstToServe(queue); each != null; each = firstToServe(queue)) {
            each.serve(Received.closed(), false);
        }
    }

    /** Nobody will ever serve a waiter of the nil channel. */
    private void queueUp(Deque<Waiter<T>> queue, Waiter<T> waiter) {
        if (!nil) {
            queue.addLast(waiter);
        }
    }

    private List<ChannelView.Waiting<T>> views(Deque<Waiter<T>> queue) {
        return queue.stream().map(Waiter::view).toList();
    }

    private boolean awaitSent(Waiter<T> waiter, long nanos) throws InterruptedException {
        if (!await(waiter, nanos)) {
            return false;
        }
        if (!waiter.wasServed()) {
            throw new ChannelPanic("send on closed channel");
        }
        return true;
    }

    private Optional<Received<T>> awaitReceived(Waiter<T> waiter, long nanos)
            throws InterruptedException {
        return await(waiter, nanos)
            ? Optional.of(waiter.received()) : Optional.empty();
    }

    /** Whether another thread ended the wait; if not, the waiter leaves its queue, see R2. */
    private boolean await(Waiter<T> waiter, long nanos) throws InterruptedException {
        boolean claimed = false;
        try {
            claimed = waiter.await(nanos);
            return claimed;
        } finally {
            if (!claimed) {
                giveUp(waiter);
            }
        }
    }

    private void giveUp(Waiter<T> waiter) {
        lock.lock();
        try {
            leave(waiter);
        } finally {
            lock.unlock();
        }
    }
}
