package workbook.grader.rule;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import workbook.grader.rule.Use.Kind;

/**
 * "Built from scratch": an exercise does not leave its own work to the library.
 *
 * {@snippet :
 * FromScratch.of(LruCache.class)
 *     .keepsNo(Collection.class)                 // in fields, in any disguise; locals are free
 *     .neverUses(LinkedHashMap.class, SortedMap.class)
 *     .neverCalls(List.class, "sort")
 *     .verify();
 * }
 *
 * A type stands for itself and for everything in the library that is one: {@code Map} means
 * {@code ConcurrentHashMap} too. Looked at is the exercise's package, packages below it, and
 * whatever they use of other packages of the workbook, as it was {@linkplain Compiled compiled}.
 */
public final class FromScratch {

    private static final String KEPT =
        "Keep it in arrays or objects of your own. In a local variable it is allowed.";
    private static final String USED = "Build it yourself: this exercise is about that.";

    private static final String LOCKED =
        "Let a compare-and-set decide who was first: this exercise is about that.";

    private final Class<?> exercise;
    private final List<Class<?>> kept = new ArrayList<>();
    private final List<Class<?>> used = new ArrayList<>();
    private final Map<String, List<Class<?>>> called = new TreeMap<>();
    private final Set<String> given = new HashSet<>();
    private boolean lockFree;

    private FromScratch(Class<?> exercise) {
        this.exercise = exercise;
    }

    /** The rule for the exercise that {@code exercise} is a class of. */
    public static FromScratch of(Class<?> exercise) {
        return new FromScratch(exercise);
    }

    /**
     * No object keeps one of {@code types} from one call to the next: in a field, an array or a
     * wrapper in a field, a superclass, or a lambda in a field. Locals and parameters are free.
     */
    public FromScratch keepsNo(Class<?>... types) {
        kept.addAll(List.of(types));
        if (kept.contains(Map.class)) {
            kept.add(java.util.Dictionary.class); // Hashtable by its other name
        }
        return this;
    }

    /** None of {@code types} is used at all, not even in a local variable. */
    public FromScratch neverUses(Class<?>... types) {
        used.addAll(List.of(types));
        return this;
    }

    /** No method of these names is called on {@code type}, or on what inherits it from there. */
    public FromScratch neverCalls(Class<?> type, String... methods) {
        Arrays.stream(methods).forEach(
            method -> called.computeIfAbsent(method, _ -> new ArrayList<>()).add(type));
        return this;
    }

    /** No thread keeps others out: no {@code synchronized}, no lock and no semaphore. */
    public FromScratch neverLocks() {
        lockFree = true;
        return neverUses(Lock.class, ReadWriteLock.class, StampedLock.class, Semaphore.class);
    }

    /** Classes that the learner was given: what they keep is the author's. */
    public FromScratch given(Class<?>... types) {
        Arrays.stream(types).map(type -> type.getName().replace('.', '/')).forEach(given::add);
        return this;
    }

    /**
     * Checks the rule.
     *
     * @throws AssertionError with a line for each file and thing, as in {@code LruCache.java:12, 61
     *     keeps a LinkedHashMap}, and what to do instead
     */
    public void verify() {
        Submitted submitted = new Submitted(Classes.of(exercise));
        List<Use> uses = reachable(submitted).stream()
            .filter(type -> !given.contains(top(type.thisClass().asInternalName())))
            .flatMap(type -> Uses.of(type).stream()).toList();
        Lines lines = new Lines();
        for (Use use : uses) {
            broken(use, uses, submitted).ifPresent(what -> lines.add(use, what));
        }
        if (!lines.isEmpty()) {
            throw new AssertionError(lines.text());
        }
    }

    private Optional<String> broken(Use use, List<Use> all, Submitted submitted) {
        if (use.kind() == Kind.MONITOR) {
            return when(lockFree, "is synchronized\n" + LOCKED);
        }
        if (use.kind() == Kind.CALL && isCalled(use, submitted)) {
            return Optional.of("calls " + Use.simple(declaring(use, submitted)) + "."
                + use.member() + "\n" + "Write it yourself: this exercise is about that.");
        }
        return Stream.concat(Stream.of(use.owner()), use.types().stream())
            .filter(each -> isOne(each, used)).findFirst()
            .map(each -> "uses " + Use.simple(each) + "\n" + USED)
            .or(() -> keeps(use, all).map(each -> each + "\n" + KEPT));
    }

    private boolean isCalled(Use use, Submitted submitted) {
        List<Class<?>> forbidden = called.get(use.member());
        return forbidden != null && isOne(declaring(use, submitted), forbidden);
    }

    private static String declaring(Use use, Submitted submitted) {
        return submitted.declaring(use.owner(), use.member(), use.descriptor());
    }

    private Optional<String> keeps(Use use, List<Use> all) {
        String name = Use.simple(use.owner());
        return switch (use.kind()) {
            case FIELD -> when(isOne(use.owner(), kept),
                "keeps a " + name + " in the field " + shown(use.member()));
            case SUPERTYPE -> when(isOne(use.owner(), kept) && isWhole(use.owner()),
                "is a " + name);
            case CAST -> when(isOne(use.owner(), kept) && !isLocal(use.member()),
                "takes a " + name + " out of another type by a cast");
            case CAPTURE -> use.types().stream().filter(each -> isOne(each, kept)).findFirst()
                .filter(_ -> isStored(use.owner(), all))
                .map(each -> "keeps a " + Use.simple(each) + " in a lambda");
            case NEW, ARRAY, CALL, ACCESS, MENTION, MONITOR -> Optional.empty();
        };
    }

    /** What a local collection holds is local too, also when it is a collection itself. */
    private static boolean isLocal(String givenBy) {
        return givenBy.equals("java/util/Iterator")
            || isOne(givenBy, List.of(java.util.Collection.class, Map.class));
    }

    /** Whether a field of this interface exists, or something is cast to it. */
    private static boolean isStored(String lambda, List<Use> all) {
        return all.stream().anyMatch(use -> use.owner().equals(lambda)
            && (use.kind() == Kind.FIELD || use.kind() == Kind.CAST));
    }

    /** A lambda's variable in a class of its own is called {@code val$name} by the compiler. */
    private static String shown(String field) {
        return field.replaceFirst("^val\\$", "");
    }

    private static Optional<String> when(boolean broken, String what) {
        return broken ? Optional.of(what) : Optional.empty();
    }

    private static boolean isOne(String internalName, List<Class<?>> types) {
        return !types.isEmpty() && Library.of(internalName).stream()
            .anyMatch(found -> types.stream().anyMatch(type -> type.isAssignableFrom(found)));
    }

    /** Interfaces and skeletons keep nothing by themselves. */
    private static boolean isWhole(String internalName) {
        return Library.of(internalName).stream()
            .noneMatch(found -> Modifier.isAbstract(found.getModifiers()));
    }

    private List<ClassModel> reachable(Submitted submitted) {
        String own = exercise.getPackageName().replace('.', '/') + "/";
        Map<String, ClassModel> found = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>(submitted.types().keySet().stream()
            .filter(name -> name.startsWith(own)).toList());
        while (!left.isEmpty()) {
            String name = left.remove();
            ClassModel type = submitted.types().get(name);
            if (type != null && found.put(name, type) == null) {
                for (PoolEntry entry : type.constantPool()) {
                    if (entry instanceof ClassEntry each) {
                        left.add(Uses.element(each.asInternalName()));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static String top(String internalName) {
        int nested = internalName.indexOf('$');
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }
}
