package workbook.grader.interleave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a class needs for its method references and lambdas: a reference to a method of the JDK,
 * such as {@code queue::take}, becomes a reference to a method here that makes the call.
 */
final class Bridges {

    /** Interfaces of what is handed to executors and futures. */
    private static final Set<String> TASKS = Set.of("Ljava/lang/Runnable;",
        "Ljava/util/concurrent/Callable;", "Ljava/util/function/Supplier;",
        "Ljava/util/function/Function;", "Ljava/util/function/BiFunction;",
        "Ljava/util/function/Consumer;", "Ljava/util/function/BiConsumer;");

    private record Bridge(String name, DirectMethodHandleDesc target, MethodTypeDesc type,
            int line) {
    }

    /** Makes the code of one bridge rewritten. */
    interface Code {
        CodeRewriter of(String name, int line);
    }

    private final ClassDesc self;
    private final boolean isInterface;
    private final String file;
    private final Set<String> lambdaTasks;
    private final boolean isTask;
    private final List<Bridge> bridges = new ArrayList<>();

    Bridges(ClassModel model) {
        self = model.thisClass().asSymbol();
        isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        file = model.findAttribute(Attributes.sourceFile())
            .map(attribute -> attribute.sourceFile().stringValue()).orElse("?");
        lambdaTasks = model.methods().stream()
            .flatMap(method -> method.code().stream())
            .flatMap(CodeModel::elementStream)
            .filter(InvokeDynamicInstruction.class::isInstance)
            .map(InvokeDynamicInstruction.class::cast)
            .filter(made -> TASKS.contains(made.typeSymbol().returnType().descriptorString()))
            .flatMap(made -> made.invokedynamic().bootstrap().arguments().stream())
            .filter(MethodHandleEntry.class::isInstance)
            .map(handle -> ((MethodHandleEntry) handle).reference().name().stringValue())
            .collect(Collectors.toSet());
        isTask = model.interfaces().stream()
            .anyMatch(type -> TASKS.contains(type.asSymbol().descriptorString()));
    }

    String file() {
        return file;
    }

    /** Whether a method is the body of something that may be handed to another thread. */
    boolean isTask(String method) {
        return method.startsWith("lambda$") && lambdaTasks.contains(method)
            || isTask && Set.of("run", "call", "get", "apply", "accept").contains(method);
    }

    /**
     * The reference to use instead of {@code target}.
     *
     * @param captured types of what is bound to its first parameters; a static method must name
     *     them exactly
     */
    ConstantDesc instead(DirectMethodHandleDesc target, List<ClassDesc> captured, int line) {
        MethodTypeDesc type = target.invocationType();
        for (int i = 0; i < captured.size(); i++) {
            type = type.changeParameterType(i, captured.get(i));
        }
        Bridge bridge = new Bridge("reference$" + bridges.size(), target, type, line);
        bridges.add(bridge);
        return MethodHandleDesc.ofMethod(isInterface
                ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                : DirectMethodHandleDesc.Kind.STATIC,
            self, bridge.name(), type);
    }

    /** Adds the methods to the class. */
    void write(ClassBuilder builder, Code code) {
        for (int i = 0; i < bridges.size(); i++) {
            Bridge bridge = bridges.get(i);
            builder.withMethodBody(bridge.name(), bridge.type(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                body -> body.transforming(code.of(bridge.name(), bridge.line()),
                    plain -> write(plain, bridge)));
        }
    }

    private static void write(CodeBuilder code, Bridge bridge) {
        DirectMethodHandleDesc target = bridge.target();
        MethodTypeDesc own = target.lookupDescriptor().startsWith("(")
            ? MethodTypeDesc.ofDescriptor(target.lookupDescriptor()) : bridge.type();
        boolean makes = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        if (makes) {
            code.new_(target.owner()).dup();
        }
        int slot = 0;
        for (ClassDesc parameter : bridge.type().parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        switch (target.kind()) {
            case CONSTRUCTOR -> code.invokespecial(target.owner(), "<init>", own);
            case STATIC -> code.invokestatic(target.owner(), target.methodName(), own);
            case INTERFACE_STATIC ->
                code.invokestatic(target.owner(), target.methodName(), own, true);
            case INTERFACE_VIRTUAL ->
                code.invokeinterface(target.owner(), target.methodName(), own);
            default -> code.invokevirtual(target.owner(), target.methodName(), own);
        }
        code.return_(TypeKind.from(bridge.type().returnType()));
    }
}
