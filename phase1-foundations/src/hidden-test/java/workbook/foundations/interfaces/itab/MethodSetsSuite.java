package workbook.foundations.interfaces.itab;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.foundations.interfaces.itab.GoDeclarations.embed;
import static workbook.foundations.interfaces.itab.GoDeclarations.embedPointer;
import static workbook.foundations.interfaces.itab.GoDeclarations.pointer;
import static workbook.foundations.interfaces.itab.GoDeclarations.struct;
import static workbook.foundations.interfaces.itab.GoDeclarations.type;
import static workbook.foundations.interfaces.itab.GoDeclarations.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.foundations.interfaces.itab.Declaration.EmbeddedInterface;
import workbook.foundations.interfaces.itab.Declaration.Plain;
import workbook.foundations.interfaces.itab.MethodSets.Selected;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Copied;
import workbook.grader.probe.Recording;

class MethodSetsSuite {

    private static final Map<String, InterfaceType> INTERFACES =
        Map.of("Mer", GoTypes.MER, "Ner", GoTypes.NER, "MN", GoTypes.MN);

    @Test
    @Weight(3)
    @Property("the method sets of T and *T are those of Go, for every recorded declaration")
    void methodSetsAsRecorded() {
        for (Map<String, String> row : rows()) {
            MethodSets sets = MethodSets.of(GoDeclarations.BY_NAME.get(row.get("type")));
            String declared = "type " + row.get("type") + " " + row.get("decl");
            assertThat(exported(sets.value())).as("methods of T; %s", declared)
                .isEqualTo(row.get("methods_T"));
            assertThat(exported(sets.pointer())).as("methods of *T; %s", declared)
                .isEqualTo(row.get("methods_ptrT"));
        }
    }

    @Test
    @Weight(2)
    @Property("a type with its method set implements the interfaces that it implements in Go")
    void implementsAsRecorded() {
        for (Map<String, String> row : rows()) {
            MethodSets sets = MethodSets.of(GoDeclarations.BY_NAME.get(row.get("type")));
            INTERFACES.forEach((name, inter) -> {
                assertThat(implementing(inter, sets.value()))
                    .as("T is a %s; type %s %s", name, row.get("type"), row.get("decl"))
                    .isEqualTo(Boolean.valueOf(row.get("T_is_" + name)));
                assertThat(implementing(inter, sets.pointer()))
                    .as("*T is a %s; type %s %s", name, row.get("type"), row.get("decl"))
                    .isEqualTo(Boolean.valueOf(row.get("ptr_is_" + name)));
            });
        }
    }

    @Test
    @Property("a method that was chosen knows who declares it, and how deep")
    void saysWhereItComesFrom() {
        Declaration shadow = GoDeclarations.BY_NAME.get("Shadow");
        assertThat(Copied.of(MethodSets.of(shadow).value()))
            .as("methods of T; struct{ VV }; func (Shadow) M(), where VV has M and N")
            .isEqualTo(List.of(new Selected("M", "Shadow", 0), new Selected("N", "VV", 1)));
        Declaration deep = struct("Deepest", embed(GoDeclarations.BY_NAME.get("DeepP")),
            new EmbeddedInterface("Ier", List.of("I")));
        assertThat(Copied.of(MethodSets.of(deep).pointer()))
            .as("methods of *T; struct{ DeepP; Ier }, DeepP = struct{ *EmbV }, "
                + "EmbV = struct{ V }, Ier = interface{ I() }")
            .isEqualTo(List.of(new Selected("I", "Ier", 1), new Selected("M", "V", 3),
                new Selected("N", "V", 3)));
    }

    @Test
    @Weight(2)
    @Property("what hides a method hides it in both sets, whichever of them it is in itself")
    void hidesBeforeReceiversCount() {
        Declaration hiding = type("Hiding", List.of(pointer("M")), embed(GoDeclarations.VV));
        assertThat(names(MethodSets.of(hiding).value()))
            .as("methods of T; struct{ VV }; func (*Hiding) M(), where VV has M and N")
            .isEqualTo(List.of("N"));
        assertThat(Copied.of(MethodSets.of(hiding).pointer())).as("methods of *T in the same case")
            .isEqualTo(List.of(new Selected("M", "Hiding", 0), new Selected("N", "VV", 1)));
        Declaration both = struct("Both", embed(GoDeclarations.VV), embed(GoDeclarations.PV));
        assertThat(names(MethodSets.of(both).value()))
            .as("methods of T; struct{ VV; PV }, where VV has M and N, and *PV has M")
            .isEqualTo(List.of("N"));
    }

