package workbook.foundations.interfaces.itab;

import java.util.List;
import java.util.function.Supplier;

/** The types and interfaces that the recordings are about, by their names in Go. */
final class GoTypes {

    static final InterfaceType ERROR = InterfaceType.of("error", "Error");
    static final InterfaceType STRINGER = InterfaceType.of("fmt.Stringer", "String");
    static final InterfaceType MER = InterfaceType.of("main.Mer", "M");
    static final InterfaceType NER = InterfaceType.of("main.Ner", "N");
    static final InterfaceType MN = InterfaceType.of("main.MN", "M", "N");
    static final InterfaceType I = InterfaceType.of("main.I", "M");
    static final InterfaceType J = InterfaceType.of("main.J", "M", "N");

    static final Type INT = Type.of("int", Type.BY_VALUE);
    static final Type INT32 = Type.of("int32", Type.BY_VALUE);
    static final Type INT64 = Type.of("int64", Type.BY_VALUE);
    static final Type FLOAT64 = Type.of("float64", Type.BY_NUMBER);
    static final Type STRING = Type.of("string", Type.BY_VALUE);
    static final Type PAIR = Type.of("[2]int", Type.BY_VALUE);
    static final Type EMPTY_STRUCT = Type.of("struct {}", Type.BY_VALUE);

    static final Type INTS = Type.uncomparable("[]int");
    static final Type MAP = Type.uncomparable("map[int]int");
    static final Type FUNC = Type.uncomparable("func()");
    static final Type STRUCT_OF_INTS = Type.uncomparable("struct { A []int }");

    /** An array of one {@code any}, as a list: it can be compared, what is in it perhaps not. */
    static final Type ARRAY_OF_ANY = Type.of("[1]interface {}",
        (one, other) -> element(one).equalTo(element(other)));

    static final Type V = Type.of("main.V", Type.BY_VALUE, method("M"));
    static final Type PTR_V = Type.of("*main.V", Type.BY_POINTER, method("M"), method("N"));
    static final Type VV = Type.of("main.VV", Type.BY_VALUE, method("M"), method("N"));
    static final Type PTR_ERR = Type.of("*main.Err", Type.BY_POINTER, method("Error"));
    static final Type INT_T = Type.of("main.IntT", Type.BY_VALUE, method("M"));
    static final Type FUNC_T = Type.uncomparable("main.FuncT", method("M"));
    static final Type T1 = Type.of("main.T1", Type.BY_VALUE, method("M"));
    static final Type T2 = Type.of("main.T2", Type.BY_VALUE);
    static final Type PTR_T2 = Type.of("*main.T2", Type.BY_POINTER, method("M"));
    static final Type T3 = Type.of("main.T3", Type.BY_VALUE);

    private GoTypes() {
    }

    /** A method whose result is its own name. */
    static Method method(String name) {
        return new Method(name, _ -> name);
    }

    static Eface any(Type type, Object data) {
        return new Eface(type, data);
    }

    /** What {@code expression} gives; if it panics, the words of the panic. */
    static Object outcome(Supplier<?> expression) {
        try {
            return expression.get();
        } catch (RuntimePanic panic) {
            return "panic: " + panic.getMessage();
        }
    }

    private static Eface element(Object array) {
        return (Eface) ((List<?>) array).getFirst();
    }
}
