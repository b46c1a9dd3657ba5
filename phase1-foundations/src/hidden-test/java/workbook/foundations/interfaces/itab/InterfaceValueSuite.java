package workbook.foundations.interfaces.itab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.foundations.interfaces.itab.GoTypes.any;
import static workbook.foundations.interfaces.itab.GoTypes.outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

class InterfaceValueSuite {

    private final ItabTable itabs = new ItabTable();

    @Test
    @Weight(2)
    @Property("an interface value that holds a nil pointer is not nil, and its methods are called")
    void typedNilIsNotNil() {
        Type pointer = Type.of("*main.Err", Type.BY_POINTER,
            new Method("Error", receiver -> "receiver is nil: " + (receiver == null)));
        Iface error = (Iface) any(pointer, null).convertTo(GoTypes.ERROR, itabs);
        assertThat(error.isNil()).as("var p *Err; var e error = p; e == nil").isFalse();
        assertThat(error.type() == pointer).as("whether the type of what e holds is *Err")
            .isTrue();
        assertThat(outcome(() -> error.call("Error"))).as("e.Error(), with the nil *Err in e")
            .isEqualTo("receiver is nil: true");
        assertThat(any(pointer, null).isNil()).as("any(p) == nil").isFalse();
        CommaOk<Object> found = error.assertOk(pointer);
        assertThat(found.ok()).as("ok of p, ok := e.(*Err)").isTrue();
        assertThat(found.value()).as("p of p, ok := e.(*Err)").isNull();
        assertThat(error.assertTo(pointer)).as("e.(*Err)").isNull();
        assertThat(Value.nil(GoTypes.ERROR).isNil()).as("var e error; e == nil").isTrue();
        assertThat(Value.nil(GoTypes.ERROR).type() == null)
            .as("whether a nil error has no type").isTrue();
        assertThat(Value.nil(InterfaceType.ANY).isNil()).as("var a any; a == nil").isTrue();
    }

