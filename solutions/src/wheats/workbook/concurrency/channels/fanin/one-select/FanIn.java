package workbook.concurrency.channels.fanin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.select.Case;
import workbook.concurrency.channels.select.Choice;
import workbook.concurrency.channels.select.Select;

/** One platform thread with one select over all inputs that are still open. */
public final class FanIn<T> implements AutoCloseable {

    private final Channel<T> output = Channel.make(0);
    private final Channel<T> stop = Channel.make(0);
    private final RandomGenerator random = new SplittableRandom(210);
    private final Thread thread;

    private FanIn(List<Channel<T>> inputs) {
        List<Channel<T>> open = new ArrayList<>(inputs);
        if (open.isEmpty()) {
            output.close();
            thread = new Thread(() -> { });
        } else {
            thread = new Thread(() -> merge(open), "fan-in");
        }
        thread.start();
    }

    public static <T> FanIn<T> of(List<Channel<T>> inputs) {
        int position = 0;
        for (Channel<T> input : Objects.requireNonNull(inputs, "inputs is null")) {
            if (input == null) {
                throw new NullPointerException("no input at " + position);
            }
            position++;
        }
        return new FanIn<>(inputs);
    }

    public Channel<T> output() {
        return output;
    }

    @Override
    public void close() {
        synchronized (stop) {
            if (!stop.inspect().closed()) {
                stop.close();
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void merge(List<Channel<T>> open) {
        try {
            boolean stopped = false;
            while (!stopped && !open.isEmpty()) {
                List<Case<?>> cases = new ArrayList<>();
                open.forEach(each -> cases.add(Case.receive(each)));
                cases.add(Case.receive(stop));
                Choice next = new Select(random, cases).await();
                if (next.index() == open.size()) {
                    stopped = true;
                } else if (!next.received().ok()) {
                    open.remove(next.index());
                } else {
                    stopped = !pass(next.received().value());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            output.close();
        } catch (ChannelPanic already) {
            return;
        }
    }

    @SuppressWarnings("unchecked")
    private boolean pass(Object value) throws InterruptedException {
        List<Case<?>> cases = List.of(Case.receive(stop), Case.send(output, (T) value));
        return new Select(random, cases).await().index() == 1;
    }
}
