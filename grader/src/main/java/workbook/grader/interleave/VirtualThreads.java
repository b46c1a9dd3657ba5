package workbook.grader.interleave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.concurrent.Executor;

/**
 * What the JDK does not offer in public: virtual threads on a scheduler of our own. A thread that
 * such a thread starts inherits the scheduler, whatever API it uses.
 */
final class VirtualThreads {

    private static final MethodHandle BUILDER = builder();

    private VirtualThreads() {
    }

    /**
     * Refuses to work where the JVM was not started for it.
     *
     * @throws NoVerdict in one line
     */
    static void require() {
        if (BUILDER == null) {
            throw NoVerdict.notCheckable("interleavings need a JDK 25 started with "
                + String.join(" ", Interleave.JVM_OPTIONS));
        }
    }

    /** A builder of threads whose continuations go to {@code scheduler}. */
    static Thread.Builder.OfVirtual on(Executor scheduler) {
        try {
            return (Thread.Builder.OfVirtual) BUILDER.invokeExact(scheduler);
        } catch (Throwable e) {
            throw new IllegalStateException("no virtual threads on a scheduler", e);
        }
    }

    /** The thread that {@code continuation}, given to its scheduler, goes on with. */
    static Thread of(Runnable continuation) {
        try {
            return (Thread) THREAD.get(continuation.getClass()).get(continuation);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("no thread behind " + continuation, e);
        }
    }

    /** A continuation is {@code this::runContinuation}: the thread is all that it captures. */
    private static final ClassValue<Field> THREAD = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
            Field thread = type.getDeclaredFields()[0];
            thread.setAccessible(true);
            return thread;
        }
    };

    private static MethodHandle builder() {
        try {
            Constructor<?> constructor =
                Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(constructor).asType(
                MethodType.methodType(Thread.Builder.OfVirtual.class, Executor.class));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return null;
        }
    }
}