    @Test
    @Weight(2)
    @Property("a call runs what the interface table has, on what is inside")
    void callsGoThroughTheItab() {
        Type type = Type.of("main.T", Type.BY_VALUE,
            new Method("N", receiver -> "N of " + receiver),
            new Method("L", receiver -> "L of " + receiver),
            new Method("M", receiver -> "M of " + receiver));
        Iface value = (Iface) any(type, "t").convertTo(GoTypes.MN, itabs);
        assertThat(value.call("M")).as("x.M(), in a type with L, M and N").isEqualTo("M of t");
        assertThat(value.call("N")).as("x.N(), in a type with L, M and N").isEqualTo("N of t");
        Itab changed = new Itab(GoTypes.MN, type,
            List.of(_ -> "first entry", _ -> "second entry"), Optional.empty());
        assertThat(new Iface(GoTypes.MN, changed, "t").call("N"))
            .as("x.N(), where fun is [first entry, second entry] in {M, N}")
            .isEqualTo("second entry");
        assertThatThrownBy(() -> value.call("L"), "x.L(), which the type has and MN has not")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("L", "main.MN");
        assertThatThrownBy(() -> ((Iface) Value.nil(GoTypes.MN)).call("L"),
            "call(\"L\") on a nil MN, which does not even have L")
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Weight(2)
    @Property("two values are compared as their type says, and only if it is one type")
    void comparesTypesFirst() {
        Type here = Type.of("main.T", Type.BY_VALUE);
        Type there = Type.of("main.T", Type.BY_VALUE);
        assertThat(outcome(() -> any(here, 1).equalTo(any(here, 1)))).as("any(T(1)) == any(T(1))")
            .isEqualTo(true);
        assertThat(outcome(() -> any(here, 1).equalTo(any(there, 1))))
            .as("any(T(1)) == any(T(1)), for two types that are both called main.T")
            .isEqualTo(false);
        assertThat(outcome(() -> any(GoTypes.INTS, List.of()).equalTo(any(GoTypes.MAP, Map.of()))))
            .as("any([]int{}) == any(map[int]int{})").isEqualTo(false);
        assertThat(outcome(() -> any(GoTypes.INT, 1).equalTo(any(GoTypes.FUNC, null))))
            .as("any(1) == any((func())(nil))").isEqualTo(false);
        assertThat(outcome(() -> any(GoTypes.PTR_V, null).equalTo(any(GoTypes.PTR_ERR, null))))
            .as("any((*V)(nil)) == any((*Err)(nil))").isEqualTo(false);
        Double nan = Double.NaN;
        assertThat(outcome(() -> any(GoTypes.FLOAT64, nan).equalTo(any(GoTypes.FLOAT64, nan))))
            .as("f := NaN; any(f) == any(f)").isEqualTo(false);
    }

    @Test
    @Property("values that cannot be compared panic even if they are nil, or the same")
    void uncomparableStaysSo() {
        Eface slice = any(GoTypes.INTS, List.of(1));
        assertThatThrownBy(() -> slice.equalTo(slice), "x := any([]int{1}); x == x")
            .isInstanceOf(RuntimePanic.class)
            .hasMessage("runtime error: comparing uncomparable type []int");
        assertThatThrownBy(() -> any(GoTypes.FUNC, null).equalTo(any(GoTypes.FUNC, null)),
            "any((func())(nil)) == any((func())(nil))")
            .isInstanceOf(RuntimePanic.class)
            .hasMessage("runtime error: comparing uncomparable type func()");
    }

    @Test
    @Property("how a variable is declared makes no difference to a comparison")
    void comparesAcrossInterfaces() {
        Eface any = any(GoTypes.VV, "v");
        Value mer = any.convertTo(GoTypes.MER, itabs);
        Value ner = any.convertTo(GoTypes.NER, itabs);
        assertThat(mer.equalTo(any)).as("Mer(v) == any(v)").isTrue();
        assertThat(any.equalTo(ner)).as("any(v) == Ner(v)").isTrue();
        assertThat(mer.equalTo(ner)).as("Mer(v) == Ner(v), by way of any").isTrue();
        assertThat(Value.nil(GoTypes.MER).equalTo(Value.nil(InterfaceType.ANY)))
            .as("Mer(nil) == any(nil)").isTrue();
        assertThat(mer.equalTo(Value.nil(GoTypes.MER))).as("Mer(v) == Mer(nil)").isFalse();
        assertThat(Value.nil(GoTypes.MER).equalTo(mer)).as("Mer(nil) == Mer(v)").isFalse();
    }

    @Test
    @Property("an assertion with ok never panics, and without success gives a nil")
    void commaOkNeverPanics() {
        Eface three = any(GoTypes.T3, 3);
        assertThat(outcome(() -> three.assertOk(GoTypes.T1))).as("any(T3(3)).(T1), with ok")
            .isEqualTo(new CommaOk<>(null, false));
        assertThat(outcome(() -> three.assertOk(GoTypes.T3))).as("any(T3(3)).(T3), with ok")
            .isEqualTo(new CommaOk<>(3, true));
        assertThat(outcome(() -> three.assertOk(GoTypes.I, itabs))).as("any(T3(3)).(I), with ok")
            .isEqualTo(new CommaOk<>(new Iface(GoTypes.I, null, null), false));
        Value nil = Value.nil(GoTypes.I);
        assertThat(outcome(() -> nil.assertOk(GoTypes.T1))).as("I(nil).(T1), with ok")
            .isEqualTo(new CommaOk<>(null, false));
        assertThat(outcome(() -> nil.assertOk(GoTypes.J, itabs))).as("I(nil).(J), with ok")
            .isEqualTo(new CommaOk<>(new Iface(GoTypes.J, null, null), false));
        assertThat(outcome(() -> nil.assertOk(InterfaceType.ANY, itabs)))
            .as("I(nil).(any), with ok")
            .isEqualTo(new CommaOk<>(new Eface(null, null), false));
    }

    @Test
    @Property("asserted to another interface, a value has the same type and data inside")
    void assertionsCarryTheValue() {
        Eface any = any(GoTypes.VV, "v");
        Iface mer = (Iface) any.assertTo(GoTypes.MER, itabs);
        assertThat(mer).as("any(v).(Mer)")
            .isEqualTo(new Iface(GoTypes.MER, itabs.find(GoTypes.MER, GoTypes.VV), "v"));
        Iface ner = (Iface) mer.assertTo(GoTypes.NER, itabs);
        assertThat(ner.type() == GoTypes.VV).as("whether VV is the type inside any(v).(Mer).(Ner)")
            .isTrue();
        assertThat(ner.call("N")).as("any(v).(Mer).(Ner).N()").isEqualTo("N");
        assertThat(ner.assertOk(GoTypes.MER, itabs).value()).as("value of ner.(Mer), with ok")
            .isEqualTo(mer);
        assertThat(((Iface) ner.convertTo(GoTypes.MER, itabs)).itab() == mer.itab())
            .as("whether two values of one interface and one type have the same itab").isTrue();
        assertThat(itabs.inspect().count()).as("itabs of VV with Mer and Ner").isEqualTo(2);
    }

    @Test
    @Property("as an any, a value is the type and the data that were inside, and needs no itab")
    void anyNeedsNoItab() {
        Eface any = any(GoTypes.V, "v");
        assertThat(any.assertTo(InterfaceType.ANY, itabs)).as("any(v).(any)").isEqualTo(any);
        assertThat(any.assertOk(InterfaceType.ANY, itabs)).as("any(v).(any), with ok")
            .isEqualTo(new CommaOk<Value>(any, true));
        assertThat(itabs.inspect().count()).as("itabs so far").isZero();
        Value mer = any.convertTo(GoTypes.MER, itabs);
        assertThat(mer.convertTo(InterfaceType.ANY, itabs)).as("any(Mer(v))").isEqualTo(any);
        assertThatThrownBy(() -> Value.nil(GoTypes.MER).assertTo(InterfaceType.ANY, itabs),
            "Mer(nil).(any)").isInstanceOf(RuntimePanic.class)
            .hasMessage("interface conversion: interface is nil, not interface {}");
    }

    @Test
    @Property("converting nil gives nil")
    void nilStaysNil() {
        Value nil = Value.nil(GoTypes.MN);
        assertThat(outcome(() -> nil.convertTo(GoTypes.MER, itabs))).as("Mer(MN(nil))")
            .isEqualTo(new Iface(GoTypes.MER, null, null));
        assertThat(outcome(() -> nil.convertTo(InterfaceType.ANY, itabs))).as("any(MN(nil))")
            .isEqualTo(new Eface(null, null));
        assertThat(itabs.inspect().count()).as("itabs after converting nil").isZero();
    }

    @Test
    @Property("a second assertion that fails names the same missing method as the first")
    void missingMethodIsNamedEveryTime() {
        assertThat(any(GoTypes.V, "v").assertOk(GoTypes.MN, itabs).ok())
            .as("ok of any(v).(MN), where V has M only").isFalse();
        for (String time : List.of("then", "once more")) {
            assertThatThrownBy(() -> any(GoTypes.V, "v").assertTo(GoTypes.MN, itabs),
                "%s any(v).(MN) without ok", time).isInstanceOf(RuntimePanic.class)
                .hasMessage("interface conversion: main.V is not main.MN: missing method N");
        }
        assertThat(itabs.inspect().count()).as("itabs after three assertions").isEqualTo(1);
    }

    @Test
    @Property("an assertion tells two types of one name apart")
    void assertionsTellTypesApart() {
        Type here = Type.of("main.T", Type.BY_VALUE, GoTypes.method("M"));
        Type there = Type.of("main.T", Type.BY_VALUE, GoTypes.method("M"));
        Eface any = any(here, 1);
        assertThat(any.assertOk(here)).as("any(T(1)).(T), with ok")
            .isEqualTo(new CommaOk<>(1, true));
        assertThat(any.assertOk(there)).as("any(T(1)).(T), with ok, for another type main.T")
            .isEqualTo(new CommaOk<>(null, false));
        assertThat(outcome(() -> any.assertTo(there))).as("any(T(1)).(T), for another type main.T")
            .isEqualTo("panic: interface conversion: interface {} is main.T, not main.T");
    }

    @Test
    @Weight(3)
    @Property("comparisons and assertions give what they give in Go, in every recorded expression")
    void factsAsRecorded() {
        GoFacts facts = new GoFacts();
        for (Map<String, String> row : Recording.rows(GoFacts.class, "interface_facts.csv")) {
            String expression = row.get("expr");
            if (!expression.equals(GoFacts.NOT_REPLAYED)) {
                assertThat(facts.answer(expression)).as("in Go: %s", expression)
                    .isEqualTo(row.get("result"));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("what panics in Go panics here, with the same message")
    void panicsAsRecorded() {
        List<Map<String, String>> rows = Recording.rows(GoPanics.class, "panics.csv").stream()
            .filter(row -> GoPanics.PROGRAMS.containsKey(row.get("name"))).toList();
        assertThat(rows.stream().map(row -> row.get("name")).collect(Collectors.toSet()))
            .as("recorded programs about interface values")
            .isEqualTo(GoPanics.PROGRAMS.keySet());
        for (Map<String, String> row : rows) {
            assertThatThrownBy(() -> GoPanics.PROGRAMS.get(row.get("name")).call(),
                "in Go: %s (%s)", row.get("code"), row.get("name"))
                .isInstanceOf(RuntimePanic.class).hasMessage(row.get("message"));
        }
    }
}
