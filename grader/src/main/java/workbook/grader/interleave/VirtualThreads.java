package workbook.grader.interleave;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.concurrent.Executor;

/**
 * What the JDK does not offer in public: virtual threads on a scheduler of our own. A thread that
 * such a thread starts inherits the scheduler, whatever API it uses.
 */
final class VirtualThreads {

    /** What a JVM must be started with. */
    static final String FLAGS =
        "--add-opens=java.base/java.lang=ALL-UNNAMED -Djdk.trackAllThreads=false";

    private static final Constructor<?> BUILDER = builderConstructor();

    private VirtualThreads() {
    }

    /**
     * Refuses to work where the JVM was not started for it.
     *
     * @throws NoVerdict in one line
     */
    static void require() {
        if (BUILDER == null) {
            throw NoVerdict.notCheckable("interleavings need a JDK 25 started with " + FLAGS);
        }
    }

    /** A builder of threads whose continuations go to {@code scheduler}. */
    static Thread.Builder.OfVirtual on(Executor scheduler) {
        try {
            return (Thread.Builder.OfVirtual) BUILDER.newInstance(scheduler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no virtual threads on a scheduler", e);
        }
    }

    /** The thread that {@code continuation}, given to its scheduler, goes on with. */
    static Thread of(Runnable continuation) {
        try {
            Field thread = continuation.getClass().getDeclaredFields()[0];
            thread.setAccessible(true);
            return (Thread) thread.get(continuation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no thread behind " + continuation, e);
        }
    }

    private static Constructor<?> builderConstructor() {
        try {
            Constructor<?> constructor =
                Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return null;
        }
    }
}
