package workbook.grader.suite;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import workbook.grader.suite.Value.Call;

/**
 * Reads from a test's own code what it did with the learner's code until it failed: the calls in
 * their order, and the one that failed.
 *
 * <p>A call of the suite's own methods is followed into them. A lambda's calls are made when
 * AssertJ gets it; with anybody else nobody knows when, so they are remembered and not told.
 */
final class TestReader {

    private static final int MOST_STEPS = 100_000;
    private static final int DEEPEST = 6;

    private final LearnerCode learner;
    private final ClassLoader loader;
    private final List<StackTraceElement> frames;
    private final String thrower;
    private final TestFields fields = new TestFields(this::unknown);
    private final TestLambdas lambdas;
    private final Set<Call> repeated = new HashSet<>();
    private List<Call> calls = new ArrayList<>();
    private Value failing;
    private String refusal = "";
    private boolean inLoop;
    private int steps;
    private int depth;

    /**
     * @param frames of the suite on the failed stack, outermost first
     * @param thrower the learner's method that the innermost of them called; empty if an assertion
     *     failed
     */
    TestReader(LearnerCode learner, ClassLoader loader, List<StackTraceElement> frames,
            String thrower) {
        this.learner = learner;
        this.lambdas = new TestLambdas(this, learner);
        this.loader = loader;
        this.frames = frames;
        this.thrower = thrower;
    }

    /** Reads it; empty if what failed is not met. */
    Optional<TestStory> read() {
        try {
            return follow();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return Optional.empty(); // code that is not understood: better nothing than a guess
        }
    }

    private Optional<TestStory> follow() {
        StackTraceElement first = frames.getFirst();
        TestCode.find(loader, first.getClassName(), first.getMethodName(), null)
            .ifPresent(code -> new TestRun(this, code, 0).run(arguments(first, code)));
        return failing == null ? Optional.empty() : Optional.of(
            new TestStory(calls, repeated, failing, refusal, !thrower.isEmpty()));
    }

    private List<Value> arguments(StackTraceElement test, TestCode code) {
        List<Value> arguments = new ArrayList<>();
        if (!code.isStatic()) {
            Value suite = Value.of(Value.UNKNOWN, false, List.of());
            arguments.add(suite);
            TestCode.find(loader, test.getClassName(), "<init>", "()V")
                .ifPresent(making -> new TestRun(this, making, -1).run(List.of(suite)));
        }
        code.method().methodTypeSymbol().parameterList()
            .forEach(each -> arguments.add(unknown(each)));
        return arguments;
    }

    /** A value of that type of which nothing else is known. */
    Value unknown(ClassDesc type) {
        Value unknown = Value.unknown(TypeNames.isWide(type));
        if (type.isClassOrInterface() && learner.isLearners(TypeNames.binary(type))) {
            unknown.comeFromElsewhere();
        }
        return unknown;
    }

    boolean goesOn() {
        return ++steps < MOST_STEPS && (failing == null || inLoop);
    }

    int steps() {
        return steps;
    }

    void field(TestRun run, FieldInstruction field) {
        fields.access(run.machine(), field);
    }

    void lambda(TestRun run, InvokeDynamicInstruction made) {
        lambdas.make(run, made);
    }

    void call(TestRun run, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        List<Value> arguments = Values.arguments(run.machine(), type);
        Value receiver = call.opcode() == Opcode.INVOKESTATIC ? null : run.machine().pop();
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        List<Value> inputs = new ArrayList<>(arguments);
        if (receiver != null) {
            inputs.addFirst(receiver);
        }
        boolean innermost = run.frame() == frames.size() - 1;
        int line = run.frame() < 0 ? -1 : frames.get(run.frame()).getLineNumber();
        if (learner.isLearners(TypeNames.binary(owner))) {
            boolean threw = innermost && name.equals(thrower)
                && run.code().line(run.at()) == line;
            learners(run, new Call(TypeNames.binary(owner), name, type.descriptorString(),
                receiver, arguments), type, threw);
            return;
        }
        if (innermost && thrower.isEmpty() && run.code().fails(run.at(), line)) {
            failed(run, inputs);
        }
        Value result = learner.isTests(TypeNames.binary(owner))
            ? own(run, call, inputs, line) : others(owner, name, type, receiver, arguments);
        if (!type.returnType().equals(ConstantDescs.CD_void)) {
            run.machine().push(result);
        }
    }

