package workbook.concurrency.channels.fanin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.concurrency.channels.select.Case;
import workbook.concurrency.channels.select.Choice;
import workbook.concurrency.channels.select.Select;
import workbook.grader.Solve;

/**
 * Merges channels: what is sent to any of its inputs comes out of its output. Values of one input
 * come in the order in which they were sent. The output is closed when every input is closed and
 * all that was in them has been received.
 *
 * {@snippet :
 * try (FanIn<Event> merged = FanIn.of(List.of(keys, mouse))) {
 *     Received<Event> next = merged.output().receive();
 *     while (next.ok() && handle(next.value())) {
 *         next = merged.output().receive();
 *     }
 * }                                            // nobody merges any more, whatever was left
 * }
 *
 * <p>The threads that merge are its own. They close no input, and nobody else may close the output.
 * Thread-safe.
 */
public final class FanIn<T> implements AutoCloseable {

    /*
     * Implementation notes
     *
     *     input 0 --> forwarder 0 --+
     *     input 1 --> forwarder 1 --+--> output          stop: closed by close()
     *     input 2 --> forwarder 2 --+
     *
     * A forwarder: receive from its input or stop; send to the output or stop; again.
     *
     * I1: open is the number of forwarders that have not ended. Whoever takes it to 0 closes the
     * output: so that happens once, and after every send.
     * I2: a forwarder holds one value at most, and every wait of it is a select with stop.
     *
     * R1: two forwarders end at the same time. One atomic step both counts and looks, so exactly
     * one of them sees the 0.
     * R2: close is called by two threads, or when all has ended. Stop is closed by the first one;
     * both wait.
     */

    private final Channel<T> output = Channel.make(0);
    private final Channel<Boolean> stop = Channel.make(0);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger open;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Solve
    private FanIn(List<Channel<T>> inputs) {
        this.open = new AtomicInteger(inputs.size());
        if (inputs.isEmpty()) {
            output.close();
        }
        for (Channel<T> input : inputs) {
            threads.submit(() -> {
                forward(input);
                return null;
            });
        }
    }

    /**
     * Begins to merge. An input that sends nothing holds up no other, and one that always has a
     * value holds up no other for ever.
     *
     * @param inputs without any, the output is closed when this comes back. A nil channel is one
     *     that never sends and is never closed. A channel that is there twice is two inputs: its
     *     values come out once each, and their order is lost
     * @throws NullPointerException if {@code inputs} is null, naming it; if an input is null,
     *     naming its position, from 0. Then nothing is received from any of them
     */
    @Solve
    public static <T> FanIn<T> of(List<Channel<T>> inputs) {
        requireNonNull(inputs, "inputs");
        for (int position = 0; position < inputs.size(); position++) {
            requireNonNull(inputs.get(position), "input " + position);
        }
        return new FanIn<>(inputs);
    }

    /**
     * Where everything comes out; always the same channel, without a buffer. At any time, at most
     * one value of each input is under way: taken from the input, and not yet received from the
     * output.
     */
    @Solve
    public Channel<T> output() {
        return output;
    }

    /**
     * Stops merging. When it comes back, nothing more is received from any input, all threads of
     * this object have ended, and the output is closed. A value that has been received from an
     * input, and that nobody has received from the output, is lost: at most one for each input.
     *
     * <p>It waits for the threads also if the calling thread is interrupted, and leaves its
     * interrupt flag set. May be called again, at any time, by any thread, and when everything has
     * ended.
     */
    @Override
    @Solve
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            stop.close();
        }
        threads.close();
    }

    private void forward(Channel<T> input) throws InterruptedException {
        try {
            // Where both cases are ready it does not matter which is done: nothing is drawn.
            Select receive = new Select(() -> 0L,
                List.of(Case.receive(input), Case.receive(stop)));
            Choice next = receive.await();
            while (next.index() == 0 && next.received().ok() && sends(value(next))) {
                next = receive.await();
            }
        } finally {
            if (open.decrementAndGet() == 0) { // see R1
                output.close();
            }
        }
    }

    /** Whether the value was sent, and merging goes on. */
    private boolean sends(T value) throws InterruptedException {
        return new Select(() -> 0L, List.of(Case.send(output, value), Case.receive(stop)))
            .await().index() == 0 && !stopped.get(); // a select may miss stop again and again
    }

    /** What case 0 has received, from an input. */
    @SuppressWarnings("unchecked")
    private T value(Choice choice) {
        return ((Received<T>) choice.received()).value();
    }
}
