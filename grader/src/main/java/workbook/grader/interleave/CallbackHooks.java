package workbook.grader.interleave;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Methods of maps that call the learner's code while they hold a lock of their own: no switch
 * happens meanwhile, because the JVM, and not the checker, would have to make the others wait.
 */
public final class CallbackHooks {

    private CallbackHooks() {
    }

    @Replaces(Map.class)
    public static Object computeIfAbsent(Map<Object, Object> map, Object key,
            Function<Object, Object> function) {
        return unpreempted(() -> map.computeIfAbsent(key, function));
    }

    @Replaces(Map.class)
    public static Object computeIfPresent(Map<Object, Object> map, Object key,
            BiFunction<Object, Object, Object> function) {
        return unpreempted(() -> map.computeIfPresent(key, function));
    }

    @Replaces(Map.class)
    public static Object compute(Map<Object, Object> map, Object key,
            BiFunction<Object, Object, Object> function) {
        return unpreempted(() -> map.compute(key, function));
    }

    @Replaces(Map.class)
    public static Object merge(Map<Object, Object> map, Object key, Object value,
            BiFunction<Object, Object, Object> function) {
        return unpreempted(() -> map.merge(key, value, function));
    }

    @Replaces(Map.class)
    public static void replaceAll(Map<Object, Object> map,
            BiFunction<Object, Object, Object> function) {
        unpreempted(() -> {
            map.replaceAll(function);
            return null;
        });
    }

    private static Object unpreempted(Callable<Object> call) {
        Run run = Run.mine();
        Actor actor = run == null ? null : run.running();
        if (actor != null) {
            actor.unpreemptible++;
        }
        try {
            return call.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (actor != null) {
                actor.unpreemptible--;
            }
        }
    }
}
