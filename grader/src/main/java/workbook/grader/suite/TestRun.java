package workbook.grader.suite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the code of one method of a suite. Where it depends on what is not known, both ways are
 * gone, and a loop once; so afterwards what may have happened is known, and of straight code and
 * loops over known numbers what did.
 *
 * @see TestReader the calls that are met on the way
 */
final class TestRun {

    private static final int LONGEST_ARRAY = 100;

    private final TestReader reader;
    private final TestCode code;
    private final int frame;
    private final TestMachine machine = new TestMachine();
    private final Map<Label, Integer> arrived = new IdentityHashMap<>();
    private Value result = Value.unknown(false);
    private int lastGuess;
    private int at;

    /** @param frame which frame of the failed stack this is; -1 if none of them */
    TestRun(TestReader reader, TestCode code, int frame) {
        this.reader = reader;
        this.code = code;
        this.frame = frame;
    }

    /** Follows it with these arguments, {@code this} first, and gives what it returns. */
    Value run(List<Value> arguments) {
        int slot = 0;
        for (Value argument : arguments) {
            argument.named(code.name(slot, 0));
            machine.local(slot, argument);
            slot += argument.isWide() ? 2 : 1;
        }
        while (at < code.size() && reader.goesOn()) {
            at = step(code.at(at));
        }
        return result;
    }

    TestCode code() {
        return code;
    }

    int frame() {
        return frame;
    }

    int at() {
        return at;
    }

    TestMachine machine() {
        return machine;
    }

    /** Does one element, and gives the index of the next. */
    private int step(CodeElement element) {
        switch (element) {
            case LabelTarget target -> {
                machine.arrive(target.label(), true);
                arrived.put(target.label(), reader.steps());
            }
            case BranchInstruction branch -> {
                return jump(branch);
            }
            case TableSwitchInstruction choice -> {
                machine.pop();
                choice.cases().forEach(each -> machine.save(each.target()));
                machine.save(choice.defaultTarget());
                return elsewhere();
            }
            case LookupSwitchInstruction choice -> {
                machine.pop();
                choice.cases().forEach(each -> machine.save(each.target()));
                machine.save(choice.defaultTarget());
                return elsewhere();
            }
            case ReturnInstruction returned -> {
                if (returned.opcode() != Opcode.RETURN) {
                    Value value = machine.pop();
                    result = result.isKnown()
                        ? Value.of(Value.UNKNOWN, value.isWide(), List.of(result, value)) : value;
                }
                return elsewhere();
            }
            case ThrowInstruction _ -> {
                return elsewhere();
            }
            default -> values(element);
        }
        return at + 1;
    }

    /** The next place that somebody has left for, since from here nobody comes to the next line. */
    private int elsewhere() {
        for (int next = at + 1; next < code.size(); next++) {
            if (code.at(next) instanceof LabelTarget target && machine.isAwaited(target.label())) {
                machine.arrive(target.label(), false);
                return next;
            }
        }
        return code.size();
    }

    private int jump(BranchInstruction branch) {
        int target = code.index(branch.target());
        if (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W) {
            if (target <= at) {
                boolean guessed = lastGuess > arrived.getOrDefault(branch.target(), 0);
                return guessed ? elsewhere() : target;
            }
            machine.save(branch.target());
            return elsewhere();
        }
        Boolean jumps = machine.jumps(branch.opcode());
        if (jumps != null) {
            if (jumps && target > at) {
                machine.save(branch.target());
                return elsewhere();
            }
            return jumps ? target : at + 1;
        }
        lastGuess = reader.steps();
        code.changedAround(at).forEach(slot -> {
            Value unknown = Value.unknown(machine.local(slot, false).isWide());
            unknown.named(code.name(slot, at));
            machine.local(slot, unknown);
        });
        if (target > at) {
            machine.save(branch.target());
        }
        return at + 1;
    }

