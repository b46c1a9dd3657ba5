package workbook.foundations.interfaces.itab;

import static workbook.foundations.interfaces.itab.GoTypes.any;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The expressions of {@code interface_facts.csv}, written with the classes of this exercise. */
final class GoFacts {

    /** A row about the size of a word in memory, which an object of Java does not have. */
    static final String NOT_REPLAYED = "unsafe.Sizeof(any) on amd64";

    private static final String SWITCH =
        "type switch (nil; int,int64; error; Mer; func(); default) on ";
    private static final Eface NIL = any(null, null);

    private final ItabTable itabs = new ItabTable();
    private final Map<String, Supplier<Object>> answers = new LinkedHashMap<>();

    GoFacts() {
        nilOrNot();
        comparisons();
        assertions();
        typeSwitches();
        Eface nan = any(GoTypes.FLOAT64, Double.NaN);
        answers.put("map[any]int with keys 1,int64(1),\"1\",1.0,[2]int twice,NaN twice,nil,"
            + "(*V)(nil): len", () -> keys(nan).size());
        answers.put("lookup NaN in that map",
            () -> keys(nan).stream().anyMatch(key -> key.equalTo(nan)));
    }

    /** What the exercise answers to {@code expression}; {@code null} if nobody can ask it that. */
    String answer(String expression) {
        Supplier<Object> answer = answers.get(expression);
        return answer == null ? null : String.valueOf(GoTypes.outcome(answer));
    }

    private void nilOrNot() {
        Supplier<Value> error = () -> any(GoTypes.PTR_ERR, null).convertTo(GoTypes.ERROR, itabs);
        Supplier<Value> nilMer =
            () -> Value.nil(GoTypes.MER).convertTo(InterfaceType.ANY, itabs);
        answers.put("var e error; e == nil", () -> Value.nil(GoTypes.ERROR).isNil());
        answers.put("e = (*Err)(nil); e == nil", () -> error.get().isNil());
        answers.put("e = (*Err)(nil); e == (*Err)(nil)",
            () -> error.get().equalTo(any(GoTypes.PTR_ERR, null)));
        answers.put("func returning a nil *Err as error == nil",
            () -> error.get().equalTo(Value.nil(GoTypes.ERROR)));
        answers.put("func returning literal nil == nil",
            () -> Value.nil(GoTypes.ERROR).equalTo(NIL));
        answers.put("a = e (any from error holding nil ptr); a == nil",
            () -> error.get().convertTo(InterfaceType.ANY, itabs).isNil());
        answers.put("any = nil interface value of type Mer; any == nil (interfaces do not nest)",
            () -> nilMer.get().isNil());
        answers.put("any(Mer(nil interface)) has nil type", () -> nilMer.get().type() == null);
        answers.put("any(nil) == any((*V)(nil))", () -> NIL.equalTo(any(GoTypes.PTR_V, null)));
        answers.put("any([]int(nil)) == nil", () -> any(GoTypes.INTS, null).equalTo(NIL));
    }

    private void comparisons() {
        compare("any(1) == any(1)", any(GoTypes.INT, 1), any(GoTypes.INT, 1));
        compare("any(1) == any(int64(1)) (different dynamic type)",
            any(GoTypes.INT, 1), any(GoTypes.INT64, 1));
        compare("any(1.0) == any(1)", any(GoTypes.FLOAT64, 1.0), any(GoTypes.INT, 1));
        compare("any(\"a\") == any(\"a\")",
            any(GoTypes.STRING, "a"), any(GoTypes.STRING, "a"));
        compare("any(NaN) == any(NaN)",
            any(GoTypes.FLOAT64, Double.NaN), any(GoTypes.FLOAT64, Double.NaN));
        compare("any(+0.0) == any(-0.0)", any(GoTypes.FLOAT64, 0.0), any(GoTypes.FLOAT64, -0.0));
        compare("any(V{1}) == any(V{1})",
            any(GoTypes.V, List.of(1)), any(GoTypes.V, List.of(1)));
        compare("any(&V{1}) == any(&V{1})",
            any(GoTypes.PTR_V, new StringBuilder("1")), any(GoTypes.PTR_V, new StringBuilder("1")));
        compare("any([2]int{1,2}) == any([2]int{1,2})",
            any(GoTypes.PAIR, List.of(1, 2)), any(GoTypes.PAIR, List.of(1, 2)));
        compare("any(struct{}{}) == any(struct{}{})",
            any(GoTypes.EMPTY_STRUCT, List.of()), any(GoTypes.EMPTY_STRUCT, List.of()));
    }