    @Test
    @Property("what is there twice at one depth is nobody's, and hides what is deeper")
    void twiceHidesWhatIsDeeper() {
        Declaration low = type("Low", List.of(value("M"), value("K")));
        Declaration middle = struct("Middle", embed(low));
        Declaration left = type("Left", List.of(value("M")));
        Declaration right = type("Right", List.of(), new Plain("M"));
        assertThat(names(MethodSets.of(
            struct("Three", embed(left), embed(right), embed(middle))).pointer()))
            .as("methods of *T; struct{ Left; Right; Middle }: Left has a method M, Right a field "
                + "M, Middle embeds Low, which has methods M and K")
            .isEqualTo(List.of("K"));
        Declaration again = struct("Again", embedPointer(low));
        assertThat(names(MethodSets.of(struct("Diamond", embed(middle), embed(again))).pointer()))
            .as("methods of *T; struct{ Middle; Again }, which both embed Low with M and K")
            .isEqualTo(List.of());
        Declaration same = struct("Same", embed(low));
        assertThat(names(MethodSets.of(struct("Twins", embed(middle), embed(same))).value()))
            .as("methods of T; struct{ Middle; Same }, which both embed Low with M and K")
            .isEqualTo(List.of());
        assertThat(names(MethodSets.of(struct("Triple", embed(left),
            embed(type("Center", List.of(value("M")))), embed(right))).value()))
            .as("methods of T; three embedded types have an M").isEqualTo(List.of());
    }

    @Test
    @Property("both method sets are sorted by name, from whatever depth a method comes")
    void setsAreSorted() {
        Declaration low = type("Low", List.of(value("K"), pointer("A"), value("Q")));
        Declaration top = type("Top", List.of(value("Z"), pointer("P"), value("M")), embed(low));
        MethodSets sets = MethodSets.of(top);
        assertThat(names(sets.value())).as("methods of T; struct{ Low }; T has the value methods "
            + "Z and M and the pointer method P, Low has K and Q, and the pointer method A")
            .isEqualTo(List.of("K", "M", "Q", "Z"));
        assertThat(names(sets.pointer())).as("methods of *T in the same case")
            .isEqualTo(List.of("A", "K", "M", "P", "Q", "Z"));
    }

    @Test
    @Property("one embedded pointer on the way is enough for a value to reach pointer methods")
    void oneEmbeddedPointerIsEnough() {
        Declaration inner = struct("Inner", embed(GoDeclarations.PV));
        Declaration middle = struct("Middle", embedPointer(inner));
        Declaration outer = struct("Outer", embed(middle));
        assertThat(names(MethodSets.of(outer).value()))
            .as("methods of T; struct{ Middle }, Middle = struct{ *Inner }, Inner = struct{ PV }, "
                + "where *PV has M")
            .isEqualTo(List.of("M"));
        Declaration direct = struct("Direct", embed(inner));
        assertThat(names(MethodSets.of(direct).value()))
            .as("methods of T; struct{ Inner }, Inner = struct{ PV }, where *PV has M")
            .isEqualTo(List.of());
        Declaration beside = struct("Beside", embed(inner),
            embedPointer(type("Q", List.of(pointer("Z")))));
        assertThat(names(MethodSets.of(beside).value()))
            .as("methods of T; struct{ Inner; *Q }, where *PV in Inner has M, and *Q has Z")
            .isEqualTo(List.of("Z"));
    }

    private static List<Map<String, String>> rows() {
        return Recording.rows(MethodSetsSuite.class, "method_sets.csv");
    }

    private static List<String> names(List<Selected> methods) {
        return methods.stream().map(Selected::name).toList();
    }

    /** The recording was made by reflection, which shows the exported methods only. */
    private static String exported(List<Selected> methods) {
        return String.join(" ", names(methods).stream()
            .filter(name -> Character.isUpperCase(name.charAt(0))).toList());
    }

    private static boolean implementing(InterfaceType inter, List<Selected> methods) {
        Type type = Type.of("main.T", Type.BY_VALUE, names(methods).stream()
            .map(GoTypes::method).toArray(Method[]::new));
        return Itab.build(inter, type).missing().isEmpty();
    }
}