    private void learners(TestRun run, Call call, MethodTypeDesc type, boolean threw) {
        calls.add(call);
        if (run.code().isInLoop(run.at()) && call.inputs().anyMatch(each -> !each.isKnown())) {
            repeated.add(call);
        }
        Value result = call.makes() ? call.receiver()
            : Value.of(Value.UNKNOWN, TypeNames.isWide(type.returnType()), List.of());
        result.madeBy(call, call.makes() ? call.text() : call.textWithName());
        if (threw && failing == null) {
            failed(run, List.of(result));
        }
        if (!call.makes() && !type.returnType().equals(ConstantDescs.CD_void)) {
            run.machine().push(result);
        }
    }

    private void failed(TestRun run, List<Value> about) {
        if (failing != null) {
            return;
        }
        failing = Value.of(Value.UNKNOWN, false, about);
        about.forEach(value -> value.calls().stream()
            .filter(call -> !calls.contains(call)).forEach(calls::add));
        inLoop = run.code().isInLoop(run.at());
        TestCode code = run.code();
        IntStream.range(run.at() + 1, code.size())
            .filter(at -> code.at(at) instanceof ConstantInstruction
                || code.at(at) instanceof InvokeInstruction)
            .limit(1)
            .mapToObj(code::at)
            .filter(ConstantInstruction.class::isInstance)
            .map(next -> ((ConstantInstruction) next).constantValue())
            .filter(ClassDesc.class::isInstance)
            .forEach(next -> refusal = ((ClassDesc) next).displayName());
    }

    /** A method of the suite itself. */
    private Value own(TestRun run, InvokeInstruction call, List<Value> inputs, int line) {
        int next = run.frame() + 1;
        String owner = TypeNames.binary(call.owner().asInternalName());
        String name = call.name().stringValue();
        boolean onStack = run.frame() >= 0 && next < frames.size() && failing == null
            && run.code().line(run.at()) == line && isFrame(next, owner, name);
        if (name.equals("<init>") && !inputs.getFirst().isArray()) {
            inputs.getFirst().write(Values.written(inputs.getFirst().text(),
                inputs.subList(1, inputs.size())));
        }
        return follow(owner, name, call.typeSymbol().descriptorString(), inputs,
            onStack ? next : -1).orElseGet(() -> unseen(inputs,
                TypeNames.isWide(call.typeSymbol().returnType())));
    }

    private boolean isFrame(int frame, String owner, String name) {
        return frames.get(frame).getClassName().equals(owner)
            && frames.get(frame).getMethodName().equals(name);
    }

    private Optional<Value> follow(String owner, String name, String type,
            List<Value> inputs, int frame) {
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        return TestCode.find(loader, owner, name, type).map(code -> {
            depth++;
            Value result = new TestRun(this, code, frame).run(inputs);
            depth--;
            return result;
        });
    }

    /** What is made of {@code inputs}, which may have been changed meanwhile. */
    private Value unseen(List<Value> inputs, boolean wide) {
        calls.add(Call.hidden(inputs));
        return Value.of(Value.UNKNOWN, wide, inputs);
    }

    /** A call of somebody else's code. */
    private Value others(String owner, String name, MethodTypeDesc type, Value receiver,
            List<Value> arguments) {
        boolean asserts = TestCode.isAssertion(owner);
        for (Value lambda : arguments) {
            if (lambda.isLambda() && asserts) {
                lambda.calls().stream().filter(call -> !calls.contains(call)).forEach(calls::add);
            } else if (lambda.isLambda() && !lambda.calls().isEmpty()) {
                unseen(lambda.calls().stream().flatMap(Call::inputs).toList(), false);
            }
        }
        return Values.returned(owner, name, type, receiver, arguments);
    }

    /**
     * The calls in the body of a lambda, for when it is run; none if it is running on the failed
     * stack, since then they are made.
     */
    List<Call> callsInside(TestRun run, String owner, String name, String type,
            List<Value> inputs) {
        int next = run.frame() + 1;
        boolean onStack = run.frame() >= 0 && next < frames.size() && failing == null
            && isFrame(next, owner, name);
        if (onStack) {
            follow(owner, name, type, inputs, next);
            return List.of();
        }
        List<Call> before = calls;
        calls = new ArrayList<>();
        follow(owner, name, type, inputs, -1);
        List<Call> inside = calls;
        calls = before;
        return inside;
    }
}
