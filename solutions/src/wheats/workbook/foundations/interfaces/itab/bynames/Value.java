package workbook.foundations.interfaces.itab;

import workbook.grader.Solve;

/** Every assertion without ok is one with ok, and a panic that says why it failed. */
public sealed interface Value permits Eface, Iface {

    static Value nil(InterfaceType declared) {
        return declared.isEmpty() ? new Eface(null, null) : new Iface(declared, null, null);
    }

    Type type();

    Object data();

    InterfaceType declared();

    @Solve
    default boolean isNil() {
        return type() == null;
    }

    @Solve
    default boolean equalTo(Value other) {
        if (isNil() || other.isNil()) {
            return isNil() && other.isNil();
        }
        if (type() == other.type() && type().equal().isEmpty()) {
            throw RuntimePanic.uncomparable(type());
        }
        return type() == other.type() && type().equal().get().test(data(), other.data());
    }

    @Solve
    default Object assertTo(Type wanted) {
        CommaOk<Object> found = assertOk(wanted);
        if (found.ok()) {
            return found.value();
        }
        throw isNil() ? RuntimePanic.isNil(declared().name(), wanted.name())
            : RuntimePanic.isOther(declared().name(), type(), wanted);
    }

    @Solve
    default CommaOk<Object> assertOk(Type wanted) {
        boolean ok = wanted == type();
        return new CommaOk<>(ok ? data() : null, ok);
    }

    @Solve
    default Value assertTo(InterfaceType wanted, ItabTable itabs) {
        CommaOk<Value> found = assertOk(wanted, itabs);
        if (found.ok()) {
            return found.value();
        }
        throw isNil() ? RuntimePanic.isNil("interface", wanted.name())
            : RuntimePanic.missingMethod(type(), wanted,
                itabs.find(wanted, type()).missing().orElseThrow());
    }

    @Solve
    default CommaOk<Value> assertOk(InterfaceType wanted, ItabTable itabs) {
        if (isNil()) {
            return new CommaOk<>(nil(wanted), false);
        }
        if (wanted.isEmpty()) {
            return new CommaOk<>(new Eface(type(), data()), true);
        }
        Itab itab = itabs.find(wanted, type());
        return itab.missing().isPresent() ? new CommaOk<>(nil(wanted), false)
            : new CommaOk<>(new Iface(wanted, itab, data()), true);
    }

    @Solve
    default Value convertTo(InterfaceType wanted, ItabTable itabs) {
        return isNil() ? nil(wanted) : assertTo(wanted, itabs);
    }
}
