package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static workbook.grader.interleave.Rewriter.FACADE;
import static workbook.grader.interleave.Rewriter.HOOKS;
import static workbook.grader.interleave.Rewriter.OBJECT_SITE;
import static workbook.grader.interleave.Rewriter.THREAD;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rewrites calls of the JDK. */
final class CallRewriter {

    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc TWO_OBJECTS =
        MethodTypeDesc.of(CD_void, CD_Object, CD_Object);
    private static final ClassDesc THREAD_HOOKS =
        ThreadHooks.class.describeConstable().orElseThrow();
    private static final ClassDesc THREAD_FACTORY =
        ClassDesc.of("java.util.concurrent.ThreadFactory");
    private static final ClassDesc EXECUTOR = ClassDesc.of("java.util.concurrent.Executor");
    private static final ClassDesc OF_PLATFORM =
        ClassDesc.of("java.lang.Thread$Builder$OfPlatform");
    private static final ClassDesc OF_VIRTUAL =
        ClassDesc.of("java.lang.Thread$Builder$OfVirtual");

    private final OwnClasses classes;
    private final Position at;

    CallRewriter(OwnClasses classes, Position at) {
        this.classes = classes;
        this.at = at;
    }

    /** Rewrites a call of anything but a constructor. */
    void invoke(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        if (objectMethod(code, name, type, isStatic) || threadMethod(code, call, owner, isStatic)) {
            return;
        }
        Optional<Class<?>> jdk = classes.jdkOwner(owner, name, type.descriptorString());
        refuse(code, owner, name);
        if (jdk.isEmpty()) {
            code.with(call);
            return;
        }
        if (owner.equals("java/lang/invoke/VarHandle") && !isStatic
                && JdkCalls.jdkClass(owner).isPresent() && isAccess(name)) {
            handle(code, call, JdkCalls.handleKind(name, false));
        } else if (owner.startsWith("java/util/concurrent/atomic/")
                && owner.endsWith("FieldUpdater")) {
            updater(code, call, name, isStatic);
        } else {
            jdkCall(code, call, new JdkCalls.Called(name, type, isStatic), jdk.get());
        }
    }

    private static boolean isAccess(String name) {
        return name.startsWith("get") || name.startsWith("set") || name.startsWith("compareAnd")
            || name.startsWith("weakCompareAnd");
    }

    /** What cannot be controlled, wherever it is, and what is not known, outside of scenarios. */
    private void refuse(CodeBuilder code, String owner, String name) {
        String unknown = at.place().quiet() ? "" : KnownState.advice(owner, name);
        String advice = Refusals.advice(owner, name).orElse(unknown);
        if (!advice.isEmpty()) {
            code.loadConstant(advice)
                .loadConstant(at.site(Site.Kind.UNORDERED, name, Sites.STATE))
                .invokestatic(HOOKS, "refuse", MethodTypeDesc.of(CD_void, CD_String, CD_int));
        }
    }

    /**
     * Rewrites the call of a constructor.
     *
     * @param own whether it is that of the class above, in a constructor
     */
    void construct(CodeBuilder code, InvokeInstruction call, boolean own) {
        String owner = call.owner().asInternalName();
        MethodTypeDesc type = call.typeSymbol();
        if (owner.equals("java/lang/Thread")) {
            code.invokespecial(FACADE, "<init>", type);
        } else if (owner.equals("java/util/concurrent/ThreadPoolExecutor")
                && !type.parameterList().contains(THREAD_FACTORY)) {
            withThreadFactory(code, call, type);
        } else if (owner.equals("java/util/concurrent/ThreadPoolExecutor")) {
            controlledFactory(code, call, type);
        } else if (owner.equals("java/util/LinkedHashMap") && type.parameterCount() == 3) {
            linkedHashMap(code, call, own);
        } else {
            refuse(code, owner, "<init>");
            code.with(call);
        }
    }

    /** The third parameter says whether it is ordered by access. */
    private static void linkedHashMap(CodeBuilder code, InvokeInstruction call, boolean own) {
        int byAccess = code.allocateLocal(TypeKind.INT);
        code.dup().istore(byAccess).with(call);
        if (own) {
            code.aload(0);
        } else {
            code.dup();
        }
        code.iload(byAccess).invokestatic(HOOKS, "ordered",
            MethodTypeDesc.of(CD_void, CD_Object, CD_boolean));
    }

