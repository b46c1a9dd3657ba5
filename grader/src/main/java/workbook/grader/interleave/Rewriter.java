package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Superclass;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;

/**
 * Puts a call of {@link Hooks} before everything in a class that other threads could notice, and
 * in the place of everything that would block in the JVM.
 *
 * <p>Methods that are {@code synchronized} become a method that enters the model of the monitor,
 * calls the old body, and leaves. Method references to the JDK become calls in a method of their
 * own, so that they are rewritten too. Static initialisers get no switch points: a virtual thread
 * cannot yield there.
 */
final class Rewriter {

    static final ClassDesc HOOKS = Hooks.class.describeConstable().orElseThrow();
    static final ClassDesc FACADE = FacadeThread.class.describeConstable().orElseThrow();
    static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
    static final MethodTypeDesc OBJECT = MethodTypeDesc.of(CD_void, CD_Object);

    private final OwnClasses classes;
    private final Sites sites;

    Rewriter(OwnClasses classes, Sites sites) {
        this.classes = classes;
        this.sites = sites;
    }

    /** The rewritten class file of the class with that internal name. */
    byte[] rewrite(String internalName) throws ClassNotFoundException {
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(classes.original())
                .orElse(ClassHierarchyResolver.defaultResolver())));
        ClassModel model = format.parse(classes.bytes(internalName));
        Bridges bridges = new Bridges(model);
        ClassTransform members =
            (builder, element) -> rewrite(builder, element, model, bridges);
        return format.transformClass(model, members.andThen(
            ClassTransform.endHandler(builder -> bridges.write(builder,
                (name, line) -> code(model, name, line, false, bridges)))));
    }

    private void rewrite(ClassBuilder builder, ClassElement element, ClassModel model,
            Bridges bridges) {
        switch (element) {
            case Superclass above when above.superclassEntry().asSymbol().equals(THREAD) ->
                builder.withSuperclass(FACADE);
            case MethodModel method when method.code().isEmpty() -> builder.with(method);
            case MethodModel method when method.flags().has(AccessFlag.SYNCHRONIZED) ->
                synchronizedMethod(builder, method, model, bridges);
            case MethodModel method -> builder.transformMethod(method,
                MethodTransform.transformingCode(code(model, method, bridges)));
            default -> builder.with(element);
        }
    }

    private CodeRewriter code(ClassModel model, MethodModel method, Bridges bridges) {
        String name = method.methodName().stringValue();
        return code(model, name, firstLine(method), bridges.isTask(name), bridges);
    }

    private CodeRewriter code(ClassModel model, String name, int line, boolean task,
            Bridges bridges) {
        String type = model.thisClass().asInternalName();
        return new CodeRewriter(classes, bridges, new Position(
            new Position.Place(type, name, bridges.file(), line, classes.isQuiet(type), task),
            sites));
    }

    private void synchronizedMethod(ClassBuilder builder, MethodModel method, ClassModel model,
            Bridges bridges) {
        String name = method.methodName().stringValue();
        String body = name + "$body";
        MethodTypeDesc type = method.methodTypeSymbol();
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        int hidden = method.flags().flagsMask()
            & ~(ClassFile.ACC_SYNCHRONIZED | ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED)
            | ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC;
        builder.withMethod(body, type, hidden, inner -> inner.transformCode(
            method.code().orElseThrow(), code(model, method, bridges)));
        builder.withMethod(name, type, method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED,
            outer -> {
                method.forEach(element -> {
                    if (!(element instanceof CodeModel) && !(element instanceof AccessFlags)) {
                        outer.with(element);
                    }
                });
                outer.withCode(code -> guarded(code, method, model, body, isStatic, bridges));
            });
    }

    private void guarded(CodeBuilder code, MethodModel method, ClassModel model, String body,
            boolean isStatic, Bridges bridges) {
        ClassDesc self = model.thisClass().asSymbol();
        MethodTypeDesc type = method.methodTypeSymbol();
        String internalName = model.thisClass().asInternalName();
        int site = sites.add(bridges.file(), internalName.replace('/', '.'), firstLine(method),
            Site.Kind.MONITOR_ENTER, method.methodName().stringValue(), Sites.MONITOR,
            classes.isQuiet(internalName));
        loadMonitor(code, self, isStatic);
        code.loadConstant(site);
        code.invokestatic(HOOKS, "enter", OBJECT_SITE);
        code.trying(inner -> {
            if (!isStatic) {
                inner.aload(0);
            }
            int slot = isStatic ? 0 : 1;
            for (ClassDesc parameter : type.parameterList()) {
                TypeKind kind = TypeKind.from(parameter);
                inner.loadLocal(kind, slot);
                slot += kind.slotSize();
            }
            if (isStatic) {
                inner.invokestatic(self, body, type);
            } else {
                inner.invokespecial(self, body, type);
            }
            loadMonitor(inner, self, isStatic);
            inner.invokestatic(HOOKS, "exit", OBJECT);
            inner.return_(TypeKind.from(type.returnType()));
        }, handlers -> handlers.catchingAll(failed -> {
            loadMonitor(failed, self, isStatic);
            failed.invokestatic(HOOKS, "exit", OBJECT);
            failed.athrow();
        }));
    }

    private static void loadMonitor(CodeBuilder code, ClassDesc self, boolean isStatic) {
        if (isStatic) {
            code.loadConstant(self);
        } else {
            code.aload(0);
        }
    }

    private static int firstLine(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
            .filter(LineNumber.class::isInstance)
            .mapToInt(element -> ((LineNumber) element).line())
            .findFirst().orElse(0);
    }

    /** The parameters of a method that gets {@code types} on top of the receiver. */
    static List<TypeKind> kinds(MethodTypeDesc type) {
        return type.parameterList().stream()
            .map(parameter -> TypeKind.from(parameter).asLoadable()).toList();
    }
}
