package workbook.concurrency.channels.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    @Given
    private final ReentrantLock lock = new ReentrantLock();
    @Given
    private volatile long order;
    @Given
    private final boolean nil;

    @Solve
    private Channel(int capacity, boolean nil) {
        throw new Unsolved("new Channel");
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
        throw new Unsolved("Channel.send");
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
        throw new Unsolved("Channel.trySend");
    }

    /**
     * Receives a value; waits until there is one, or the channel is closed.
     *
     * @throws InterruptedException if the thread is interrupted, or was before; then nothing was
     *     received
     */
    @Solve
    public Received<T> receive() throws InterruptedException {
        throw new Unsolved("Channel.receive");
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
        throw new Unsolved("Channel.tryReceive");
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
        throw new Unsolved("Channel.trySend");
    }

    /** Receives a value, or that there will be none, if that needs no waiting. */
    @Solve
    public Optional<Received<T>> tryReceive() {
        throw new Unsolved("Channel.tryReceive");
    }

    /**
     * Closes the channel. What is in the buffer can still be received; waiting receivers are told
     * that there will be nothing, and waiting senders panic.
     *
     * @throws ChannelPanic {@code close of closed channel}, {@code close of nil channel}
     */
    @Solve
    public void close() {
        throw new Unsolved("Channel.close");
    }

    /** How many values are in the buffer. */
    @Solve
    public int length() {
        throw new Unsolved("Channel.length");
    }

    /** The size of the buffer. */
    @Solve
    public int capacity() {
        throw new Unsolved("Channel.capacity");
    }

    /** The channel at this instant. */
    @Solve
    public ChannelView<T> inspect() {
        throw new Unsolved("Channel.inspect");
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
    public boolean sendNow(T value) {
        throw new Unsolved("Channel.sendNow");
    }

    /**
     * Receives a value, or that there will be none, if that needs no waiting. The lock must be
     * held.
     */
    @Solve
    public Optional<Received<T>> receiveNow() {
        throw new Unsolved("Channel.receiveNow");
    }

    /**
     * Puts a waiter at the end of the queue of senders; a nil channel queues nothing. The lock must
     * be held.
     */
    @Solve
    public void queueSender(Waiter<T> sender) {
        throw new Unsolved("Channel.queueSender");
    }

    /**
     * Puts a waiter at the end of the queue of receivers; a nil channel queues nothing. The lock
     * must be held.
     */
    @Solve
    public void queueReceiver(Waiter<T> receiver) {
        throw new Unsolved("Channel.queueReceiver");
    }

    /**
     * Takes a waiter that was not served out of the queue that it is in, of senders or of
     * receivers. Does nothing if it is in neither: another thread may have passed it over. The lock
     * must be held.
     */
    @Solve
    public void leave(Waiter<T> waiter) {
        throw new Unsolved("Channel.leave");
    }
}