    /** The factory is the sixth parameter, before a handler if there is one. */
    private static void withThreadFactory(CodeBuilder code, InvokeInstruction call,
            MethodTypeDesc type) {
        boolean handler = type.parameterCount() == 6;
        int local = code.allocateLocal(TypeKind.REFERENCE);
        if (handler) {
            code.astore(local);
        }
        code.invokestatic(THREAD_HOOKS, "defaultThreadFactory",
            MethodTypeDesc.of(THREAD_FACTORY));
        if (handler) {
            code.aload(local);
        }
        code.invokespecial(call.owner().asSymbol(), "<init>",
            type.insertParameterTypes(5, THREAD_FACTORY));
    }

    /** The factory is the sixth parameter, before a handler if there is one. */
    private static void controlledFactory(CodeBuilder code, InvokeInstruction call,
            MethodTypeDesc type) {
        int handler = code.allocateLocal(TypeKind.REFERENCE);
        boolean hasHandler = type.parameterCount() == 7;
        if (hasHandler) {
            code.astore(handler);
        }
        code.invokestatic(THREAD_HOOKS, "controlled",
            MethodTypeDesc.of(THREAD_FACTORY, THREAD_FACTORY));
        if (hasHandler) {
            code.aload(handler);
        }
        code.with(call);
    }

    /** {@code wait}, {@code notify} and {@code notifyAll}, whatever they are called on. */
    private boolean objectMethod(CodeBuilder code, String name, MethodTypeDesc type,
            boolean isStatic) {
        String parameters = type.descriptorString();
        boolean waits = name.equals("wait")
            && Set.of("()V", "(J)V", "(JI)V").contains(parameters);
        boolean notifies = (name.equals("notify") || name.equals("notifyAll"))
            && parameters.equals("()V");
        if (isStatic || !waits && !notifies) {
            return false;
        }
        int site = at.site(waits ? Site.Kind.MONITOR_WAIT : Site.Kind.MONITOR_NOTIFY, name,
            Sites.MONITOR);
        code.loadConstant(site).invokestatic(HOOKS, name,
            type.insertParameterTypes(0, CD_Object)
                .insertParameterTypes(type.parameterCount() + 1, CD_int));
        return true;
    }

    /** What builds threads, and what gives the processor away. */
    private boolean threadMethod(CodeBuilder code, InvokeInstruction call, String owner,
            boolean isStatic) {
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        if (owner.equals("java/lang/Thread") && isStatic) {
            if (name.equals("yield") || name.equals("onSpinWait")) {
                code.loadConstant(at.site(Site.Kind.YIELD, name, Sites.STATE))
                    .invokestatic(HOOKS, "yield", SITE);
                return true;
            }
            if (name.equals("ofPlatform")) {
                code.invokestatic(THREAD, "ofVirtual", MethodTypeDesc.of(OF_VIRTUAL), false);
                return true;
            }
        }
        if (call.owner().asSymbol().equals(OF_PLATFORM)) {
            platformBuilder(code, name, type);
            return true;
        }
        if (owner.equals("java/util/concurrent/CompletableFuture") && name.endsWith("Async")
                && !type.parameterList().contains(EXECUTOR)) {
            async(code, call, type, isStatic);
            return true;
        }
        return false;
    }

    /** The builder is one of virtual threads, which have neither priority nor stack size. */
    private static void platformBuilder(CodeBuilder code, String name, MethodTypeDesc type) {
        if (Set.of("daemon", "priority", "group", "stackSize").contains(name)) {
            for (ClassDesc parameter : type.parameterList()) {
                if (TypeKind.from(parameter).slotSize() == 2) {
                    code.pop2();
                } else {
                    code.pop();
                }
            }
            return;
        }
        MethodTypeDesc asVirtual = type.returnType().equals(OF_PLATFORM)
            ? type.changeReturnType(OF_VIRTUAL) : type;
        code.invokeinterface(OF_VIRTUAL, name, asVirtual);
    }

    private void async(CodeBuilder code, InvokeInstruction call, MethodTypeDesc type,
            boolean isStatic) {
        code.aconst_null().loadConstant(at.site(
                Site.Kind.ACQUIRE_RELEASE, call.name().stringValue(), Sites.STATE))
            .invokestatic(HOOKS, "call", OBJECT_SITE)
            .invokestatic(THREAD_HOOKS, "asyncPool", MethodTypeDesc.of(EXECUTOR));
        MethodTypeDesc withExecutor = type.insertParameterTypes(type.parameterCount(), EXECUTOR);
        if (isStatic) {
            code.invokestatic(call.owner().asSymbol(), call.name().stringValue(), withExecutor);
        } else {
            code.invokevirtual(call.owner().asSymbol(), call.name().stringValue(), withExecutor);
        }
    }

