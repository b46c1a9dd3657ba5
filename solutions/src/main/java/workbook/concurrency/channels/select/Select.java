package workbook.concurrency.channels.select;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.Parking;
import workbook.concurrency.channels.channel.Waiter;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * Waits on several channels at once, as Go's runtime does: exactly one case is done, and if several
 * are ready, one of them is drawn, each as likely as any other. A case that would send to a closed
 * channel is ready too: if it is drawn, it panics.
 *
 * <p>Immutable: it may be used again, and threads may share it. Each use draws anew. While it
 * waits, the thread is in the queue of a channel once for every case that names the channel.
 *
 * @see <a href="https://go.dev/src/runtime/select.go">runtime/select.go</a>
 */
public final class Select {

    /*
     * Implementation notes
     *
     *     lock all channels, in the order of all channels, each once
     *     pass 1   go through the cases in an order that is drawn: the first that is ready is done
     *     pass 2   none is: queue up at every channel, with one Parking for all
     *     unlock, park
     *     pass 3   one has been claimed; lock all, and leave the other queues
     *
     * I1: between looking and queueing up nobody can change any of the channels.
     * I2: all waiters of one select share a Parking, and it is claimed once. So one case is done.
     * I3: a thread that holds the lock of a channel asks only for later ones in the order. So two
     *     selects over the same channels never wait for each other.
     *
     * R1: it is interrupted, or time is up, at the moment it is claimed: see Parking.
     * R2: between being claimed and pass 3 the other waiters are stale, and are passed over.
     *
     * A nil channel takes no part: it is never ready, and nobody is ever queued there.
     */

    private static final int MAX_CASES = 65_536;
    private static final long FOR_EVER = Long.MAX_VALUE;

    @Given
    private final List<Case<?>> cases;
    @Given
    private final RandomGenerator random;
    private final List<Channel<?>> inLockOrder;

    /**
     * A select over {@code cases}.
     *
     * @param random draws among the cases that are ready; threads that share the select share it,
     *     and then it is up to the caller to give one that is thread-safe
     * @param cases at most 65536; a case that names a nil channel is never done
     * @throws ChannelPanic {@code reflect.Select: too many cases (max 65536)}, with their number
     * @throws NullPointerException if {@code random} or {@code cases} is null
     */
    @Solve
    public Select(RandomGenerator random, List<Case<?>> cases) {
        if (cases.size() > MAX_CASES) {
            throw new ChannelPanic("reflect.Select: too many cases (max 65536): " + cases.size());
        }
        this.random = requireNonNull(random, "random");
        this.cases = List.copyOf(cases);
        this.inLockOrder = this.cases.stream().<Channel<?>>map(Case::channel)
            .filter(channel -> !channel.isNil())
            .distinct()
            .sorted(Comparator.comparingLong(Channel::order))
            .toList();
    }

    /** A select over {@code cases} whose draw nobody can foresee. */
    public static Select of(Case<?>... cases) {
        return new Select(new Unforeseen(), List.of(cases));
    }

    @Given
    private static final class Unforeseen implements RandomGenerator {
        @Override
        public long nextLong() {
            return ThreadLocalRandom.current().nextLong();
        }
    }

    /**
     * Does one of the cases; waits until one can be done. Without any case, or with nil channels
     * only, it waits for ever. A channel that is closed meanwhile ends the wait: a case that would
     * receive from it is done, and one that would send to it panics.
     *
     * @throws ChannelPanic {@code send on closed channel}, if a send to one is drawn, or a channel
     *     that it would send to is closed while it waits
     * @throws InterruptedException if the thread is interrupted while it waits, or was before, even
     *     where a case is ready; then nothing was done
     */
    @Solve
    public Choice await() throws InterruptedException {
        return select(FOR_EVER).orElseThrow();
    }

    /**
     * Does one of the cases if one can be done within {@code limit}; one of zero or less is for
     * cases that are ready, one of more than 292 years for ever.
     *
     * @return empty if none could; then nothing was done
     * @throws ChannelPanic {@code send on closed channel}, if a send to one is drawn, or a channel
     *     that it would send to is closed while it waits
     * @throws InterruptedException if the thread is interrupted while it waits, or was before, even
     *     where a case is ready; then nothing was done
     * @throws NullPointerException if {@code limit} is null
     */
    @Solve
    public Optional<Choice> await(Duration limit) throws InterruptedException {
        return select(NANOSECONDS.convert(limit));
    }

