package workbook.grader.interleave;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

/**
 * Called by rewritten classes, and by nothing else. On a thread that is not under control every
 * hook does nothing, or what the original would have done.
 */
public final class Hooks {

    /** The fields behind handles, as {@code Class.field}, by handle. */
    private static final Map<Object, String> FIELDS =
        Collections.synchronizedMap(new WeakHashMap<>());

    private Hooks() {
    }

    // ---- memory ---------------------------------------------------------------------------

    /** Before a field of {@code owner} is accessed; null for a static field. */
    public static void field(Object owner, int site) {
        Run run = Run.mine();
        if (run != null) {
            run.point(owner, run.sites.get(site).name(), site);
        } else {
            stranger(site);
        }
    }

    /** Before an element of {@code array} is accessed. */
    public static void element(Object array, int index, int site) {
        Run run = Run.mine();
        if (run != null && array != null) {
            run.point(array, ~index, site);
        } else {
            stranger(site);
        }
    }

    /** In a constructor, before it writes a field: nobody else can look yet, if all is well. */
    public static void initialise(Object owner, int site) {
        Run run = Run.mine();
        if (run != null) {
            run.initialise(owner, run.sites.get(site).name(), site);
        }
    }

    /** Before a method of the JDK is called on {@code receiver}; null if it is static. */
    public static void call(Object receiver, int site) {
        Run run = Run.mine();
        if (run != null) {
            if (receiver instanceof FacadeThread thread) {
                run.point(thread.real(), Sites.STATE, site);
            } else {
                run.point(receiver, run.sites.get(site).name(), site);
            }
        } else {
            stranger(site);
        }
    }

    /** After a method of the JDK has returned. */
    public static void called(Object receiver, int site) {
        Run run = Run.mine();
        if (run != null) {
            run.called(receiver, site);
        }
    }

    /** Before {@code handle} or a field updater accesses a field of {@code owner}. */
    public static void handle(Object handle, Object owner, int index, int site) {
        Run run = Run.mine();
        if (run == null) {
            stranger(site);
            return;
        }
        String field = FIELDS.get(handle);
        if (owner != null && owner.getClass().isArray()) {
            run.point(owner, ~index, site);
        } else if (field != null) {
            run.point(owner, run.sites.name(field), site);
        } else {
            run.point(owner == null ? handle : owner, Sites.STATE, site);
        }
    }

    /** {@code handle} was made for {@code field}. */
    public static void names(Object handle, Class<?> type, String field) {
        FIELDS.put(handle, type.getName() + "." + field);
    }

    /** {@code part}, such as a condition, was made by {@code whole}, its lock. */
    public static void part(Object part, Object whole) {
        Run run = Run.mine();
        if (run != null && part != null) {
            run.subjects.isPartOf(part, whole);
        }
    }

    /** A {@code LinkedHashMap} was made; a {@code get} of it writes if it is access-ordered. */
    public static void ordered(Object map, boolean byAccess) {
        Run run = Run.mine();
        if (run != null && byAccess) {
            run.subjects.isAccessOrdered(map);
        }
    }

    /** A backward jump. */
    public static void loop(int site) {
        Run run = Run.mine();
        if (run != null) {
            run.loop(site);
        }
    }

    /** A task that may have been handed over begins. */
    public static void taskBegins() {
        Run run = Run.mine();
        if (run != null) {
            run.order.taskBegins(run.running());
        }
    }

    /** A task that may have been handed over ends. */
    public static void taskEnds() {
        Run run = Run.mine();
        if (run != null) {
            run.order.taskEnds(run.running());
        }
    }

    // ---- monitors --------------------------------------------------------------------------

    public static void enter(Object object, int site) {
        Run run = Run.mine();
        Objects.requireNonNull(object);
        if (run != null) {
            run.monitors.enter(object, site);
        } else {
            stranger(site);
        }
    }

    public static void exit(Object object) {
        Run run = Run.mine();
        if (run != null) {
            run.monitors.exit(object);
        }
    }

    public static void wait(Object object, int site) throws InterruptedException {
        wait(object, 0, site);
    }

    public static void wait(Object object, long millis, int site) throws InterruptedException {
        wait(object, millis, 0, site);
    }

    public static void wait(Object object, long millis, int nanos, int site)
            throws InterruptedException {
        Run run = Run.mine();
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (run != null) {
            run.monitors.waitOn(object, millis * 1_000_000 + nanos, site);
        } else {
            object.wait(millis, nanos);
        }
    }

    public static void notify(Object object, int site) {
        Run run = Run.mine();
        if (run != null) {
            run.monitors.notifyOne(object, site);
        } else {
            object.notify();
        }
    }

    public static void notifyAll(Object object, int site) {
        Run run = Run.mine();
        if (run != null) {
            run.monitors.notifyAll(object, site);
        } else {
            object.notifyAll();
        }
    }

    /** {@code Thread.yield} and {@code Thread.onSpinWait}. */
    public static void yield(int site) {
        Run run = Run.mine();
        if (run != null) {
            run.yielding(site);
        } else {
            Thread.yield();
        }
    }

