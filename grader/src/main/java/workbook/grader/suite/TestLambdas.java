package workbook.grader.suite;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.suite.Value.Call;

/** The lambdas of a test's code, and the calls that the body of each makes when it is run. */
final class TestLambdas {

    private final TestReader reader;
    private final LearnerCode learner;

    TestLambdas(TestReader reader, LearnerCode learner) {
        this.reader = reader;
        this.learner = learner;
    }

    /** Makes a lambda, a reference to a method, or a string of several. */
    void make(TestRun run, InvokeDynamicInstruction made) {
        List<Value> captured = Values.arguments(run.machine(), made.typeSymbol());
        List<ConstantDesc> constants = made.bootstrapArgs();
        if (made.name().equalsString("makeConcatWithConstants")) {
            run.machine().push(Values.joined((String) constants.getFirst(), captured));
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
        String owner = TypeNames.binary(body.owner());
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
        boolean isStatic = body.refKind() == MethodHandleInfo.REF_invokeStatic;
        boolean makes = body.methodName().equals("<init>");
        List<Value> inputs = new ArrayList<>(lambda.parts());
        int wanted = type.parameterCount() + (isStatic || makes ? 0 : 1);
        for (int i = inputs.size(); i < wanted; i++) {
            int parameter = i - (isStatic || makes ? 0 : 1);
            ClassDesc each = parameter < 0 ? body.owner() : type.parameterType(parameter);
            inputs.add(reader.unknown(each));
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
            lambda.calls().addAll(reader.callsInside(run, owner, body.methodName(),
                type.descriptorString(), inputs));
        }
    }
}
