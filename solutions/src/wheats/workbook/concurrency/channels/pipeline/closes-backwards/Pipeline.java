package workbook.concurrency.channels.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.Received;

/**
 * Platform threads, and no select: a stage that ends closes its channels at both ends, so that the
 * next send of the stage before panics.
 */
public final class Pipeline<T> {

    private final Iterable<?> source;
    private final List<Step<Object, Object>> steps;

    @SuppressWarnings("unchecked")
    private Pipeline(Iterable<?> source, List<? extends Step<?, ?>> steps) {
        this.source = source;
        this.steps = (List<Step<Object, Object>>) List.copyOf(steps);
    }

    public static <T> Pipeline<T> from(Iterable<? extends T> source) {
        return new Pipeline<>(Objects.requireNonNull(source, "source"), List.of());
    }

    public <R> Pipeline<R> then(Step<? super T, ? extends R> step) {
        List<Step<?, ?>> all = new ArrayList<>(steps);
        all.add(Objects.requireNonNull(step, "step"));
        return new Pipeline<>(source, all);
    }

    private interface Body {
        void run() throws Exception;
    }

    private static final class Failures {
        private StageFailedException first;

        synchronized void add(int stage, Throwable thrown) {
            if (first == null) {
                first = new StageFailedException(stage, thrown);
            } else {
                first.addSuppressed(thrown);
            }
        }

        synchronized StageFailedException first() {
            return first;
        }
    }

    @SuppressWarnings("unchecked")
    public void into(Sink<? super T> sink) throws StageFailedException, InterruptedException {
        Objects.requireNonNull(sink, "sink");
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Failures failures = new Failures();
        List<Channel<Object>> channels = new ArrayList<>();
        for (int i = 0; i <= steps.size(); i++) {
            channels.add(Channel.make(0));
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i <= steps.size(); i++) {
            int stage = i;
            threads.add(new Thread(() -> guarded(stage, channels, failures, () -> {
                if (stage == 0) {
                    pump(channels.get(0));
                } else {
                    step(steps.get(stage - 1), channels.get(stage - 1), channels.get(stage));
                }
            }), "stage " + i));
        }
        threads.forEach(Thread::start);
        Channel<Object> last = channels.getLast();
        boolean interrupted = false;
        try {
            Received<Object> got = last.receive();
            while (got.ok() && sink.accept((T) got.value())) {
                got = last.receive();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            threads.forEach(Thread::interrupt);
        } catch (Throwable thrown) {
            failures.add(steps.size() + 1, thrown);
        }
        close(last);
        interrupted |= joinAll(threads);
        if (interrupted) {
            throw new InterruptedException();
        }
        if (failures.first() != null) {
            throw failures.first();
        }
    }

    private static void guarded(int stage, List<Channel<Object>> channels, Failures failures,
            Body body) {
        try {
            body.run();
        } catch (Throwable thrown) {
            failures.add(stage, thrown);
        }
        if (stage > 0) {
            close(channels.get(stage - 1));
        }
        close(channels.get(stage));
    }

    private void pump(Channel<Object> out) throws InterruptedException {
        for (Object value : source) {
            if (!send(out, value)) {
                return;
            }
        }
    }

    private static void step(Step<Object, Object> step, Channel<Object> in, Channel<Object> out)
            throws Exception {
        for (Received<Object> got = in.receive(); got.ok(); got = in.receive()) {
            if (!send(out, step.apply(got.value()))) {
                return;
            }
        }
    }

    private static boolean send(Channel<Object> out, Object value) throws InterruptedException {
        try {
            out.send(value);
            return true;
        } catch (ChannelPanic closed) {
            return false;
        }
    }

    private static void close(Channel<?> channel) {
        try {
            channel.close();
        } catch (ChannelPanic already) {
            return;
        }
    }

    private static boolean joinAll(List<Thread> threads) {
        boolean interrupted = false;
        for (int i = 0; i < threads.size(); ) {
            try {
                threads.get(i).join();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                threads.forEach(Thread::interrupt);
            }
        }
        return Thread.interrupted() || interrupted;
    }
}
