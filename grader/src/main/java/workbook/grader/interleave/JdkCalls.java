package workbook.grader.interleave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;

/** What calls of the JDK mean to the checker: what they order, and what stands in for them. */
final class JdkCalls {

    private static final Set<String> READS = Set.of("get", "containsKey", "contains", "size",
        "isEmpty", "peek", "peekFirst", "peekLast", "getFirst", "getLast", "keySet", "values",
        "entrySet", "iterator", "element", "getOrDefault", "firstEntry", "lastEntry", "firstKey",
        "lastKey", "first", "last", "floorKey", "ceilingKey", "indexOf", "containsAll", "stream",
        "toArray", "forEach", "nextSetBit", "nextClearBit", "cardinality", "equals", "hashCode",
        "toString", "headMap", "tailMap", "subList", "floorEntry", "ceilingEntry", "headSet",
        "tailSet", "hasNext", "next", "listIterator", "descendingIterator", "higherKey",
        "lowerKey", "higherEntry", "lowerEntry", "length", "charAt", "substring", "getSum",
        "getCount", "getMin", "getMax", "getAverage");
    private static final Set<String> ACQUIRES = Set.of("get", "getAcquire", "getCount",
        "availablePermits", "isDone", "isLocked", "contains", "containsKey", "isEmpty", "size",
        "peek");
    private static final Set<String> RELEASES = Set.of("set", "lazySet", "setRelease", "release",
        "countDown");
    private static final Set<String> UNORDERED = Set.of("getPlain", "setPlain", "getOpaque",
        "setOpaque", "getAndSetOpaque", "weakCompareAndSetPlain", "newCondition", "readLock",
        "writeLock", "asReadLock", "asWriteLock");
    /** Conditions, locks and views share the fate of what they were made from. */
    private static final Set<String> PARTS = Set.of("newCondition", "readLock", "writeLock",
        "asReadLock", "asWriteLock", "keySet", "values", "entrySet", "iterator", "listIterator",
        "descendingIterator", "subList", "headMap", "tailMap", "subMap", "headSet", "tailSet",
        "subSet", "descendingMap", "descendingSet", "reversed");
    /** Threads' own matters, which nobody else sees. */
    private static final Set<String> THREAD_ACTS =
        Set.of("join", "interrupt", "isInterrupted", "isAlive", "getState", "interrupted");

    private static final List<Method> HOOKS = new ArrayList<>();
    private static final Map<String, Class<?>> CLASSES = new HashMap<>();

