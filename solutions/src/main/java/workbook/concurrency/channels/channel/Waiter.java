package workbook.concurrency.channels.channel;

/**
 * A thread in the queue of one channel; the runtime calls it a sudog. A thread that waits on
 * several channels at once has one in each of their queues, and one {@link Parking} for them all.
 */
public final class Waiter<T> {

    private final Parking parking;
    private final T value;
    private Received<T> received;
    private boolean served;

    /**
     * A waiter of the calling thread.
     *
     * @param value what it wants to send; {@code null} if it wants to receive
     */
    public Waiter(Parking parking, T value) {
        this.parking = parking;
        this.value = value;
    }

    /** What it wants to send. */
    public T value() {
        return value;
    }

    /**
     * Whether the caller may end this wait: it is the first to ask, and the thread has not given
     * up. A caller that claimed it must {@link #serve} it; no other one may.
     */
    public boolean claim() {
        return parking.claim(this);
    }

    /**
     * Ends the wait.
     *
     * @param handed what the thread receives; {@code null} if it was sending
     * @param success whether a thread at the other end serves it; {@code false} if a close ends it
     */
    public void serve(Received<T> handed, boolean success) {
        received = handed;
        served = success;
        parking.finish();
    }

    /**
     * Waits until another thread ends the wait: one at the other end, or one that closes.
     *
     * @param nanos at most so long; {@code Long.MAX_VALUE} is for ever
     * @return whether it was; if not, time is up, and it never will be
     * @throws InterruptedException if the thread is interrupted; then it never will be either
     */
    public boolean await(long nanos) throws InterruptedException {
        return parking.await(nanos) == this;
    }

    /** What it was handed. After the wait. */
    public Received<T> received() {
        return received;
    }

    /** Whether a thread at the other end served it; not if a close ended it. After the wait. */
    public boolean wasServed() {
        return served;
    }

    ChannelView.Waiting<T> view() {
        return new ChannelView.Waiting<>(parking.threadName(), value);
    }
}
