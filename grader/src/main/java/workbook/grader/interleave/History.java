package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import workbook.grader.Unsolved;

/**
 * The calls of a scenario with their results, compared with a sequential model: linearizable if
 * some order explains every result, in which no call comes before one that had returned when it
 * began.
 *
 * {@snippet :
 * private final History<Deque<Integer>> history = History.against(ArrayDeque::new);
 *
 * public List<Action> threads() {
 *     return List.of(
 *         () -> history.run("push(1)", () -> stack.push(1), model -> model.push(1)),
 *         () -> history.call("pop()", stack::pop, Deque::poll));
 * }
 *
 * public void check() {
 *     history.verify();
 * }
 * }
 *
 * <p>The search is that of Wing and Gong, <em>Testing and verifying concurrent objects</em>, 1993:
 * exponential in the number of calls that overlap, so a history has at most 16 calls.
 *
 * @param <M> the model, an ordinary class for one thread
 */
public final class History<M> {

    private static final int MOST_CALLS = 16;

    /** What a call that throws has for a result. */
    private record Thrown(String type) {
        @Override
        public String toString() {
            return "throws " + type;
        }
    }

    private final class Call {
        private final String name;
        private final String thread;
        private final Function<M, Object> model;
        private final int began = clock++;
        private int ended = Integer.MAX_VALUE;
        private Object result;

        Call(String name, Function<M, Object> model) {
            this.name = name;
            this.model = model;
            this.thread = Thread.currentThread().getName();
        }
    }

    private final Supplier<M> model;
    private final List<Call> calls = new ArrayList<>();
    private int clock;
    private boolean verified = true;

    private History(Supplier<M> model) {
        this.model = model;
    }

    /** A history that is compared with {@code model}, made anew for every order that is tried. */
    public static <M> History<M> against(Supplier<M> model) {
        return new History<>(model);
    }

    /**
     * Makes a call, and records it. An exception is recorded as a result, and not passed on.
     *
     * @param name of the call, with its arguments
     * @param call the call
     * @param inModel the same in the model
     * @return the result; null after an exception
     */
    public <R> R call(String name, Callable<R> call, Function<? super M, ? extends R> inModel) {
        if (calls.size() == MOST_CALLS) {
            throw new IllegalStateException("a history has at most " + MOST_CALLS + " calls");
        }
        Call recorded = new Call(name, inModel::apply);
        verified = false;
        Run run = Run.mine();
        if (run != null) {
            run.recordedIn(this);
        }
        calls.add(recorded);
        Trace trace = run == null || run.isChecking() ? null : run.trace;
        if (trace != null) {
            trace.begins(run.running(), null, name);
        }
        R result = null;
        try {
            result = call.call();
            recorded.result = result;
        } catch (Unsolved stub) {
            throw stub;
        } catch (Exception e) {
            recorded.result = new Thrown(e.getClass().getSimpleName());
        }
        recorded.ended = clock++;
        if (trace != null) {
            trace.ends(run.running(), noted -> noted.returned(recorded.result),
                String.valueOf(recorded.result));
        }
        return result;
    }

    /** Makes a call without a result, and records it. */
    public void run(String name, Scenario.Action call, Consumer<? super M> inModel) {
        call(name, () -> {
            try {
                call.run();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            return null;
        }, state -> {
            inModel.accept(state);
            return null;
        });
    }

    /**
     * Looks for an order.
     *
     * @throws AssertionError if there is none, with all calls
     */
    public void verify() {
        verified = true;
        if (!search(new ArrayList<>(), new boolean[calls.size()])) {
            StringBuilder text = new StringBuilder("no order of these calls explains the results:");
            calls.forEach(call -> text.append("\n  %s: %s = %s".formatted(
                call.thread, call.name, call.result)));
            throw new NotLinearizable(text.toString());
        }
    }

    /** Whether nothing was recorded since it was verified. */
    boolean isVerified() {
        return verified;
    }

    private boolean search(List<Call> order, boolean[] placed) {
        if (order.size() == calls.size()) {
            return true;
        }
        int firstEnd = firstEnd(placed);
        for (int i = 0; i < placed.length; i++) {
            Call call = calls.get(i);
            if (placed[i] || call.began > firstEnd || !explains(order, call)) {
                continue;
            }
            placed[i] = true;
            order.addLast(call);
            if (search(order, placed)) {
                return true;
            }
            order.removeLast();
            placed[i] = false;
        }
        return false;
    }

    private int firstEnd(boolean[] placed) {
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < placed.length; i++) {
            first = placed[i] ? first : Math.min(first, calls.get(i).ended);
        }
        return first;
    }

    /** Whether {@code next} has its result after {@code order}. */
    private boolean explains(List<Call> order, Call next) {
        M state = model.get();
        order.forEach(call -> inModel(call, state));
        return Objects.equals(inModel(next, state), next.result);
    }

    private Object inModel(Call call, M state) {
        try {
            return call.model.apply(state);
        } catch (RuntimeException e) {
            return new Thrown(e.getClass().getSimpleName());
        }
    }
}
