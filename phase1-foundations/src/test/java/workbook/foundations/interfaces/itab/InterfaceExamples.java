package workbook.foundations.interfaces.itab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.foundations.interfaces.itab.Declaration.Embedded;
import workbook.foundations.interfaces.itab.Declaration.OwnMethod;

/** What the chapter shows. */
class InterfaceExamples {

    private static final InterfaceType CLOSER = InterfaceType.of("io.Closer", "Close");
    private static final InterfaceType READ_CLOSER =
        InterfaceType.of("io.ReadCloser", "Read", "Close");
    private static final Type FILE = Type.of("*os.File", Type.BY_POINTER,
        new Method("Close", file -> "closed " + file),
        new Method("Name", file -> file),
        new Method("Read", file -> "read " + file));

    private final ItabTable itabs = new ItabTable();

    @Test
    void aTableBindsTheMethodsOfAnInterface() {
        Itab itab = Itab.build(READ_CLOSER, FILE);
        assertThat(itab.fun().stream().map(body -> body.call("a.txt")).toList())
            .as("the bodies of io.ReadCloser and *os.File, called on a.txt")
            .isEqualTo(List.of("closed a.txt", "read a.txt"));
    }

    @Test
    void aTableIsBuiltOnce() {
        Itab itab = itabs.find(CLOSER, FILE);
        assertThat(itabs.find(CLOSER, FILE) == itab).as("whether the second find gives the same")
            .isTrue();
        assertThat(itabs.inspect().count()).as("tables").isEqualTo(1);
    }

    @Test
    void anInterfaceThatHoldsANilPointerIsNotNil() {
        Value closer = new Eface(FILE, null).convertTo(CLOSER, itabs);
        assertThat(closer.isNil()).as("var f *os.File; var c io.Closer = f; c == nil").isFalse();
        assertThat(Value.nil(CLOSER).isNil()).as("var c io.Closer; c == nil").isTrue();
    }

    @Test
    void assertionsPanicOrSayNo() {
        Eface one = new Eface(Type.of("int", Type.BY_VALUE), 1);
        assertThat(one.assertOk(FILE).ok()).as("ok of any(1).(*os.File)").isFalse();
        assertThatThrownBy(() -> one.assertTo(FILE), "any(1).(*os.File)")
            .isInstanceOf(RuntimePanic.class)
            .hasMessage("interface conversion: interface {} is int, not *os.File");
        assertThatThrownBy(() -> one.assertTo(READ_CLOSER, itabs), "any(1).(io.ReadCloser)")
            .isInstanceOf(RuntimePanic.class)
            .hasMessage("interface conversion: int is not io.ReadCloser: missing method Close");
    }

    @Test
    void embeddingGivesMethods() {
        Declaration log = new Declaration("Log",
            List.of(new OwnMethod("Print", false), new OwnMethod("Reset", true)), List.of());
        Declaration server = new Declaration("Server", List.of(),
            List.of(new Embedded(log, false)));
        MethodSets sets = MethodSets.of(server);
        assertThat(sets.value().stream().map(MethodSets.Selected::name).toList())
            .as("methods of Server, struct{ Log }").isEqualTo(List.of("Print"));
        assertThat(sets.pointer().stream().map(MethodSets.Selected::name).toList())
            .as("methods of *Server").isEqualTo(List.of("Print", "Reset"));
    }
}
