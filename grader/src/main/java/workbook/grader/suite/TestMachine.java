package workbook.grader.suite;

import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Stack and variables of one method of a suite while its code is followed. */
final class TestMachine {

    private record State(List<Value> stack, Map<Integer, Value> locals) {
    }

    private final List<Value> stack = new ArrayList<>();
    private final Map<Integer, Value> locals = new HashMap<>();
    private final Map<Label, State> waiting = new IdentityHashMap<>();

    Value pop() {
        return stack.isEmpty() ? Value.unknown(false) : stack.removeLast();
    }

    void push(Value value) {
        stack.add(value);
    }

    Value local(int slot, boolean wide) {
        return locals.computeIfAbsent(slot, _ -> Value.unknown(wide));
    }

    void local(int slot, Value value) {
        locals.put(slot, value);
    }

    /** Somebody may come to {@code label} with what is here now. */
    void save(Label label) {
        State here = new State(new ArrayList<>(stack), new HashMap<>(locals));
        waiting.merge(label, here, TestMachine::merged);
    }

    boolean isAwaited(Label label) {
        return waiting.containsKey(label);
    }

    /** Comes to {@code label}, from the instruction before it or from elsewhere only. */
    void arrive(Label label, boolean fromBefore) {
        State there = waiting.remove(label);
        if (there == null) {
            return;
        }
        State state = !fromBefore ? there
            : merged(new State(new ArrayList<>(stack), new HashMap<>(locals)), there);
        stack.clear();
        stack.addAll(state.stack());
        locals.clear();
        locals.putAll(state.locals());
    }

    private static State merged(State one, State other) {
        List<Value> stack = new ArrayList<>();
        for (int i = 0; i < Math.min(one.stack().size(), other.stack().size()); i++) {
            stack.add(merged(one.stack().get(i), other.stack().get(i)));
        }
        Map<Integer, Value> locals = new HashMap<>(one.locals());
        other.locals().forEach((slot, value) -> locals.merge(slot, value, TestMachine::merged));
        return new State(stack, locals);
    }

    private static Value merged(Value one, Value other) {
        if (one == other || one.constant() != null && one.constant().equals(other.constant())) {
            return one;
        }
        return Value.of(Value.UNKNOWN, one.isWide(), List.of(one, other));
    }

    /** The instructions that move values on the stack. */
    void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop();
            case POP2 -> {
                if (!pop().isWide()) {
                    pop();
                }
            }
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, 2);
            case DUP2 -> duplicate(2, 0);
            case DUP2_X1 -> duplicate(2, 1);
            case DUP2_X2 -> duplicate(2, 2);
            default -> {
                Value top = pop();
                Value below = pop();
                push(top);
                push(below);
            }
        }
    }

    private void duplicate(int places, int below) {
        List<Value> top = take(places);
        List<Value> under = take(below);
        stack.addAll(top);
        stack.addAll(under);
        stack.addAll(top);
    }

    private List<Value> take(int places) {
        List<Value> taken = new ArrayList<>();
        for (int left = places; left > 0;) {
            Value value = pop();
            taken.addFirst(value);
            left -= value.isWide() ? 2 : 1;
        }
        return taken;
    }

    /** An operator on numbers that are known, or on others. */
    void operate(Opcode opcode, TypeKind kind) {
        switch (opcode) {
            case INEG, LNEG, FNEG, DNEG -> {
                Value operand = pop();
                push(computed(opcode, operand, Value.constant(0), operand.isWide()));
            }
            case ARRAYLENGTH -> {
                Value array = pop();
                push(array.isArray() ? Value.constant(array.parts().size())
                    : Value.of(Value.UNKNOWN, false, List.of(array)));
            }
            default -> {
                Value right = pop();
                Value left = pop();
                boolean compares = opcode.name().contains("CMP");
                push(computed(opcode, left, right, !compares && kind.slotSize() == 2));
            }
        }
    }

    private static Value computed(Opcode opcode, Value left, Value right, boolean wide) {
        Long result = isWhole(left) && isWhole(right)
            ? Arithmetic.of(opcode, ((Number) left.constant()).longValue(),
                ((Number) right.constant()).longValue())
            : null;
        if (result == null) {
            return Value.of(Value.UNKNOWN, wide, List.of(left, right));
        }
        return wide ? Value.constant(result) : Value.constant(result.intValue());
    }

    private static boolean isWhole(Value value) {
        return value.constant() instanceof Integer || value.constant() instanceof Long;
    }

    /** Whether a conditional jump is made; {@code null} if that is not known. */
    Boolean jumps(Opcode opcode) {
        Value right = opcode.name().contains("CMP") ? pop() : Value.constant(0);
        Value left = pop();
        if (opcode == Opcode.IFNULL || opcode == Opcode.IFNONNULL) {
            return left.isNull() ? Boolean.valueOf(opcode == Opcode.IFNULL) : null;
        }
        return isWhole(left) && isWhole(right) && !opcode.name().contains("ACMP")
            ? Arithmetic.holds(opcode, ((Number) left.constant()).intValue(),
                ((Number) right.constant()).intValue())
            : null;
    }
}
