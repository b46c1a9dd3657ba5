package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_void;
import static workbook.grader.interleave.Rewriter.HOOKS;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Notes every call that the scenario makes of a class under test, with its arguments and what came
 * of it. The notes are the program that a reader is shown, and the rows {@code > put("a", 1)}.
 */
final class ScenarioCalls {

    private static final MethodTypeDesc BEGINS =
        MethodTypeDesc.of(CD_void, CD_Object, CD_String);
    private static final MethodTypeDesc ONE_OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
    private static final MethodTypeDesc THROWN = MethodTypeDesc.of(CD_void, CD_Throwable);

    private final OwnClasses classes;
    private final Position at;

    ScenarioCalls(OwnClasses classes, Position at) {
        this.classes = classes;
        this.at = at;
    }

    /** Whether code of the scenario calls something that is under test. */
    boolean covers(InvokeInstruction call) {
        return at.place().quiet() && !at.place().isInitialiser()
            && covers(classes, call.owner().asInternalName());
    }

    static boolean covers(OwnClasses classes, String owner) {
        return classes.contains(owner) && !classes.isQuiet(owner);
    }

    /** A call of anything but a constructor. */
    void invoke(CodeBuilder code, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        int[] arguments = pop(code, type);
        if (call.opcode() == Opcode.INVOKESTATIC) {
            code.loadConstant(call.owner().asSymbol());
        } else {
            code.dup();
        }
        begins(code, call.name().stringValue(), type, arguments);
        guarded(code, call, arguments);
        if (type.returnType().equals(CD_void)) {
            code.invokestatic(HOOKS, "callEnds", MethodTypeDesc.of(CD_void));
        } else {
            duplicate(code, type.returnType());
            box(code, type.returnType());
            code.invokestatic(HOOKS, "callEnds", ONE_OBJECT);
        }
    }

    /** A {@code new}: what is made has no name yet. */
    void construct(CodeBuilder code, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        int[] arguments = pop(code, type);
        code.aconst_null();
        begins(code, "new " + simpleName(call.owner().asSymbol()), type, arguments);
        guarded(code, call, arguments);
        code.dup().invokestatic(HOOKS, "callMade", ONE_OBJECT);
    }

    private static String simpleName(ClassDesc type) {
        String name = type.displayName();
        return name.substring(name.lastIndexOf('$') + 1);
    }

    private static void guarded(CodeBuilder code, InvokeInstruction call, int[] arguments) {
        code.trying(inner -> {
            push(inner, arguments, call.typeSymbol());
            inner.with(call);
        }, handlers -> handlers.catchingAll(failed ->
            failed.dup().invokestatic(HOOKS, "callThrew", THROWN).athrow()));
    }

    private static void begins(CodeBuilder code, String name, MethodTypeDesc type,
            int[] arguments) {
        code.loadConstant(name).invokestatic(HOOKS, "callBegins", BEGINS);
        for (int i = 0; i < arguments.length; i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)).asLoadable(), arguments[i]);
            box(code, type.parameterType(i));
            code.invokestatic(HOOKS, "callGets", ONE_OBJECT);
        }
    }

    private static int[] pop(CodeBuilder code, MethodTypeDesc type) {
        List<TypeKind> kinds = Rewriter.kinds(type);
        int[] locals = new int[kinds.size()];
        for (int i = locals.length - 1; i >= 0; i--) {
            locals[i] = code.allocateLocal(kinds.get(i));
            code.storeLocal(kinds.get(i), locals[i]);
        }
        return locals;
    }

    private static void push(CodeBuilder code, int[] locals, MethodTypeDesc type) {
        List<TypeKind> kinds = Rewriter.kinds(type);
        for (int i = 0; i < locals.length; i++) {
            code.loadLocal(kinds.get(i), locals[i]);
        }
    }

    private static void duplicate(CodeBuilder code, ClassDesc type) {
        if (TypeKind.from(type).slotSize() == 2) {
            code.dup2();
        } else {
            code.dup();
        }
    }

    private static void box(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) {
            ClassDesc boxed = ClassDesc.of("java.lang." + switch (type.descriptorString()) {
                case "Z" -> "Boolean";
                case "B" -> "Byte";
                case "C" -> "Character";
                case "S" -> "Short";
                case "I" -> "Integer";
                case "J" -> "Long";
                case "F" -> "Float";
                default -> "Double";
            });
            code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, type));
        }
    }
}
