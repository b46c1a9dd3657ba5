package workbook.grader.suite;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private static final Set<String> LISTS = Set.of("of", "asList", "copyOf");
    private static final Set<String> DESCRIBING =
        Set.of("as", "describedAs", "withFailMessage", "overridingErrorMessage");

    private final LearnerCode learner;
    private final ClassLoader loader;
    private final List<StackTraceElement> frames;
    private final String thrower;
    private final Map<String, Value> fields = new HashMap<>();
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

    private Value unknown(ClassDesc type) {
        Value unknown = Value.unknown(isWide(type));
        if (isLearners(type)) {
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

    // ---- what the code does ----------------------------------------------------------------

    void field(TestRun run, FieldInstruction field) {
        boolean isStatic = field.opcode() == Opcode.GETSTATIC
            || field.opcode() == Opcode.PUTSTATIC;
        boolean puts = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
        Value value = puts ? run.machine().pop() : null;
        Value on = isStatic ? null : run.machine().pop();
        String key = field.owner().asInternalName() + "." + field.name().stringValue()
            + (on == null ? "" : "@" + System.identityHashCode(on));
        if (puts) {
            value.named(field.name().stringValue());
            fields.put(key, value);
            return;
        }
        ClassDesc type = field.typeSymbol();
        run.machine().push(fields.computeIfAbsent(key, _ -> {
            if (isStatic && !type.isArray()) {
                return Value.written(field.name().stringValue());
            }
            Value unknown = unknown(type);
            unknown.named(field.name().stringValue());
            return unknown;
        }));
    }

    void call(TestRun run, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        List<Value> arguments = arguments(run, type);
        Value receiver = call.opcode() == Opcode.INVOKESTATIC ? null : run.machine().pop();
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        List<Value> inputs = new ArrayList<>(arguments);
        if (receiver != null) {
            inputs.addFirst(receiver);
        }
        boolean innermost = run.frame() == frames.size() - 1;
        int line = run.frame() < 0 ? -1 : frames.get(run.frame()).getLineNumber();
        if (learner.isLearners(dotted(owner))) {
            learners(run, new Call(dotted(owner), name, type.descriptorString(), receiver,
                arguments), type, innermost && name.equals(thrower) && run.code().line(run.at())
                    == line);
            return;
        }
        if (innermost && thrower.isEmpty() && run.code().fails(run.at(), line)) {
            failed(run, inputs);
        }
        Value result = learner.isTests(dotted(owner))
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
            : Value.of(Value.UNKNOWN, isWide(type.returnType()), List.of());
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
        String owner = dotted(call.owner().asInternalName());
        String name = call.name().stringValue();
        boolean onStack = run.frame() >= 0 && next < frames.size() && failing == null
            && run.code().line(run.at()) == line && isFrame(next, owner, name);
        if (name.equals("<init>") && !inputs.getFirst().isArray()) {
            inputs.getFirst().write(written(inputs.getFirst().text(),
                inputs.subList(1, inputs.size())));
        }
        return follow(owner, name, call.typeSymbol().descriptorString(), inputs,
            onStack ? next : -1).orElseGet(() -> unseen(inputs,
                isWide(call.typeSymbol().returnType())));
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

    private Value others(String owner, String name, MethodTypeDesc type, Value receiver,
            List<Value> arguments) {
        boolean asserts = TestCode.isAssertion(owner);
        boolean wide = isWide(type.returnType());
        for (Value lambda : arguments) {
            if (lambda.isLambda() && asserts) {
                lambda.calls().stream().filter(call -> !calls.contains(call)).forEach(calls::add);
            } else if (lambda.isLambda() && !lambda.calls().isEmpty()) {
                unseen(lambda.calls().stream().flatMap(Call::inputs).toList(), false);
            }
        }
        if (asserts && DESCRIBING.contains(name)) {
            return receiver;
        }
        if (arguments.size() == 1 && receiver == null && name.equals("valueOf")) {
            return boxed(owner, arguments.getFirst());
        }
        if (name.equals("<init>")) {
            String made = receiver.text(); // else this is the constructor of what it extends
            if (made.startsWith("new ") && !made.endsWith(")")) {
                receiver.become(written(receiver.text(), arguments), arguments);
            }
            return receiver;
        }
        List<Value> parts = new ArrayList<>(arguments);
        if (receiver != null) {
            parts.addFirst(receiver);
            boolean unboxes = arguments.isEmpty() && name.endsWith("Value")
                && owner.startsWith("java/lang/");
            return unboxes && receiver.constant() instanceof Number ? receiver
                : Value.of(unboxes ? receiver.text() : receiver.text().equals(Value.UNKNOWN)
                    ? Value.UNKNOWN : written(receiver.text() + "." + name, arguments),
                    wide, parts);
        }
        if (LISTS.contains(name) && owner.startsWith("java/util/")) {
            boolean array = arguments.size() == 1 && arguments.getFirst().isArray();
            return Value.of(Value.list(array ? arguments.getFirst().parts() : arguments), wide,
                array ? arguments.getFirst().parts() : parts);
        }
        return Value.of(written(owner.substring(owner.lastIndexOf('/') + 1) + "." + name,
            arguments), wide, parts);
    }

    private static Value boxed(String owner, Value value) {
        if (value.constant() instanceof Integer number && owner.endsWith("/Character")) {
            return Value.written("'" + (char) (int) number + "'");
        }
        if (value.constant() instanceof Integer number && owner.endsWith("/Boolean")) {
            return Value.written(number == 0 ? "false" : "true");
        }
        return value.constant() != null ? value
            : Value.of(value.text(), false, List.of(value));
    }

    /** A call as one would write it; nothing if that would say nothing. */
    private static String written(String name, List<Value> arguments) {
        boolean says = arguments.stream().noneMatch(each -> each.text().equals(Value.UNKNOWN));
        return says ? name + arguments.stream().map(Value::text)
            .collect(Collectors.joining(", ", "(", ")")) : Value.UNKNOWN;
    }

    void lambda(TestRun run, InvokeDynamicInstruction made) {
        List<Value> captured = arguments(run, made.typeSymbol());
        List<ConstantDesc> constants = made.bootstrapArgs();
        if (made.name().equalsString("makeConcatWithConstants")) {
            run.machine().push(joined((String) constants.getFirst(), captured));
            return;
        }
        Value lambda = Value.lambda(captured);
        constants.stream().filter(DirectMethodHandleDesc.class::isInstance).limit(1)
            .map(DirectMethodHandleDesc.class::cast)
            .forEach(body -> inside(run, lambda, body));
        run.machine().push(lambda);
    }

    /** The calls of a lambda, or of a reference to a method. */
    private void inside(TestRun run, Value lambda, DirectMethodHandleDesc body) {
        String owner = dotted(body.owner().descriptorString()
            .replaceAll("^L|;$", ""));
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
        boolean isStatic = body.refKind() == MethodHandleInfo.REF_invokeStatic;
        boolean makes = body.methodName().equals("<init>");
        List<Value> inputs = new ArrayList<>(lambda.parts());
        int wanted = type.parameterCount() + (isStatic || makes ? 0 : 1);
        for (int i = inputs.size(); i < wanted; i++) {
            int parameter = i - (isStatic || makes ? 0 : 1);
            ClassDesc each = parameter < 0 ? body.owner() : type.parameterType(parameter);
            inputs.add(unknown(each));
        }
        if (learner.isLearners(owner)) {
            Value receiver = makes ? Value.of(Value.UNKNOWN, false, List.of())
                : isStatic ? null : inputs.removeFirst();
            Call call = new Call(owner, body.methodName(), type.descriptorString(), receiver,
                inputs);
            lambda.calls().add(call);
            if (receiver != null && makes) {
                receiver.madeBy(call, call.text());
            }
        } else if (learner.isTests(owner)) {
            int next = run.frame() + 1;
            boolean onStack = run.frame() >= 0 && next < frames.size() && failing == null
                && isFrame(next, owner, body.methodName());
            List<Call> before = calls;
            calls = onStack ? calls : new ArrayList<>();
            follow(owner, body.methodName(), type.descriptorString(), inputs, onStack ? next : -1);
            if (!onStack) {
                lambda.calls().addAll(calls);
                calls = before;
            }
        }
    }

    private static Value joined(String recipe, List<Value> values) {
        Predicate<Value> known = value -> value.constant() != null;
        if (!values.stream().allMatch(known)) {
            return Value.of(Value.UNKNOWN, false, values);
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char each : recipe.toCharArray()) {
            text.append(each == 1 ? values.get(next++).constant() : String.valueOf(each));
        }
        return Value.constant(text.toString());
    }

    private static List<Value> arguments(TestRun run, MethodTypeDesc type) {
        List<Value> arguments = new ArrayList<>();
        for (int i = type.parameterCount() - 1; i >= 0; i--) {
            Value value = run.machine().pop();
            arguments.addFirst(switch (type.parameterType(i).descriptorString()) {
                case "Z" -> boxed("java/lang/Boolean", value);
                case "C" -> boxed("java/lang/Character", value);
                default -> value;
            });
        }
        return arguments;
    }

    private boolean isLearners(ClassDesc type) {
        return type.isClassOrInterface()
            && learner.isLearners(dotted(type.descriptorString().replaceAll("^L|;$", "")));
    }

    private static boolean isWide(ClassDesc type) {
        return TypeKind.from(type).slotSize() == 2;
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