    /**
     * Does one of the cases if that needs no waiting. Interrupts do not matter. In Go this is a
     * select with a {@code default}: a branch that is done when no case is ready.
     *
     * @return empty if no case was ready; then nothing was done
     * @throws ChannelPanic {@code send on closed channel}, if a send to one is drawn
     */
    @Solve
    public Optional<Choice> poll() {
        lockAll();
        try {
            return firstReady();
        } finally {
            unlockAll();
        }
    }

    private Optional<Choice> select(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Parking parking = new Parking();
        List<Entry<?>> entries;
        lockAll();
        try {
            Optional<Choice> ready = firstReady();
            if (ready.isPresent()) {
                return ready;
            }
            entries = queueUp(parking);
        } finally {
            unlockAll();
        }
        return await(parking, entries, nanos);
    }

    /** With all locks held. */
    private Optional<Choice> firstReady() {
        for (int index : order()) {
            Optional<Choice> done = tryCase(index, cases.get(index));
            if (done.isPresent()) {
                return done;
            }
        }
        return Optional.empty();
    }

    /** A random permutation: each case is swapped with one that is not behind it. */
    private int[] order() {
        int[] order = new int[cases.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int left = order.length; left > 1; left--) {
            int drawn = random.nextInt(left);
            int last = order[left - 1];
            order[left - 1] = order[drawn];
            order[drawn] = last;
        }
        return order;
    }

    private static <T> Optional<Choice> tryCase(int index, Case<T> each) {
        if (each.channel().isNil()) {
            return Optional.empty();
        }
        return switch (each) {
            case Case.Send<T>(Channel<T> channel, T value) -> channel.sendNow(value)
                ? Optional.of(new Choice(index, null)) : Optional.empty();
            case Case.Receive<T>(Channel<T> channel) -> channel.receiveNow()
                .map(received -> new Choice(index, received));
        };
    }

    /** One case, waiting at its channel. */
    private record Entry<T>(int index, Case<T> of, Waiter<T> waiter) {

        static <T> Entry<T> queued(int index, Case<T> of, Parking parking) {
            return switch (of) {
                case Case.Send<T>(Channel<T> channel, T value) -> {
                    Waiter<T> sender = new Waiter<>(parking, value);
                    channel.queueSender(sender);
                    yield new Entry<>(index, of, sender);
                }
                case Case.Receive<T>(Channel<T> channel) -> {
                    Waiter<T> receiver = new Waiter<>(parking, null);
                    channel.queueReceiver(receiver);
                    yield new Entry<>(index, of, receiver);
                }
            };
        }

        void leave() {
            of.channel().leave(waiter);
        }

        Choice choice() {
            if (of instanceof Case.Receive<T>) {
                return new Choice(index, waiter.received());
            }
            if (!waiter.wasServed()) {
                throw new ChannelPanic("send on closed channel");
            }
            return new Choice(index, null);
        }
    }

    /** With all locks held. */
    private List<Entry<?>> queueUp(Parking parking) {
        List<Entry<?>> entries = new ArrayList<>(cases.size());
        for (int index = 0; index < cases.size(); index++) {
            if (!cases.get(index).channel().isNil()) {
                entries.add(Entry.queued(index, cases.get(index), parking));
            }
        }
        return entries;
    }

    /** Without the locks. */
    private Optional<Choice> await(Parking parking, List<Entry<?>> entries, long nanos)
            throws InterruptedException {
        Waiter<?> claimed = null;
        try {
            claimed = parking.await(nanos);
        } finally {
            leaveAllBut(claimed, entries);
        }
        for (Entry<?> entry : entries) {
            if (entry.waiter() == claimed) {
                return Optional.of(entry.choice());
            }
        }
        return Optional.empty();
    }

    private void leaveAllBut(Waiter<?> claimed, List<Entry<?>> entries) {
        lockAll();
        try {
            entries.stream().filter(entry -> entry.waiter() != claimed).forEach(Entry::leave);
        } finally {
            unlockAll();
        }
    }

    private void lockAll() {
        inLockOrder.forEach(Channel::lock);
    }

    private void unlockAll() {
        inLockOrder.reversed().forEach(Channel::unlock);
    }
}
