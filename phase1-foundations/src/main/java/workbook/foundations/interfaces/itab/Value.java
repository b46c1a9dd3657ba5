package workbook.foundations.interfaces.itab;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * An interface value: what a variable of an interface type holds. It has the type of what is inside
 * and the data. What is inside is never an interface value itself.
 *
 * @see <a href="https://go.dev/ref/spec#Type_assertions">Type assertions</a>
 * @see <a href="https://go.dev/ref/spec#Comparison_operators">Comparison operators</a>
 */
public sealed interface Value permits Eface, Iface {

    /** The nil value of {@code declared}. */
    static Value nil(InterfaceType declared) {
        return declared.isEmpty() ? new Eface(null, null) : new Iface(declared, null, null);
    }

    /** The type of what is inside, or {@code null} for the nil interface. */
    Type type();

    /** What is inside; {@code null} also for a nil pointer. */
    Object data();

    /** The interface that the variable was declared with. */
    InterfaceType declared();

    /** Whether {@code x == nil}. An interface value that holds a nil pointer is not nil. */
    @Solve
    default boolean isNil() {
        throw new Unsolved("Value.isNil");
    }

    /**
     * Whether {@code x == y}. Values of two types are not equal, also if the types have one name.
     * Values of one type are compared as the type says. What the variables are declared with makes
     * no difference: the nil interface is equal to the nil interface of any declaration.
     *
     * @throws RuntimePanic if both are of one type whose values cannot be compared, naming the type
     */
    @Solve
    default boolean equalTo(Value other) {
        throw new Unsolved("Value.equalTo");
    }

    /**
     * What is inside, by {@code x.(T)} for a type {@code T}.
     *
     * @throws RuntimePanic if this is the nil interface, {@link RuntimePanic#isNil}, naming the
     *     declared interface of this value and the wanted type; or if something of another type is
     *     inside, {@link RuntimePanic#isOther}, naming that type, too
     */
    @Solve
    default Object assertTo(Type wanted) {
        throw new Unsolved("Value.assertTo");
    }

    /** What is inside, by {@code v, ok := x.(T)} for a type {@code T}. Never panics. */
    @Solve
    default CommaOk<Object> assertOk(Type wanted) {
        throw new Unsolved("Value.assertOk");
    }

    /**
     * The same thing as a {@code wanted}, by {@code x.(I)} for an interface {@code I}. The result
     * is an {@link Eface} if {@code I} has no methods, and then no interface table is asked for.
     *
     * @throws RuntimePanic if this is the nil interface, which is called {@code "interface"} here;
     *     or if the type of what is inside does not implement {@code wanted}, naming the first
     *     missing method
     */
    @Solve
    default Value assertTo(InterfaceType wanted, ItabTable itabs) {
        throw new Unsolved("Value.assertTo");
    }

    /**
     * The same thing as a {@code wanted}, by {@code v, ok := x.(I)} for an interface {@code I}.
     * Without success the value is the nil value of {@code wanted}. Never panics.
     */
    @Solve
    default CommaOk<Value> assertOk(InterfaceType wanted, ItabTable itabs) {
        throw new Unsolved("Value.assertOk");
    }

    /**
     * What a variable of {@code wanted} holds after {@code var y I = x}. The nil interface stays
     * nil, whatever the two are declared with.
     *
     * @throws RuntimePanic if the type of what is inside does not implement {@code wanted}; in Go
     *     the compiler sees to that
     */
    @Solve
    default Value convertTo(InterfaceType wanted, ItabTable itabs) {
        throw new Unsolved("Value.convertTo");
    }
}
