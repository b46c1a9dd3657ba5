package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static workbook.grader.interleave.Rewriter.HOOKS;
import static workbook.grader.interleave.Rewriter.OBJECT_SITE;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** Rewrites what reads and writes memory, and what enters and leaves monitors. */
final class MemoryRewriter {

    private final OwnClasses classes;
    private final Position at;

    MemoryRewriter(OwnClasses classes, Position at) {
        this.classes = classes;
        this.at = at;
    }

    void field(CodeBuilder code, FieldInstruction access, boolean superCalled) {
        String name = access.name().stringValue();
        Optional<OwnClasses.Field> found =
            classes.field(access.owner().asInternalName(), name)
                .filter(field -> !field.isSynthetic());
        if (found.isEmpty() || at.place().isInitialiser()) {
            code.with(access);
            return;
        }
        OwnClasses.Field field = found.get();
        int number = at.name(field.owner().replace('/', '.') + "." + name);
        boolean read = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
        if (field.isFinal() || at.place().quiet() && !field.isVolatile()) {
            code.with(access);
            if (read && !access.typeSymbol().isPrimitive()) {
                code.dup().loadConstant(number).invokestatic(HOOKS, "named", OBJECT_SITE);
            }
            return;
        }
        Site.Kind kind = field.isVolatile()
            ? read ? Site.Kind.VOLATILE_READ : Site.Kind.VOLATILE_WRITE
            : read ? Site.Kind.READ : Site.Kind.WRITE;
        int site = at.site(kind, name, number);
        switch (access.opcode()) {
            case GETFIELD -> {
                code.dup().loadConstant(site).invokestatic(HOOKS, "field", OBJECT_SITE);
                code.with(access);
                shown(code, access.typeSymbol(), number);
            }
            case GETSTATIC -> {
                code.aconst_null().loadConstant(site).invokestatic(HOOKS, "field", OBJECT_SITE);
                code.with(access);
                shown(code, access.typeSymbol(), number);
            }
            case PUTSTATIC -> {
                code.aconst_null().loadConstant(site).invokestatic(HOOKS, "field", OBJECT_SITE);
                at.showValue(code, access.typeSymbol());
                code.with(access);
            }
            default -> put(code, access, site, superCalled);
        }
    }

    private void put(CodeBuilder code, FieldInstruction access, int site,
            boolean superCalled) {
        if (at.place().isConstructor() && !superCalled) {
            code.with(access);
            return;
        }
        TypeKind kind = TypeKind.from(access.typeSymbol()).asLoadable();
        int local = code.allocateLocal(kind);
        code.storeLocal(kind, local).dup().loadConstant(site)
            .invokestatic(HOOKS, at.place().isConstructor() ? "initialise" : "field", OBJECT_SITE)
            .loadLocal(kind, local);
        if (!at.place().isConstructor()) {
            at.showValue(code, access.typeSymbol());
        }
        code.with(access);
    }

    void load(CodeBuilder code, ArrayLoadInstruction load) {
        code.dup2().loadConstant(at.site(Site.Kind.ELEMENT_READ, "[]", Sites.STATE))
            .invokestatic(HOOKS, "element", MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int))
            .with(load);
        at.showValue(code, element(load.typeKind()));
    }

    void store(CodeBuilder code, ArrayStoreInstruction store) {
        TypeKind kind = store.typeKind().asLoadable();
        int local = code.allocateLocal(kind);
        code.storeLocal(kind, local).dup2()
            .loadConstant(at.site(Site.Kind.ELEMENT_WRITE, "[]", Sites.STATE))
            .invokestatic(HOOKS, "element", MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int))
            .loadLocal(kind, local);
        at.showValue(code, element(store.typeKind()));
        code.with(store);
    }

    private static ClassDesc element(TypeKind kind) {
        return switch (kind) {
            case REFERENCE -> CD_Object;
            case LONG -> CD_long;
            case DOUBLE -> CD_double;
            case FLOAT -> ClassDesc.ofDescriptor("F");
            case CHAR -> CD_char;
            default -> CD_int;
        };
    }

    void monitor(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITORENTER) {
            code.loadConstant(at.site(Site.Kind.MONITOR_ENTER, "", Sites.MONITOR))
                .invokestatic(HOOKS, "enter", OBJECT_SITE);
        } else {
            code.invokestatic(HOOKS, "exit", Rewriter.OBJECT);
        }
    }

    /** Shows a value that was read, and names the object if it is one. */
    private void shown(CodeBuilder code, ClassDesc type, int name) {
        at.showValue(code, type);
        if (!type.isPrimitive()) {
            code.dup().loadConstant(name).invokestatic(HOOKS, "named", OBJECT_SITE);
        }
    }
}
