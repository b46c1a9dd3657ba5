package workbook.grader.interleave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static workbook.grader.interleave.Rewriter.FACADE;
import static workbook.grader.interleave.Rewriter.HOOKS;
import static workbook.grader.interleave.Rewriter.THREAD;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rewrites the instructions of one method. */
final class CodeRewriter implements CodeTransform {

    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    private static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);

    private final OwnClasses classes;
    private final Bridges bridges;
    private final Position at;
    private final MemoryRewriter memory;
    private final CallRewriter calls;
    private final ScenarioCalls noted;
    private final Set<Label> passed = new HashSet<>();
    /** In a constructor: objects made whose own constructor has not been called yet. */
    private int unfinished;
    private boolean superCalled;

    CodeRewriter(OwnClasses classes, Bridges bridges, Position at) {
        this.classes = classes;
        this.bridges = bridges;
        this.at = at;
        this.memory = new MemoryRewriter(classes, at);
        this.calls = new CallRewriter(classes, at);
        this.noted = new ScenarioCalls(classes, at);
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (place().task()) {
            code.invokestatic(HOOKS, "taskBegins", NOTHING);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                at.moveTo(number.line());
                code.with(element);
            }
            case LabelTarget target -> {
                passed.add(target.label());
                code.with(element);
            }
            case BranchInstruction branch when passed.contains(branch.target()) -> {
                code.loadConstant(at.site(Site.Kind.LOOP, "loop", Sites.STATE))
                    .invokestatic(HOOKS, "loop", SITE).with(element);
            }
            case FieldInstruction field -> memory.field(code, field, superCalled);
            case ArrayLoadInstruction load when !place().quiet() && !place().isInitialiser() ->
                memory.load(code, load);
            case ArrayStoreInstruction store when !place().quiet() && !place().isInitialiser() ->
                memory.store(code, store);
            case MonitorInstruction monitor -> memory.monitor(code, monitor);
            case NewObjectInstruction made -> {
                unfinished++;
                if (made.className().asSymbol().equals(THREAD)) {
                    code.new_(FACADE);
                } else {
                    code.with(element);
                }
            }
            case InvokeInstruction call when call.name().equalsString("<init>") ->
                construct(code, call);
            case InvokeInstruction call when noted.covers(call) -> noted.invoke(code, call);
            case InvokeInstruction call -> calls.invoke(code, call);
            case InvokeDynamicInstruction made -> invokeDynamic(code, made);
            case ReturnInstruction _ when place().task() ->
                code.invokestatic(HOOKS, "taskEnds", NOTHING).with(element);
            default -> code.with(element);
        }
    }

    private Position.Place place() {
        return at.place();
    }

    private void construct(CodeBuilder code, InvokeInstruction call) {
        boolean own = unfinished == 0;
        superCalled |= own;
        unfinished -= own ? 0 : 1;
        if (!own && noted.covers(call)) {
            noted.construct(code, call);
        } else {
            calls.construct(code, call, own);
        }
    }

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
                && (isCallOfJdk(target) || place().quiet()
                    && ScenarioCalls.covers(classes, internalName(target.owner())))) {
            return bridges.instead(target, factory.parameterList(), at.line());
        }
        return argument;
    }

    private boolean isCallOfJdk(DirectMethodHandleDesc target) {
        String owner = internalName(target.owner());
        return !place().quiet() && !KnownState.advice(owner, target.methodName()).isEmpty()
            || classes.jdkOwner(internalName(target.owner()), target.methodName(),
            target.lookupDescriptor()).isPresent() && isInteresting(target);
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
