package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import workbook.grader.probe.Waiting;

/** A thread of a name that makes a call, and how the call ended. */
record Caller(Thread thread, AtomicReference<Object> end) {

    /** A call that may have a result. */
    interface Call {
        Object run() throws Exception;
    }

    /** One without. */
    interface Action {
        void run() throws Exception;
    }

    /** A thread that calls. */
    static Caller calls(String name, Call call) {
        AtomicReference<Object> end = new AtomicReference<>("has not ended");
        return new Caller(Thread.ofPlatform().name(name).start(() -> {
            try {
                end.set(call.run());
            } catch (Exception | Error e) {
                end.set(e);
            }
        }), end);
    }

    /** A thread that has come to wait in {@code action}. */
    static Caller waitsIn(String name, Action action) {
        Caller caller = calls("the thread in " + name, () -> {
            action.run();
            return "returned";
        });
        try {
            Waiting.until(caller.thread());
        } finally {
            assertThat(caller.end().get()).as("%s, which has to wait", name)
                .isEqualTo("has not ended");
        }
        return caller;
    }

    /** What another thread gets of this call. */
    static Object elsewhere(String name, Call call) throws InterruptedException {
        return calls(name, call).ended();
    }

    /** What the call returned or threw, when it has ended. */
    Object ended() throws InterruptedException {
        thread.join();
        return end.get();
    }
}