    private void jdkCall(CodeBuilder code, InvokeInstruction call, JdkCalls.Called called,
            Class<?> owner) {
        Optional<Method> hook = call.opcode() == Opcode.INVOKESPECIAL
            ? Optional.empty() : JdkCalls.replacement(called, owner);
        Optional<Site.Kind> kind = at.place().isInitialiser()
            ? Optional.empty() : JdkCalls.kind(called, owner)
                .filter(known -> !at.place().quiet() || !isCollection(known));
        if (kind.isEmpty()) {
            call(code, call, called, hook);
            return;
        }
        int name = isCollection(kind.get()) ? Sites.CONTENTS : Sites.STATE;
        int site = at.site(kind.get(), called.name(), name);
        int[] arguments = popArguments(code, called.type());
        int receiver = code.allocateLocal(TypeKind.REFERENCE);
        if (called.isStatic()) {
            code.aconst_null().astore(receiver);
        } else {
            code.dup().astore(receiver);
        }
        code.aload(receiver).loadConstant(site).invokestatic(HOOKS, "call", OBJECT_SITE);
        pushArguments(code, called.type(), arguments);
        call(code, call, called, hook);
        if (JdkCalls.makesPart(called.name()) && !called.type().returnType().isPrimitive()) {
            code.dup().aload(receiver).invokestatic(HOOKS, "part", TWO_OBJECTS);
        }
        code.aload(receiver).loadConstant(site).invokestatic(HOOKS, "called", OBJECT_SITE);
        at.showValue(code, called.type().returnType());
    }

    private static boolean isCollection(Site.Kind kind) {
        return kind == Site.Kind.CONTENTS_READ || kind == Site.Kind.CONTENTS_WRITE;
    }

    private static void call(CodeBuilder code, InvokeInstruction call, JdkCalls.Called called,
            Optional<Method> hook) {
        if (hook.isEmpty()) {
            code.with(call);
            return;
        }
        Method instead = hook.get();
        List<ClassDesc> parameters = Arrays.stream(instead.getParameterTypes())
            .map(type -> type.describeConstable().orElseThrow()).toList();
        ClassDesc result = instead.getReturnType().describeConstable().orElseThrow();
        code.invokestatic(instead.getDeclaringClass().describeConstable().orElseThrow(),
            instead.getName(), MethodTypeDesc.of(result, parameters));
        ClassDesc wanted = called.type().returnType();
        if (!result.equals(wanted) && !wanted.isPrimitive()) {
            code.checkcast(wanted);
        }
    }

    private int[] popArguments(CodeBuilder code, MethodTypeDesc type) {
        List<TypeKind> kinds = Rewriter.kinds(type);
        int[] locals = new int[kinds.size()];
        for (int i = locals.length - 1; i >= 0; i--) {
            locals[i] = code.allocateLocal(kinds.get(i));
            code.storeLocal(kinds.get(i), locals[i]);
        }
        return locals;
    }

    private void pushArguments(CodeBuilder code, MethodTypeDesc type, int[] locals) {
        for (int i = 0; i < locals.length; i++) {
            TypeKind kind = TypeKind.from(type.parameterType(i)).asLoadable();
            at.showArgument(code, type.parameterType(i), locals[i]);
            code.loadLocal(kind, locals[i]);
        }
    }

    /** An access through a handle: the object is the first argument, an index the second. */
    private void handle(CodeBuilder code, InvokeInstruction call, Site.Kind kind) {
        MethodTypeDesc type = call.typeSymbol();
        if (at.place().isInitialiser()) {
            code.with(call);
            return;
        }
        int site = at.site(kind, call.name().stringValue(), Sites.STATE);
        int[] arguments = popArguments(code, type);
        code.dup();
        boolean hasOwner = arguments.length > 0 && !type.parameterType(0).isPrimitive();
        if (hasOwner) {
            code.aload(arguments[0]);
        } else {
            code.aconst_null();
        }
        if (hasOwner && type.parameterType(0).isArray()) {
            code.iload(arguments[1]);
        } else {
            code.loadConstant(0);
        }
        code.loadConstant(site).invokestatic(HOOKS, "handle",
            MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int, CD_int));
        pushArguments(code, type, arguments);
        code.with(call);
        at.showValue(code, type.returnType());
    }

    private void updater(CodeBuilder code, InvokeInstruction call, String name,
            boolean isStatic) {
        if (!isStatic) {
            handle(code, call, JdkCalls.handleKind(name, true));
            return;
        }
        MethodTypeDesc type = call.typeSymbol();
        int[] arguments = popArguments(code, type);
        for (int local : arguments) {
            code.aload(local);
        }
        code.with(call);
        code.dup().aload(arguments[0]).aload(arguments[arguments.length - 1])
            .invokestatic(HOOKS, "names",
                MethodTypeDesc.of(CD_void, CD_Object, CD_Class, CD_String));
    }
}
