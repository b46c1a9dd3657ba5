package workbook.grader.suite;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What the fields hold that a test's code reads and writes. */
final class TestFields {

    private final Function<ClassDesc, Value> unknown;
    private final Map<String, Value> fields = new HashMap<>();

    /** @param unknown a value of a type of which nothing else is known */
    TestFields(Function<ClassDesc, Value> unknown) {
        this.unknown = unknown;
    }

    /** Reads a field or writes it, with what is on the stack. */
    void access(TestMachine machine, FieldInstruction field) {
        boolean isStatic = field.opcode() == Opcode.GETSTATIC
            || field.opcode() == Opcode.PUTSTATIC;
        boolean puts = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
        Value value = puts ? machine.pop() : null;
        Value on = isStatic ? null : machine.pop();
        String key = field.owner().asInternalName() + "." + field.name().stringValue()
            + (on == null ? "" : "@" + System.identityHashCode(on));
        if (puts) {
            value.named(field.name().stringValue());
            fields.put(key, value);
            return;
        }
        ClassDesc type = field.typeSymbol();
        machine.push(fields.computeIfAbsent(key, _ -> {
            if (isStatic && !type.isArray()) {
                return Value.written(field.name().stringValue());
            }
            Value unset = unknown.apply(type);
            unset.named(field.name().stringValue());
            return unset;
        }));
    }
}
