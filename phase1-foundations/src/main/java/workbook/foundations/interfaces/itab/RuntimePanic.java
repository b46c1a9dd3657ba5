package workbook.foundations.interfaces.itab;

import java.io.Serial;

/** A panic of the runtime, in its words. */
public final class RuntimePanic extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private RuntimePanic(String message) {
        super(message);
    }

    /** A method was called on a nil interface. */
    public static RuntimePanic nilDereference() {
        return new RuntimePanic(
            "runtime error: invalid memory address or nil pointer dereference");
    }

    /** Two values of {@code type} were compared, and cannot be. */
    public static RuntimePanic uncomparable(Type type) {
        return new RuntimePanic("runtime error: comparing uncomparable type " + type);
    }

    /** An assertion found nothing. {@code what} was nil. */
    public static RuntimePanic isNil(String what, String wanted) {
        return new RuntimePanic("interface conversion: " + what + " is nil, not " + wanted);
    }

    /** An assertion to the type {@code wanted} found {@code found} in {@code what}. */
    public static RuntimePanic isOther(String what, Type found, Type wanted) {
        return new RuntimePanic(
            "interface conversion: " + what + " is " + found + ", not " + wanted);
    }

    /** An assertion to the interface {@code wanted} found {@code found}, without {@code method}. */
    public static RuntimePanic missingMethod(Type found, InterfaceType wanted, String method) {
        return new RuntimePanic("interface conversion: " + found + " is not " + wanted
            + ": missing method " + method);
    }
}