    private void compare(String expression, Value one, Value other) {
        answers.put(expression, () -> one.equalTo(other));
    }

    private void assertions() {
        answers.put("x = nil; comma-ok assertions", () -> implemented(NIL));
        answers.put("x = 1", () -> implemented(any(GoTypes.INT, 1)));
        answers.put("x = V{}", () -> implemented(any(GoTypes.V, List.of())));
        answers.put("x = &V{}", () -> implemented(any(GoTypes.PTR_V, List.of())));
        answers.put("x = VV{}", () -> implemented(any(GoTypes.VV, List.of())));
        answers.put("x = &Err{}", () -> implemented(any(GoTypes.PTR_ERR, List.of())));
        answers.put("x = (*Err)(nil)", () -> implemented(any(GoTypes.PTR_ERR, null)));
        answers.put("x = IntT(1)", () -> implemented(any(GoTypes.INT_T, 1)));
    }

    private String implemented(Value x) {
        Map<String, InterfaceType> interfaces = new LinkedHashMap<>();
        interfaces.put("Stringer", GoTypes.STRINGER);
        interfaces.put("error", GoTypes.ERROR);
        interfaces.put("Mer", GoTypes.MER);
        interfaces.put("Ner", GoTypes.NER);
        interfaces.put("MN", GoTypes.MN);
        interfaces.put("any", InterfaceType.ANY);
        return "int:" + x.assertOk(GoTypes.INT).ok() + " " + interfaces.entrySet().stream()
            .map(each -> each.getKey() + ":" + x.assertOk(each.getValue(), itabs).ok())
            .collect(Collectors.joining(" "));
    }

    private void typeSwitches() {
        answers.put(SWITCH + "nil", () -> typeSwitch(NIL));
        answers.put(SWITCH + "1", () -> typeSwitch(any(GoTypes.INT, 1)));
        answers.put(SWITCH + "int64(1)", () -> typeSwitch(any(GoTypes.INT64, 1L)));
        answers.put(SWITCH + "int32(1)", () -> typeSwitch(any(GoTypes.INT32, 1)));
        answers.put(SWITCH + "&Err{}", () -> typeSwitch(any(GoTypes.PTR_ERR, List.of())));
        answers.put(SWITCH + "(*Err)(nil)", () -> typeSwitch(any(GoTypes.PTR_ERR, null)));
        answers.put(SWITCH + "V{}", () -> typeSwitch(any(GoTypes.V, List.of())));
        answers.put(SWITCH + "FuncT(nil)", () -> typeSwitch(any(GoTypes.FUNC_T, null)));
        answers.put(SWITCH + "func(){}", () -> typeSwitch(any(GoTypes.FUNC, List.of())));
        answers.put(SWITCH + "\"s\"", () -> typeSwitch(any(GoTypes.STRING, "s")));
    }

    /** A type switch is a row of assertions: the first that holds is taken. */
    private String typeSwitch(Value x) {
        if (x.isNil()) {
            return "nil";
        }
        if (x.assertOk(GoTypes.INT).ok() || x.assertOk(GoTypes.INT64).ok()) {
            return "int or int64 (" + x.type() + ")";
        }
        if (x.assertOk(GoTypes.ERROR, itabs).ok()) {
            return "error";
        }
        if (x.assertOk(GoTypes.MER, itabs).ok()) {
            return "Mer";
        }
        return x.assertOk(GoTypes.FUNC).ok() ? "func()" : "default " + x.type();
    }

    /** The keys that are left when an equal one is never added again, as in a map. */
    private static List<Value> keys(Eface nan) {
        List<Value> keys = new ArrayList<>();
        for (Value key : List.of(any(GoTypes.INT, 1), any(GoTypes.INT64, 1),
                any(GoTypes.STRING, "1"), any(GoTypes.FLOAT64, 1.0),
                any(GoTypes.PAIR, List.of(1, 2)), any(GoTypes.PAIR, List.of(1, 2)),
                nan, nan, NIL, any(GoTypes.PTR_V, null))) {
            if (keys.stream().noneMatch(known -> known.equalTo(key))) {
                keys.add(key);
            }
        }
        return keys;
    }
}
