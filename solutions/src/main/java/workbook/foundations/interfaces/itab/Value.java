package workbook.foundations.interfaces.itab;

import workbook.grader.Solve;

/**
 * An interface value: what a variable of an interface type holds. It has the type of what is inside
 * and the data. What is inside is never an interface value itself.
 *
 * @see <a href="https://go.dev/ref/spec#Type_assertions">Type assertions</a>
 * @see <a href="https://go.dev/ref/spec#Comparison_operators">Comparison operators</a>
 */
public sealed interface Value permits Eface, Iface {

    /*
     * Implementation notes
     *
     * I1: a value is nil exactly if it has no type. What the data is does not matter.
     * I2: the data is asked about only after the types have turned out to be the same one.
     * I3: to another interface a value takes its type and its data along; the itab is another.
     */

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
        return type() == null;
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
        if (type() != other.type()) {
            return false;
        }
        return isNil() || type().equal()
            .orElseThrow(() -> RuntimePanic.uncomparable(type()))
            .test(data(), other.data());
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
        if (isNil()) {
            throw RuntimePanic.isNil(declared().name(), wanted.name());
        }
        if (type() != wanted) {
            throw RuntimePanic.isOther(declared().name(), type(), wanted);
        }
        return data();
    }

    /** What is inside, by {@code v, ok := x.(T)} for a type {@code T}. Never panics. */
    @Solve
    default CommaOk<Object> assertOk(Type wanted) {
        return type() == wanted ? new CommaOk<>(data(), true) : new CommaOk<>(null, false);
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
        if (isNil()) {
            throw RuntimePanic.isNil("interface", wanted.name());
        }
        if (wanted.isEmpty()) {
            return new Eface(type(), data());
        }
        Itab itab = itabs.find(wanted, type());
        if (itab.missing().isPresent()) {
            throw RuntimePanic.missingMethod(type(), wanted, itab.missing().get());
        }
        return new Iface(wanted, itab, data());
    }

    /**
     * The same thing as a {@code wanted}, by {@code v, ok := x.(I)} for an interface {@code I}.
     * Without success the value is the nil value of {@code wanted}. Never panics.
     */
    @Solve
    default CommaOk<Value> assertOk(InterfaceType wanted, ItabTable itabs) {
        boolean ok = !isNil()
            && (wanted.isEmpty() || itabs.find(wanted, type()).missing().isEmpty());
        return new CommaOk<>(ok ? assertTo(wanted, itabs) : nil(wanted), ok);
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
        return isNil() ? nil(wanted) : assertTo(wanted, itabs);
    }
}
