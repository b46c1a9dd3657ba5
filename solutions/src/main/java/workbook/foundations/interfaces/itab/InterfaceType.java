package workbook.foundations.interfaces.itab;

import java.util.List;
import java.util.stream.Stream;

/** An interface: the names of methods that a type must have. It is itself and nothing else. */
public final class InterfaceType {

    /** The interface without methods, {@code any}. Every type implements it. */
    public static final InterfaceType ANY = of("interface {}");

    private final String name;
    private final int hash;
    private final List<String> methods;

    private InterfaceType(String name, int hash, List<String> methods) {
        this.name = name;
        this.hash = hash;
        this.methods = methods;
    }

    /** The interface {@code name} with {@code methods}, which may come in any order. */
    public static InterfaceType of(String name, String... methods) {
        return new InterfaceType(name, name.hashCode(), Stream.of(methods).sorted().toList());
    }

    /** Another interface that differs from this one in its hash. */
    public InterfaceType withHash(int another) {
        return new InterfaceType(name, another, methods);
    }

    /** The name as Go prints it, as in {@code main.I}. */
    public String name() {
        return name;
    }

    /** Any number; the compiler gives every interface one. */
    public int hash() {
        return hash;
    }

    /** The names of its methods, sorted. */
    public List<String> methods() {
        return methods;
    }

    /** Whether it has no methods. */
    public boolean isEmpty() {
        return methods.isEmpty();
    }

    /**
     * The place of {@code method} among the sorted methods. In Go the compiler works it out.
     *
     * @throws IllegalArgumentException if the interface has no such method, naming both
     */
    public int place(String method) {
        int place = methods.indexOf(method);
        if (place < 0) {
            throw new IllegalArgumentException(name + " has no method " + method);
        }
        return place;
    }

    @Override
    public String toString() {
        return name;
    }
}