    static {
        for (Class<?> hooks : List.of(
                Hooks.class, ThreadHooks.class, TimedHooks.class, QueueHooks.class,
                CallbackHooks.class)) {
            Arrays.stream(hooks.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Replaces.class))
                .forEach(HOOKS::add);
        }
    }

    private JdkCalls() {
    }

    /** A method in code, as the class file names it. */
    record Called(String name, MethodTypeDesc type, boolean isStatic) {
    }

    /** A class of the JDK; empty for any other. */
    static synchronized Optional<Class<?>> jdkClass(String internalName) {
        if (!CLASSES.containsKey(internalName)) {
            CLASSES.put(internalName, load(internalName.replace('/', '.')));
        }
        return Optional.ofNullable(CLASSES.get(internalName));
    }

    private static Class<?> load(String name) {
        try {
            Class<?> found = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return found.getName().startsWith("java.") ? found : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The hook that stands in for a method. */
    static Optional<Method> replacement(Called called, Class<?> owner) {
        return HOOKS.stream().filter(hook -> replaces(hook, called, owner)).findFirst();
    }

    private static boolean replaces(Method hook, Called called, Class<?> owner) {
        Class<?> original = hook.getAnnotation(Replaces.class).value();
        if (!hook.getName().equals(called.name()) || !original.isAssignableFrom(owner)) {
            return false;
        }
        List<Class<?>> parameters = List.of(hook.getParameterTypes());
        if (!called.isStatic()) {
            if (parameters.isEmpty() || parameters.getFirst() != original) {
                return false;
            }
            parameters = parameters.subList(1, parameters.size());
        }
        MethodType own = MethodType.methodType(void.class, parameters);
        return own.toMethodDescriptorString()
            .equals(called.type().changeReturnType(ClassDesc.ofDescriptor("V"))
                .descriptorString());
    }

    /** What a call orders; empty if no other thread can notice it. */
    static Optional<Site.Kind> kind(Called called, Class<?> owner) {
        String name = called.name();
        if (owner == VarHandle.class) {
            return fence(called);
        }
        if (owner == LockSupport.class) {
            return Optional.of(Site.Kind.UNORDERED);
        }
        if (Thread.class.isAssignableFrom(owner)) {
            return THREAD_ACTS.contains(name)
                ? Optional.of(Site.Kind.ACQUIRE_RELEASE) : Optional.empty();
        }
        if (owner == TimeUnit.class || owner == ThreadLocalRandom.class
                || owner == Executors.class || !called.isStatic() && owner == Object.class) {
            return Optional.empty();
        }
        if (owner.getName().startsWith("java.util.concurrent.") || owner == Executor.class) {
            return Optional.of(concurrent(name, owner));
        }
        if (!isContainer(owner) || called.isStatic()) {
            return Optional.empty();
        }
        return Optional.of(READS.contains(name)
            ? Site.Kind.CONTENTS_READ : Site.Kind.CONTENTS_WRITE);
    }

    /** Whether it holds what can be changed, and says itself when that is not thread-safe. */
    static boolean isContainer(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
            || Iterator.class.isAssignableFrom(type) || type == BitSet.class
            || CollectionKinds.isBuilder(type);
    }

    /** A fence orders all that came before or comes behind it, whatever it is about. */
    private static Optional<Site.Kind> fence(Called called) {
        return !called.isStatic() ? Optional.empty() : switch (called.name()) {
            case "acquireFence", "loadLoadFence" -> Optional.of(Site.Kind.ACQUIRE);
            case "releaseFence", "storeStoreFence" -> Optional.of(Site.Kind.RELEASE);
            case "fullFence" -> Optional.of(Site.Kind.ACQUIRE_RELEASE);
            default -> Optional.empty();
        };
    }

    private static Site.Kind concurrent(String name, Class<?> owner) {
        boolean lock = Lock.class.isAssignableFrom(owner);
        if (owner == StampedLock.class && (name.equals("readLock") || name.equals("writeLock"))) {
            return Site.Kind.ACQUIRE_RELEASE;
        }
        if (lock && (name.equals("lock") || name.equals("lockInterruptibly"))) {
            return Site.Kind.LOCK;
        }
        if (lock && name.equals("unlock")) {
            return Site.Kind.UNLOCK;
        }
        if (UNORDERED.contains(name)) {
            return Site.Kind.UNORDERED;
        }
        if (ACQUIRES.contains(name)) {
            return Site.Kind.ACQUIRE;
        }
        return RELEASES.contains(name) ? Site.Kind.RELEASE : Site.Kind.ACQUIRE_RELEASE;
    }

    /** Whether the result belongs to the receiver, as a condition does to its lock. */
    static boolean makesPart(String name) {
        return PARTS.contains(name);
    }

    /** What a method of {@code VarHandle} or of a field updater orders. */
    static Site.Kind handleKind(String name, boolean updater) {
        if (updater) {
            return switch (name) {
                case "get" -> Site.Kind.VOLATILE_READ;
                case "set", "lazySet" -> Site.Kind.VOLATILE_WRITE;
                default -> Site.Kind.VOLATILE_UPDATE;
            };
        }
        return switch (name) {
            case "get" -> Site.Kind.READ;
            case "set" -> Site.Kind.WRITE;
            case "getVolatile", "getAcquire" -> Site.Kind.VOLATILE_READ;
            case "setVolatile", "setRelease" -> Site.Kind.VOLATILE_WRITE;
            case "getOpaque", "setOpaque", "weakCompareAndSetPlain" -> Site.Kind.UNORDERED;
            default -> Site.Kind.VOLATILE_UPDATE;
        };
    }
}
