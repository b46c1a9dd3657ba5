package workbook.foundations.interfaces.itab;

import java.util.List;
import java.util.Map;
import workbook.foundations.interfaces.itab.Declaration.Embedded;
import workbook.foundations.interfaces.itab.Declaration.EmbeddedInterface;
import workbook.foundations.interfaces.itab.Declaration.Field;
import workbook.foundations.interfaces.itab.Declaration.OwnMethod;
import workbook.foundations.interfaces.itab.Declaration.Plain;

/**
 * The declarations of {@code method_sets.csv}. They stand here as its column {@code decl} says
 * them, and are not read from it: that column is written for people.
 */
final class GoDeclarations {

    static final Declaration V = type("V", List.of(value("M"), pointer("N")));
    static final Declaration PV = type("PV", List.of(pointer("M")));
    static final Declaration VV = type("VV", List.of(value("M"), value("N")));
    static final Declaration EMB_V = struct("EmbV", embed(V));

    private static final Declaration A2 = type("A2", List.of(value("M")));
    private static final Declaration L1 = type("L1", List.of(value("M")));
    private static final Declaration L2 = struct("L2", embed(L1));

    /** By the column {@code type}. An alias is another name for the same declaration. */
    static final Map<String, Declaration> BY_NAME = Map.ofEntries(
        Map.entry("V", V),
        Map.entry("PV", PV),
        Map.entry("VV", VV),
        Map.entry("EmbV", EMB_V),
        Map.entry("EmbPtr", struct("EmbPtr", embedPointer(V))),
        Map.entry("EmbPV", struct("EmbPV", embed(PV))),
        Map.entry("EmbPPV", struct("EmbPPV", embedPointer(PV))),
        Map.entry("EmbI", struct("EmbI", new EmbeddedInterface("Mer", List.of("M")))),
        Map.entry("EmbSame", struct("EmbSame", new EmbeddedInterface("M2", List.of("M2")))),
        Map.entry("Deep", struct("Deep", embed(EMB_V))),
        Map.entry("DeepP", struct("DeepP", embedPointer(EMB_V))),
        Map.entry("Shadow", type("Shadow", List.of(value("M")), embed(VV))),
        Map.entry("ShadowField", struct("ShadowField", embed(VV), new Plain("M"))),
        Map.entry("Amb", struct("Amb", embed(VV), embed(A2))),
        Map.entry("AmbDepth", struct("AmbDepth", embed(VV), embed(L2))),
        Map.entry("FuncT", type("FuncT", List.of(value("M")))),
        Map.entry("IntT", type("IntT", List.of(value("M"), pointer("N")))),
        Map.entry("Alias", V),
        Map.entry("Defined", type("Defined", List.of())),
        Map.entry("unexp", type("unexp", List.of(value("m")))));

    private GoDeclarations() {
    }

    static Declaration type(String name, List<OwnMethod> methods, Field... fields) {
        return new Declaration(name, methods, List.of(fields));
    }

    static Declaration struct(String name, Field... fields) {
        return type(name, List.of(), fields);
    }

    static OwnMethod value(String name) {
        return new OwnMethod(name, false);
    }

    static OwnMethod pointer(String name) {
        return new OwnMethod(name, true);
    }

    static Embedded embed(Declaration type) {
        return new Embedded(type, false);
    }

    static Embedded embedPointer(Declaration type) {
        return new Embedded(type, true);
    }
}
