package workbook.concurrency.sync.startgate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import workbook.grader.Solve;

/** The gate is one immutable value, exchanged by compare-and-set; who waits is parked. */
public final class StartGate {

    /** @param starters those that wait for runners, woken whenever the value is another one */
    private record State(boolean open, List<Thread> runners, List<Thread> starters) {
    }

    private final AtomicReference<State> state =
        new AtomicReference<>(new State(false, List.of(), List.of()));

    public StartGate() {
    }

    @Solve
    public void await() throws InterruptedException {
        Thread me = Thread.currentThread();
        while (true) {
            State now = state.get();
            if (now.open()) {
                return;
            }
            if (now.runners().contains(me)) {
                awaitChange(me, now);
            } else if (Thread.interrupted()) {
                throw new InterruptedException();
            } else {
                become(now, new State(false, with(now.runners(), me), List.of()));
            }
        }
    }

    private void awaitChange(Thread me, State now) throws InterruptedException {
        if (!me.isInterrupted()) {
            LockSupport.park(this);
        } else if (become(now, new State(false, without(now.runners(), me), List.of()))) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }

    @Solve
    public int start() {
        while (true) {
            State now = state.get();
            if (now.open()) {
                return 0;
            }
            if (become(now, new State(true, List.of(), List.of()))) {
                now.runners().forEach(LockSupport::unpark);
                return now.runners().size();
            }
        }
    }

    @Solve
    public void awaitRunners(int runners) throws InterruptedException {
        if (runners < 0) {
            throw new IllegalArgumentException("runners " + runners);
        }
        Thread me = Thread.currentThread();
        while (true) {
            State now = state.get();
            if (now.open() || now.runners().size() >= runners) {
                return;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (now.starters().contains(me)) {
                LockSupport.park(this);
            } else {
                state.compareAndSet(now,
                    new State(false, now.runners(), with(now.starters(), me)));
            }
        }
    }

    @Solve
    public int waiting() {
        return state.get().runners().size();
    }

    private boolean become(State now, State next) {
        if (!state.compareAndSet(now, next)) {
            return false;
        }
        now.starters().forEach(LockSupport::unpark);
        return true;
    }

    private static List<Thread> with(List<Thread> threads, Thread one) {
        List<Thread> more = new ArrayList<>(threads);
        more.add(one);
        return List.copyOf(more);
    }

    private static List<Thread> without(List<Thread> threads, Thread one) {
        List<Thread> fewer = new ArrayList<>(threads);
        fewer.remove(one);
        return List.copyOf(fewer);
    }
}
