package workbook.foundations.interfaces.itab;

import static workbook.foundations.interfaces.itab.GoTypes.any;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The programs of {@code panics.csv} that are about interface values, by their {@code name}. */
final class GoPanics {

    private static final ItabTable ITABS = new ItabTable();
    private static final Eface NIL = any(null, null);

    static final Map<String, Callable<Object>> PROGRAMS = Map.ofEntries(
        Map.entry("nil interface method", () -> ((Iface) Value.nil(GoTypes.I)).call("M")),
        Map.entry("assert concrete: wrong type",
            () -> any(GoTypes.INT, 1).assertTo(GoTypes.STRING)),
        Map.entry("assert concrete: nil interface", () -> NIL.assertTo(GoTypes.STRING)),
        Map.entry("assert concrete from I: other type", () -> t1().assertTo(GoTypes.PTR_T2)),
        Map.entry("assert concrete from nil I",
            () -> Value.nil(GoTypes.I).assertTo(GoTypes.T1)),
        Map.entry("assert interface: missing method",
            () -> any(GoTypes.T3, 1).assertTo(GoTypes.I, ITABS)),
        Map.entry("assert interface: pointer receiver",
            () -> any(GoTypes.T2, 1).assertTo(GoTypes.I, ITABS)),
        Map.entry("assert interface from nil", () -> NIL.assertTo(GoTypes.I, ITABS)),
        Map.entry("assert I to J missing", () -> t1().assertTo(GoTypes.J, ITABS)),
        Map.entry("compare slices in interfaces", () -> compare(GoTypes.INTS)),
        Map.entry("compare maps in interfaces", () -> compare(GoTypes.MAP)),
        Map.entry("compare funcs in interfaces", () -> compare(GoTypes.FUNC)),
        Map.entry("compare structs with slices in interfaces",
            () -> compare(GoTypes.STRUCT_OF_INTS)),
        Map.entry("compare arrays of interfaces", () -> array().equalTo(array())));

    private GoPanics() {
    }

    private static Value t1() {
        return any(GoTypes.T1, 1).convertTo(GoTypes.I, ITABS);
    }

    private static boolean compare(Type type) {
        return any(type, List.of()).equalTo(any(type, List.of()));
    }

    private static Value array() {
        return any(GoTypes.ARRAY_OF_ANY, List.of(any(GoTypes.INTS, List.of())));
    }
}
