package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static workbook.grader.interleave.Rewriter.FACADE;
import static workbook.grader.interleave.Rewriter.HOOKS;
import static workbook.grader.interleave.Rewriter.OBJECT_SITE;
import static workbook.grader.interleave.Rewriter.THREAD;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rewrites the instructions of one method. */
final class CodeRewriter implements CodeTransform {

    /**
     * The method.
     *
     * @param line its first
     * @param quiet whether nobody is to be interrupted in it
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

    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
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
    private final Sites sites;
    private final Bridges bridges;
    private final Place place;
    private final Set<Label> passed = new HashSet<>();
    private int line;
    /** In a constructor: objects made whose own constructor has not been called yet. */
    private int unfinished;
    private boolean superCalled;

    CodeRewriter(OwnClasses classes, Sites sites, Bridges bridges, Place place) {
        this.classes = classes;
        this.sites = sites;
        this.bridges = bridges;
        this.place = place;
        this.line = place.line();
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (place.task()) {
            code.invokestatic(HOOKS, "taskBegins", NOTHING);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(element);
            }
            case LabelTarget target -> {
                passed.add(target.label());
                code.with(element);
            }
            case BranchInstruction branch when passed.contains(branch.target()) -> {
                code.loadConstant(site(Site.Kind.LOOP, "loop", Sites.STATE))
                    .invokestatic(HOOKS, "loop", SITE).with(element);
            }
            case FieldInstruction field -> field(code, field);
            case ArrayLoadInstruction load when !place.quiet() && !place.isInitialiser() ->
                load(code, load);
            case ArrayStoreInstruction store when !place.quiet() && !place.isInitialiser() ->
                store(code, store);
            case MonitorInstruction monitor -> monitor(code, monitor);
            case NewObjectInstruction made -> {
                unfinished++;
                if (made.className().asSymbol().equals(THREAD)) {
                    code.new_(FACADE);
                } else {
                    code.with(element);
                }
            }
            case InvokeInstruction call -> invoke(code, call);
            case InvokeDynamicInstruction made -> invokeDynamic(code, made);
            case ReturnInstruction _ when place.task() ->
                code.invokestatic(HOOKS, "taskEnds", NOTHING).with(element);
            default -> code.with(element);
        }
    }

    private int site(Site.Kind kind, String member, int name) {
        return sites.add(place.file(), place.type().replace('/', '.'), line, kind, member, name,
            place.quiet());
    }

    // ---- memory ----------------------------------------------------------------------------

    private void field(CodeBuilder code, FieldInstruction access) {
        String name = access.name().stringValue();
        Optional<OwnClasses.Field> found =
            classes.field(access.owner().asInternalName(), name)
                .filter(field -> !field.isSynthetic());
        if (found.isEmpty() || place.isInitialiser()) {
            code.with(access);
            return;
        }
        OwnClasses.Field field = found.get();
        int number = sites.name(field.owner().replace('/', '.') + "." + name);
        boolean read = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
        if (field.isFinal() || place.quiet() && !field.isVolatile()) {
            code.with(access);
            if (read && !access.typeSymbol().isPrimitive()) {
                code.dup().loadConstant(number).invokestatic(HOOKS, "named", OBJECT_SITE);
            }
            return;
        }
        Site.Kind kind = field.isVolatile()
            ? read ? Site.Kind.VOLATILE_READ : Site.Kind.VOLATILE_WRITE
            : read ? Site.Kind.READ : Site.Kind.WRITE;
        int site = site(kind, name, number);
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
                value(code, access.typeSymbol());
                code.with(access);
            }
            default -> put(code, access, site);
        }
    }

    private void put(CodeBuilder code, FieldInstruction access, int site) {
        if (place.isConstructor() && !superCalled) {
            code.with(access);
            return;
        }
        TypeKind kind = TypeKind.from(access.typeSymbol()).asLoadable();
        int local = code.allocateLocal(kind);
        code.storeLocal(kind, local).dup().loadConstant(site)
            .invokestatic(HOOKS, place.isConstructor() ? "initialise" : "field", OBJECT_SITE)
            .loadLocal(kind, local);
        if (!place.isConstructor()) {
            value(code, access.typeSymbol());
        }
        code.with(access);
    }

    private void load(CodeBuilder code, ArrayLoadInstruction load) {
        code.dup2().loadConstant(site(Site.Kind.ELEMENT_READ, "[]", Sites.STATE))
            .invokestatic(HOOKS, "element", MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int))
            .with(load);
        value(code, element(load.typeKind()));
    }

    private void store(CodeBuilder code, ArrayStoreInstruction store) {
        TypeKind kind = store.typeKind().asLoadable();
        int local = code.allocateLocal(kind);
        code.storeLocal(kind, local).dup2()
            .loadConstant(site(Site.Kind.ELEMENT_WRITE, "[]", Sites.STATE))
            .invokestatic(HOOKS, "element", MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int))
            .loadLocal(kind, local);
        value(code, element(store.typeKind()));
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

    private void monitor(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITORENTER) {
            code.loadConstant(site(Site.Kind.MONITOR_ENTER, "", Sites.MONITOR))
                .invokestatic(HOOKS, "enter", OBJECT_SITE);
        } else {
            code.invokestatic(HOOKS, "exit", Rewriter.OBJECT);
        }
    }

    /** Shows a value that was read, and names the object if it is one. */
    private void shown(CodeBuilder code, ClassDesc type, int name) {
        value(code, type);
        if (!type.isPrimitive()) {
            code.dup().loadConstant(name).invokestatic(HOOKS, "named", OBJECT_SITE);
        }
    }

    /** Shows the value on top of the stack. */
    private void value(CodeBuilder code, ClassDesc type) {
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

    // ---- calls -----------------------------------------------------------------------------

    private void invoke(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (name.equals("<init>")) {
            construct(code, call, owner);
            return;
        }
        MethodTypeDesc type = call.typeSymbol();
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        if (objectMethod(code, name, type, isStatic) || threadMethod(code, call, owner, isStatic)) {
            return;
        }
        Optional<Class<?>> jdk = classes.jdkOwner(owner, name, type.descriptorString());
        if (jdk.isEmpty()) {
            code.with(call);
            return;
        }
        refuse(code, owner, name);
        if (owner.equals("java/lang/invoke/VarHandle") && !isStatic
                && JdkCalls.jdkClass(owner).isPresent() && isAccess(name)) {
            handle(code, call, JdkCalls.handleKind(name, false));
        } else if (owner.startsWith("java/util/concurrent/atomic/")
                && owner.endsWith("FieldUpdater")) {
            updater(code, call, name, isStatic);
        } else {
            jdkCall(code, call, new JdkCalls.Called(owner, name, type, isStatic), jdk.get());
        }
    }

    private static boolean isAccess(String name) {
        return name.startsWith("get") || name.startsWith("set") || name.startsWith("compareAnd")
            || name.startsWith("weakCompareAnd");
    }

    private void refuse(CodeBuilder code, String owner, String name) {
        Refusals.advice(owner, name).ifPresent(advice -> code.loadConstant(advice)
            .loadConstant(site(Site.Kind.UNORDERED, name, Sites.STATE))
            .invokestatic(HOOKS, "refuse", MethodTypeDesc.of(CD_void, CD_String, CD_int)));
    }

    private void construct(CodeBuilder code, InvokeInstruction call, String owner) {
        MethodTypeDesc type = call.typeSymbol();
        boolean own = unfinished == 0;
        superCalled |= own;
        unfinished -= own ? 0 : 1;
        if (owner.equals("java/lang/Thread")) {
            code.invokespecial(FACADE, "<init>", type);
        } else if (owner.equals("java/util/concurrent/ThreadPoolExecutor")
                && !type.parameterList().contains(THREAD_FACTORY)) {
            withThreadFactory(code, call, type);
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
        int site = site(waits ? Site.Kind.MONITOR_WAIT : Site.Kind.MONITOR_NOTIFY, name,
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
                code.loadConstant(site(Site.Kind.YIELD, name, Sites.STATE))
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
        code.aconst_null().loadConstant(site(
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
        Optional<Site.Kind> kind = place.isInitialiser()
            ? Optional.empty() : JdkCalls.kind(called, owner)
                .filter(known -> !place.quiet() || !isCollection(known));
        if (kind.isEmpty()) {
            call(code, call, called, hook);
            return;
        }
        int name = isCollection(kind.get()) ? Sites.CONTENTS : Sites.STATE;
        int site = site(kind.get(), called.name(), name);
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
        value(code, called.type().returnType());
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
            if (!place.quiet()) {
                code.loadLocal(kind, locals[i]);
                ClassDesc shown = shownAs(code, type.parameterType(i));
                code.invokestatic(HOOKS, "argument", MethodTypeDesc.of(CD_void, shown));
            }
            code.loadLocal(kind, locals[i]);
        }
    }

    /** An access through a handle: the object is the first argument, an index the second. */
    private void handle(CodeBuilder code, InvokeInstruction call, Site.Kind kind) {
        MethodTypeDesc type = call.typeSymbol();
        if (place.isInitialiser()) {
            code.with(call);
            return;
        }
        int site = site(kind, call.name().stringValue(), Sites.STATE);
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
        value(code, type.returnType());
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

    // ---- method references -----------------------------------------------------------------

    private void invokeDynamic(CodeBuilder code, InvokeDynamicInstruction made) {
        List<ConstantDesc> arguments = made.bootstrapArgs();
        ConstantDesc[] changed = arguments.stream()
            .map(argument -> bridged(argument, made.typeSymbol())).toArray(ConstantDesc[]::new);
        if (List.of(changed).equals(arguments)) {
            code.with(made);
            return;
        }
        code.invokedynamic(DynamicCallSiteDesc.of(made.bootstrapMethod(),
            made.name().stringValue(), made.typeSymbol(), changed));
    }

    private ConstantDesc bridged(ConstantDesc argument, MethodTypeDesc factory) {
        if (argument instanceof DirectMethodHandleDesc target && isCall(target)
                && classes.jdkOwner(internalName(target.owner()), target.methodName(),
                    target.lookupDescriptor()).isPresent()
                && isInteresting(target)) {
            return bridges.instead(target, factory.parameterList(), line);
        }
        return argument;
    }

    private static boolean isCall(DirectMethodHandleDesc target) {
        return switch (target.kind()) {
            case VIRTUAL, INTERFACE_VIRTUAL, STATIC, INTERFACE_STATIC, CONSTRUCTOR -> true;
            default -> false;
        };
    }

    private static boolean isInteresting(DirectMethodHandleDesc target) {
        String owner = internalName(target.owner());
        return owner.equals("java/lang/Object") || owner.startsWith("java/lang/Thread")
            || owner.startsWith("java/util/") && !owner.equals("java/util/Objects")
            || owner.equals("java/lang/System") || !owner.startsWith("java/")
            || Refusals.advice(owner, target.methodName()).isPresent();
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface()
            ? descriptor.substring(1, descriptor.length() - 1) : "java/lang/Object";
    }
}