    private void values(CodeElement element) {
        switch (element) {
            case ConstantInstruction constant -> machine.push(constant(constant.constantValue()));
            case LoadInstruction load ->
                machine.push(machine.local(load.slot(), load.typeKind().slotSize() == 2));
            case StoreInstruction store -> {
                Value value = machine.pop();
                value.named(code.name(store.slot(), at));
                machine.local(store.slot(), value);
            }
            case IncrementInstruction increment -> {
                Value value = machine.local(increment.slot(), false);
                machine.local(increment.slot(), value.constant() instanceof Integer number
                    ? Value.constant(number + increment.constant()) : value);
            }
            case StackInstruction stack -> machine.shuffle(stack.opcode());
            case OperatorInstruction operator ->
                machine.operate(operator.opcode(), operator.typeKind());
            case ConvertInstruction convert -> convert(convert);
            case TypeCheckInstruction check -> {
                if (check.opcode() == Opcode.INSTANCEOF) {
                    machine.push(Value.of(Value.UNKNOWN, false, List.of(machine.pop())));
                }
            }
            case MonitorInstruction _ -> machine.pop();
            case FieldInstruction field -> reader.field(this, field);
            case InvokeInstruction call -> reader.call(this, call);
            case InvokeDynamicInstruction lambda -> reader.lambda(this, lambda);
            case NewObjectInstruction made -> {
                String type = made.className().asInternalName();
                machine.push(Value.of("new " + type.substring(type.lastIndexOf('/') + 1)
                    .replace('$', '.'), false, List.of()));
            }
            default -> arrays(element);
        }
    }

    private void convert(ConvertInstruction convert) {
        Value value = machine.pop();
        boolean wide = convert.toType().slotSize() == 2;
        Object number = value.constant();
        machine.push(switch (convert.opcode()) {
            case I2L -> number instanceof Integer small ? Value.constant(small.longValue())
                : Value.of(value.text(), true, List.of(value));
            case L2I -> number instanceof Long large ? Value.constant(large.intValue())
                : Value.of(value.text(), false, List.of(value));
            case I2B, I2C, I2S -> value;
            default -> Value.of(value.text(), wide, List.of(value));
        });
    }

    private void arrays(CodeElement element) {
        switch (element) {
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ -> {
                Value length = machine.pop();
                machine.push(length.constant() instanceof Integer n && n <= LONGEST_ARRAY
                    ? Value.array(n) : Value.of(Value.UNKNOWN, false, List.of(length)));
            }
            case NewMultiArrayInstruction made -> {
                for (int i = 0; i < made.dimensions(); i++) {
                    machine.pop();
                }
                machine.push(Value.of(Value.UNKNOWN, false, List.of()));
            }
            case ArrayLoadInstruction load -> {
                Value index = machine.pop();
                Value array = machine.pop();
                boolean known = array.isArray() && index.constant() instanceof Integer i
                    && i >= 0 && i < array.parts().size();
                machine.push(known ? array.parts().get((Integer) index.constant())
                    : Value.of(Value.UNKNOWN, load.typeKind().slotSize() == 2, List.of(array)));
            }
            case ArrayStoreInstruction _ -> {
                Value value = machine.pop();
                Value index = machine.pop();
                Value array = machine.pop();
                if (array.isArray() && index.constant() instanceof Integer i && i >= 0
                        && i < array.parts().size()) {
                    array.parts().set(i, value);
                } else {
                    array.become(Value.UNKNOWN, List.of(value));
                }
            }
            default -> {
                // a mark of the compiler, or nothing
            }
        }
    }

    private static Value constant(ConstantDesc constant) {
        return switch (constant) {
            case String text -> Value.constant(text);
            case Integer number -> Value.constant(number);
            case Long number -> Value.constant(number);
            case Double number -> Value.constant(number);
            case Float number -> Value.constant(number);
            case ClassDesc type -> Value.written(type.displayName() + ".class");
            default -> Value.written(
                constant == ConstantDescs.NULL ? "null" : Value.UNKNOWN);
        };
    }
}