    // ---- what the checker cannot control ---------------------------------------------------

    /** Before a call that nobody can control. */
    public static void refuse(String advice, int site) {
        Run run = Run.any();
        if (run == null) {
            return;
        }
        if (Run.mine() == null) {
            stranger(site);
        } else {
            run.refuseHere(run.sites.get(site).place() + " " + advice);
        }
    }

    private static void stranger(int site) {
        Run run = Run.any();
        if (run != null) {
            run.foreignCode(run.sites.get(site).place());
        }
    }

    // ---- what is shown ---------------------------------------------------------------------

    /** The last access read or wrote {@code value}, or the call returned it. */
    public static void value(Object value) {
        Trace trace = trace();
        if (trace != null) {
            trace.value(value);
        }
    }

    public static void value(int value) {
        Trace trace = trace();
        if (trace != null) {
            trace.value(value);
        }
    }

    public static void value(boolean value) {
        Run run = Run.mine();
        if (run != null) {
            run.came(value);
        }
        Trace trace = trace();
        if (trace != null) {
            trace.value(value);
        }
    }

    public static void value(char value) {
        Trace trace = trace();
        if (trace != null) {
            trace.value(value);
        }
    }

    public static void value(long value) {
        Trace trace = trace();
        if (trace != null) {
            trace.value(value);
        }
    }

    public static void value(double value) {
        Trace trace = trace();
        if (trace != null) {
            trace.value(value);
        }
    }

    /** The last call got {@code argument}. */
    public static void argument(Object argument) {
        Trace trace = trace();
        if (trace != null) {
            trace.argument(argument);
        }
    }

    public static void argument(int argument) {
        Trace trace = trace();
        if (trace != null) {
            trace.argument(argument);
        }
    }

    public static void argument(boolean argument) {
        Run run = Run.mine();
        if (run != null) {
            run.running().spinning.gets(argument);
        }
        Trace trace = trace();
        if (trace != null) {
            trace.argument(argument);
        }
    }

    public static void argument(char argument) {
        Trace trace = trace();
        if (trace != null) {
            trace.argument(argument);
        }
    }

    public static void argument(long argument) {
        Trace trace = trace();
        if (trace != null) {
            trace.argument(argument);
        }
    }

    public static void argument(double argument) {
        Trace trace = trace();
        if (trace != null) {
            trace.argument(argument);
        }
    }

    /** {@code object} was read from the field of that name. */
    public static void named(Object object, int name) {
        Trace trace = trace();
        if (trace != null && object != null) {
            trace.named(object, name);
        }
    }

    // ---- calls of the scenario -------------------------------------------------------------

    /** The scenario calls a class under test. */
    public static void callBegins(Object receiver, String name) {
        Trace trace = trace();
        if (trace != null) {
            trace.begins(Run.mine().running(), receiver, name);
        }
    }

    /** The call that has begun gets {@code argument}. */
    public static void callGets(Object argument) {
        Trace trace = trace();
        if (trace != null) {
            trace.gets(Run.mine().running(), argument);
        }
    }

    /** The innermost call is back. */
    public static void callEnds() {
        Trace trace = trace();
        if (trace != null) {
            trace.ends(Run.mine().running(), call -> call.returned(null), "");
        }
    }

    /** The innermost call is back with {@code value}. */
    public static void callEnds(Object value) {
        Trace trace = trace();
        if (trace != null) {
            trace.ends(Run.mine().running(), call -> call.returned(value), trace.show(value));
        }
    }

    /** The innermost call has made {@code object}. */
    public static void callMade(Object object) {
        Trace trace = trace();
        if (trace != null) {
            trace.ends(Run.mine().running(), call -> call.made(object), "");
        }
    }

    /** The innermost call has thrown. */
    public static void callThrew(Throwable thrown) {
        Trace trace = trace();
        if (trace != null && !(thrown instanceof Ending.Abandoned)) {
            trace.ends(Run.mine().running(), call -> call.returned(null),
                "throws " + thrown.getClass().getSimpleName());
        }
    }

    private static Trace trace() {
        Run run = Run.any();
        return run == null || run.trace == null || run.isChecking() || Run.mine() == null
            ? null : run.trace;
    }

    // ---- handles ---------------------------------------------------------------------------

    @Replaces(MethodHandles.Lookup.class)
    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> type, String name,
            Class<?> fieldType) throws NoSuchFieldException, IllegalAccessException {
        VarHandle handle = lookup.findVarHandle(type, name, fieldType);
        names(handle, type, name);
        return handle;
    }

    @Replaces(MethodHandles.Lookup.class)
    public static VarHandle findStaticVarHandle(MethodHandles.Lookup lookup, Class<?> type,
            String name, Class<?> fieldType) throws NoSuchFieldException, IllegalAccessException {
        VarHandle handle = lookup.findStaticVarHandle(type, name, fieldType);
        names(handle, type, name);
        return handle;
    }
}
