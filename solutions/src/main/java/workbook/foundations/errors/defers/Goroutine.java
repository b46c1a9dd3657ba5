package workbook.foundations.errors.defers;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;

/** Runs functions that defer, panic, recover and exit, as a goroutine of Go does. */
public final class Goroutine {

    /*
     * Implementation notes
     *
     * Idea: a frame runs its body, then its deferred functions, in a loop that keeps one fact: what
     * is unwinding this frame at the moment, if anything. Every deferred function is told that fact
     * when its frame is made, and may change it in three ways: it recovers the panic, it raises
     * something newer, or it does nothing.
     *
     *     current ──replaced──► older ──replaced──► oldest      (null: the function returned)
     *     panic 3               goexit              panic 1 [recovered]
     *
     * I1: a recover answers to the unwinding for which its frame was started, and to no other. A
     *     frame that was called, or deferred by a function that returned, was started for none.
     * I2: an unwinding leaves a frame only when nothing deferred is left in it.
     * I3: `replaced` leads to what was going on in a frame when something newer arrived there. A
     *     recovered panic takes all of that with it, up to the next exit, which goes on.
     *
     * Differs from Go, which runs deferred functions on top of the stack that panicked, keeps its
     * panics in a list beside it, and compares stack pointers for I1. Here the exception unwinds
     * first, frame by frame, so that a frame sees only what concerns it.
     */

    private Goroutine() {
    }

    /**
     * Runs {@code main} in the first frame of a new goroutine, on this thread, to its end.
     *
     * @param main what to run; {@code null} is a panic with a {@link NullPointerException}
     * @return how it ended; only an {@link Error} comes out as an exception
     */
    @Solve
    public static Outcome run(Function main) {
        try {
            return new Outcome.Returned(new Activation(null, null).complete(main));
        } catch (Panic panic) {
            return new Outcome.Uncaught(panic.chain());
        } catch (Goexit exit) {
            return new Outcome.Exited();
        }
    }

    private static final class Activation implements Frame {

        private final Frame caller;
        private final Unwinding reason;
        private final List<Function> deferred = new ArrayList<>();
        private Object result;

        /** @param reason what unwinds the caller, which deferred this; or {@code null} */
        Activation(Frame caller, Unwinding reason) {
            this.caller = caller;
            this.reason = reason;
        }

        Object complete(Function body) {
            Unwinding current = unwindingOf(() -> body.run(this));
            while (!deferred.isEmpty()) {
                current = afterDeferred(deferred.removeLast(), current);
            }
            if (current != null) {
                throw current;
            }
            return result;
        }

        private Unwinding afterDeferred(Function next, Unwinding current) {
            Unwinding newer = unwindingOf(() -> new Activation(this, current).complete(next));
            if (newer != null) {
                return newer.insteadOf(current);
            }
            return current instanceof Panic panic && panic.recovered ? panic.exitBelow() : current;
        }

        private static Unwinding unwindingOf(Runnable step) {
            try {
                step.run();
                return null;
            } catch (Unwinding unwinding) {
                return unwinding;
            } catch (RuntimeException thrown) {
                return new Panic(thrown);
            }
        }

        @Override
        public void defer(Function function) {
            deferred.add(function);
        }

        @Override
        public Object call(Function function) {
            return new Activation(this, null).complete(function);
        }

        @Override
        public void panic(Object value) {
            throw new Panic(value == null ? new PanicNilError() : value);
        }

        @Override
        public Optional<Object> recover() {
            if (!(reason instanceof Panic panic) || panic.recovered) {
                return Optional.empty();
            }
            panic.recovered = true;
            return Optional.of(panic.value);
        }

        @Override
        public void goexit() {
            throw new Goexit();
        }

        @Override
        public Object result() {
            return result;
        }

        @Override
        public void setResult(Object newResult) {
            result = newResult;
        }

        @Override
        public Optional<Frame> caller() {
            return Optional.ofNullable(caller);
        }
    }

    /** Leaves frames. Without a stack trace: nobody reads it, and filling it in costs the most. */
    private abstract static sealed class Unwinding extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;
        transient Unwinding replaced;

        Unwinding() {
            super(null, null, false, false);
        }

        /** Keeps I3. What this one has replaced itself, further in, stays in front of the older. */
        Unwinding insteadOf(Unwinding older) {
            Unwinding oldest = this;
            while (oldest.replaced != null) {
                oldest = oldest.replaced;
            }
            oldest.replaced = older;
            return this;
        }
    }

    private static final class Goexit extends Unwinding {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static final class Panic extends Unwinding {

        @Serial
        private static final long serialVersionUID = 1L;
        private final transient Object value;
        private boolean recovered;

        Panic(Object value) {
            this.value = value;
        }

        /** What goes on when this panic is over; {@code null} if nothing does. */
        Unwinding exitBelow() {
            Unwinding each = replaced;
            while (each instanceof Panic) {
                each = each.replaced;
            }
            return each;
        }

        List<PanicValue> chain() {
            List<PanicValue> newestFirst = new ArrayList<>();
            for (Unwinding each = this; each != null; each = each.replaced) {
                if (each instanceof Panic panic) {
                    newestFirst.add(new PanicValue(panic.value, panic.recovered));
                }
            }
            return newestFirst.reversed();
        }
    }
}
