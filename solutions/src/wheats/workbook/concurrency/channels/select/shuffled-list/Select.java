package workbook.concurrency.channels.select;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
 * are ready, one of them is drawn, each as likely as any other.
 *
 * <p>Immutable, and may be used again. With n cases it takes n log n steps beside its wait.
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
     *     pass 3   one has been served; lock all, and leave the other queues
     *
     * I1: between looking and queueing up nobody can change any of the channels.
     * I2: all waiters of one select share a Parking, and it is claimed once. So one case is done.
     * I3: who holds the lock of a channel asks only for locks that come later in the order. So two
     *     selects over the same channels never wait for each other.
     *
     * R1: it is interrupted, or time is up, at the moment it is served: see Parking.
     * R2: between being served and pass 3 the other waiters are stale, and are passed over.
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
     * @param random draws among the cases that are ready
     * @throws ChannelPanic {@code reflect.Select: too many cases (max 65536)}, with their number
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

    /** A select over {@code cases} that nobody can foresee. */
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
     * only, it waits for ever.
     *
     * @throws ChannelPanic {@code send on closed channel}, also if it is closed meanwhile
     * @throws InterruptedException if the thread is interrupted; then nothing was done
     */
    @Solve
    public Choice await() throws InterruptedException {
        return select(FOR_EVER).orElseThrow();
    }

    /**
     * Does one of the cases if one can be done within {@code limit}.
     *
     * @return empty if none could; then nothing was done
     * @throws ChannelPanic {@code send on closed channel}, also if it is closed meanwhile
     * @throws InterruptedException if the thread is interrupted; then nothing was done
     */
    @Solve
    public Optional<Choice> await(Duration limit) throws InterruptedException {
        return select(NANOSECONDS.convert(limit));
    }

    /**
     * Does one of the cases if that needs no waiting: a select with a default.
     *
     * @return empty if the default is what is left
     * @throws ChannelPanic {@code send on closed channel}
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

    // ---- with all locks held ---------------------------------------------------------------

    private Optional<Choice> firstReady() {
        for (int index : order()) {
            Optional<Choice> done = tryCase(index, cases.get(index));
            if (done.isPresent()) {
                return done;
            }
        }
        return Optional.empty();
    }

    /** Each case gets a random number, and they are sorted by it. */
    private List<Integer> order() {
        Map<Integer, Long> keys = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            keys.put(i, random.nextLong());
        }
        return keys.keySet().stream().sorted(Comparator.comparing(keys::get)).toList();
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

    /** Channel by channel, as the runtime does. */
    private List<Entry<?>> queueUp(Parking parking) {
        List<Entry<?>> entries = new ArrayList<>();
        for (Channel<?> channel : inLockOrder) {
            for (int index = 0; index < cases.size(); index++) {
                if (cases.get(index).channel() == channel) {
                    entries.add(Entry.queued(index, cases.get(index), parking));
                }
            }
        }
        return entries;
    }

    // ---- without the locks -----------------------------------------------------------------

    private Optional<Choice> await(Parking parking, List<Entry<?>> entries, long nanos)
            throws InterruptedException {
        Waiter<?> served = null;
        try {
            served = parking.await(nanos);
        } finally {
            leaveAllBut(served, entries);
        }
        Map<Waiter<?>, Entry<?>> byWaiter = new IdentityHashMap<>();
        entries.forEach(entry -> byWaiter.put(entry.waiter(), entry));
        return Optional.ofNullable(byWaiter.get(served)).map(Entry::choice);
    }

    private void leaveAllBut(Waiter<?> served, List<Entry<?>> entries) {
        lockAll();
        try {
            entries.stream().filter(entry -> entry.waiter() != served).forEach(Entry::leave);
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
