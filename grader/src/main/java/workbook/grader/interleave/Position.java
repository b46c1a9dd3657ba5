package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static workbook.grader.interleave.Rewriter.HOOKS;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Where in a method the rewriting is: makes sites, and code that shows values. */
final class Position {

    /**
     * The method.
     *
     * @param line its first
     * @param quiet whether nobody is to be preempted in it
     * @param task whether it may be handed to another thread as a whole
     */
    record Place(String type, String method, String file, int line, boolean quiet, boolean task) {

        boolean isConstructor() {
            return method.equals("<init>");
        }

        boolean isInitialiser() {
            return method.equals("<clinit>");
        }
    }

    private final Place place;
    private final Sites sites;
    private int line;

    Position(Place place, Sites sites) {
        this.place = place;
        this.sites = sites;
        this.line = place.line();
    }

    Place place() {
        return place;
    }

    int line() {
        return line;
    }

    void moveTo(int newLine) {
        line = newLine;
    }

    /** A new site on the current line. */
    int site(Site.Kind kind, String member, int name) {
        return sites.add(place.file(), place.type().replace('/', '.'), line, kind, member, name,
            place.quiet());
    }

    /** The number of a field's name. */
    int name(String field) {
        return sites.name(field);
    }

    /** Shows the value on top of the stack. */
    void showValue(CodeBuilder code, ClassDesc type) {
        if (type.equals(CD_void) || place.quiet()) {
            return;
        }
        TypeKind kind = TypeKind.from(type);
        if (kind.slotSize() == 2) {
            code.dup2();
        } else {
            code.dup();
        }
        code.invokestatic(HOOKS, "value", MethodTypeDesc.of(CD_void, shownAs(code, type)));
    }

    /** Converts where there is no overload, and says which one to call. */
    private static ClassDesc shownAs(CodeBuilder code, ClassDesc type) {
        if (!type.isPrimitive()) {
            return CD_Object;
        }
        return switch (type.descriptorString()) {
            case "Z" -> CD_boolean;
            case "C" -> CD_char;
            case "J" -> CD_long;
            case "D" -> CD_double;
            case "F" -> {
                code.f2d();
                yield CD_double;
            }
            default -> CD_int;
        };
    }

    /** Shows an argument that is in a local variable. */
    void showArgument(CodeBuilder code, ClassDesc type, int local) {
        if (!place.quiet()) {
            code.loadLocal(TypeKind.from(type).asLoadable(), local);
            ClassDesc shown = shownAs(code, type);
            code.invokestatic(HOOKS, "argument", MethodTypeDesc.of(CD_void, shown));
        }
    }
}
