package workbook.grader.interleave;

import java.util.concurrent.locks.LockSupport;

/** Starts threads that no check has under control: it is not in the package under test. */
public final class Foreigner {

    private Foreigner() {
    }

    public static void unparkSoon(Thread thread) {
        Thread.ofPlatform().name("foreigner").daemon().start(() -> {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            LockSupport.unpark(thread);
        });
    }

    /** Comes back when it is done. */
    public static void unparkNow(Thread thread) {
        Thread foreigner =
            Thread.ofPlatform().name("foreigner").start(() -> LockSupport.unpark(thread));
        while (foreigner.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
