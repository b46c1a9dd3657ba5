package workbook.foundations.errors.defers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As Go does it: a panic runs deferred functions at once, on top of the stack that panicked, from
 * one list of frames. Only a recover, or the end, throws, and throws straight to where it goes on.
 */
public final class Goroutine {

    private final List<Activation> frames = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    private Goroutine() {
    }

    public static Outcome run(Function main) {
        Goroutine goroutine = new Goroutine();
        try {
            return new Outcome.Returned(goroutine.execute(null, null, main));
        } catch (Jump end) {
            if (end.target instanceof Pending last && last.exit) {
                return new Outcome.Exited();
            }
            return new Outcome.Uncaught(goroutine.pending.stream().filter(each -> !each.exit)
                .map(each -> new PanicValue(each.value, each.recovered)).toList());
        }
    }

    private Object execute(Activation caller, Pending runner, Function body) {
        Activation frame = new Activation(caller, runner);
        frames.add(frame);
        try {
            attempt(frame, () -> body.run(frame));
            while (!frame.deferred.isEmpty()) {
                Function next = frame.deferred.removeLast();
                attempt(frame, () -> execute(frame, null, next));
            }
            return frame.result;
        } finally {
            frames.removeLast();
        }
    }

    /** One step of {@code frame}, to its end or to a recover that jumps here. */
    private void attempt(Activation frame, Runnable step) {
        try {
            try {
                step.run();
            } catch (Jump jump) {
                throw jump;
            } catch (RuntimeException thrown) {
                unwind(new Pending(thrown, false, frames.size() - 1));
            }
        } catch (Jump jump) {
            if (jump.target != frame) {
                throw jump;
            }
        }
    }

    /** Runs everything that is deferred in any frame, the innermost frame first. Never returns. */
    private void unwind(Pending mine) {
        pending.add(mine);
        Activation frame = innermostWithDeferred();
        while (frame != null) {
            runDeferred(mine, frame);
            if (mine.recovered) {
                throw new Jump(whereToGoOn(frame));
            }
            frame = innermostWithDeferred();
        }
        throw new Jump(mine);
    }

    /** A recover of something newer may land here, because an exit takes over again. */
    private void runDeferred(Pending mine, Activation frame) {
        try {
            execute(frame, mine, frame.deferred.removeLast());
        } catch (Jump jump) {
            if (jump.target != mine) {
                throw jump;
            }
        }
    }

    private Activation innermostWithDeferred() {
        for (Activation frame : frames.reversed()) {
            if (!frame.deferred.isEmpty()) {
                return frame;
            }
        }
        return null;
    }

    /** Drops what began in {@code frame} or further in, but does not jump past an exit. */
    private Object whereToGoOn(Activation frame) {
        int depth = frames.indexOf(frame);
        while (!pending.isEmpty() && pending.getLast().depth >= depth) {
            if (pending.getLast().exit) {
                return pending.getLast();
            }
            pending.removeLast();
        }
        return frame;
    }

    /** A panic or an exit that began in the frame {@code depth}. */
    private static final class Pending {

        private final Object value;
        private final boolean exit;
        private final int depth;
        private boolean recovered;

        Pending(Object value, boolean exit, int depth) {
            this.value = value;
            this.exit = exit;
            this.depth = depth;
        }
    }

    /** To a frame that returns, to an exit that goes on, or to the end of the goroutine. */
    private static final class Jump extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Object target;

        Jump(Object target) {
            super(null, null, false, false);
            this.target = target;
        }
    }

    private final class Activation implements Frame {

        private final Activation caller;
        private final Pending runner;
        private final List<Function> deferred = new ArrayList<>();
        private Object result;

        Activation(Activation caller, Pending runner) {
            this.caller = caller;
            this.runner = runner;
        }

        @Override
        public void defer(Function function) {
            deferred.add(function);
        }

        @Override
        public Object call(Function function) {
            return execute(this, null, function);
        }

        @Override
        public void panic(Object value) {
            unwind(new Pending(value == null ? new PanicNilError() : value, false, depth()));
        }

        @Override
        public Optional<Object> recover() {
            boolean mine = runner != null && runner == pending.getLast();
            if (!mine || runner.exit || runner.recovered) {
                return Optional.empty();
            }
            runner.recovered = true;
            return Optional.of(runner.value);
        }

        @Override
        public void goexit() {
            unwind(new Pending(null, true, depth()));
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

        private int depth() {
            return frames.indexOf(this);
        }
    }
}
