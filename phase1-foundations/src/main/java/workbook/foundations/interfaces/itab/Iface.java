package workbook.foundations.interfaces.itab;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A value of an interface type with methods: two words, the interface table and the data.
 *
 * @param declared the interface that the variable was declared with. It is no third word: in Go
 *     only the compiler knows it
 * @param itab how the type of what is inside does what {@code declared} asks for, or {@code null}
 *     for the nil interface
 * @param data what is inside; {@code null} is a nil pointer, slice, map or function of that type
 */
public record Iface(InterfaceType declared, Itab itab, Object data) implements Value {

    /** The type of what is inside, or {@code null} for the nil interface. */
    @Override
    @Solve
    public Type type() {
        throw new Unsolved("Iface.type");
    }

    /**
     * Calls a method with what is inside as its receiver. The body comes from the interface table;
     * the type is not searched.
     *
     * @throws IllegalArgumentException if the declared interface has no such method, also if this
     *     is the nil interface; the message names both
     * @throws RuntimePanic if this is the nil interface, {@link RuntimePanic#nilDereference}
     */
    @Solve
    public Object call(String method) {
        throw new Unsolved("Iface.call");
    }
}
