package workbook.foundations.interfaces.itab;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What the runtime knows about a type. {@code T} and {@code *T} are two types, each with its own
 * methods. A type is itself and nothing else: two types of one name are two types.
 */
public final class Type {

    /** Equal if {@code equals} says so: integers, strings, structs of these. */
    public static final BiPredicate<Object, Object> BY_VALUE = Objects::equals;

    /** Equal if it is the same object, or nil twice: pointers. */
    public static final BiPredicate<Object, Object> BY_POINTER = (one, other) -> one == other;

    /** Equal as floating-point numbers are: NaN is not equal to itself, and 0 is equal to -0. */
    public static final BiPredicate<Object, Object> BY_NUMBER =
        (one, other) -> ((Double) one).doubleValue() == (Double) other;

    private final String name;
    private final int hash;
    private final BiPredicate<Object, Object> equal;
    private final List<Method> methods;

    private Type(
            String name, int hash, BiPredicate<Object, Object> equal, List<Method> methods) {
        this.name = name;
        this.hash = hash;
        this.equal = equal;
        this.methods = methods;
    }

    /** A type whose values are compared by {@code equal}. */
    public static Type of(String name, BiPredicate<Object, Object> equal, Method... methods) {
        return new Type(name, name.hashCode(), Objects.requireNonNull(equal, "equal"),
            sorted(methods));
    }

    /** A type whose values cannot be compared: slices, maps, functions, structs of these. */
    public static Type uncomparable(String name, Method... methods) {
        return new Type(name, name.hashCode(), null, sorted(methods));
    }

    /** Another type that differs from this one in its hash. */
    public Type withHash(int another) {
        return new Type(name, another, equal, methods);
    }

    /** The name as Go prints it, as in {@code *main.T}. */
    public String name() {
        return name;
    }

    /** Any number; the compiler gives every type one. Different types may have the same. */
    public int hash() {
        return hash;
    }

    /** How two values of this type are compared; empty if they cannot be. */
    public Optional<BiPredicate<Object, Object>> equal() {
        return Optional.ofNullable(equal);
    }

    /** The methods of this type, sorted by name. No name is there twice. */
    public List<Method> methods() {
        return methods;
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<Method> sorted(Method... methods) {
        return Stream.of(methods).sorted(Comparator.comparing(Method::name)).toList();
    }
}
