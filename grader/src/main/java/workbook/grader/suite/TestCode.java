package workbook.grader.suite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The code of one method of a suite: instructions in order, lines, jumps, names of variables. */
record TestCode(String owner, MethodModel method, List<CodeElement> elements, int[] lines,
        Map<Label, Integer> labels) {

    /** From a jump's target to the jump back. */
    private record Loop(int from, int to) {

        boolean holds(int at) {
            return from <= at && at <= to;
        }
    }

    /** The method of that name and type, if it has code; {@code null} for any type. */
    static Optional<TestCode> find(ClassLoader loader, String owner, String name, String type) {
        return ClassFiles.find(loader, owner).stream()
            .flatMap(model -> model.methods().stream())
            .filter(method -> method.methodName().equalsString(name)
                && (type == null || method.methodType().equalsString(type))
                && !method.flags().has(AccessFlag.BRIDGE))
            .flatMap(method -> method.code().map(code -> of(owner, method, code)).stream())
            .findFirst();
    }

    private static TestCode of(String owner, MethodModel method, CodeModel code) {
        List<CodeElement> elements = code.elementStream().toList();
        int[] lines = new int[elements.size()];
        Map<Label, Integer> labels = new IdentityHashMap<>();
        int line = 0;
        for (int at = 0; at < lines.length; at++) {
            if (elements.get(at) instanceof LineNumber number) {
                line = number.line();
            } else if (elements.get(at) instanceof LabelTarget target) {
                labels.put(target.label(), at);
            }
            lines[at] = line;
        }
        return new TestCode(owner, method, elements, lines, labels);
    }

    boolean isStatic() {
        return method.flags().has(AccessFlag.STATIC);
    }

    int size() {
        return elements.size();
    }

    CodeElement at(int index) {
        return elements.get(index);
    }

    int line(int index) {
        return lines[index];
    }

    int index(Label label) {
        return labels.get(label);
    }

    private Stream<Loop> loops() {
        return Stream.iterate(0, at -> at < size(), at -> at + 1)
            .filter(at -> at(at) instanceof BranchInstruction branch
                && index(branch.target()) <= at)
            .map(at -> new Loop(index(((BranchInstruction) at(at)).target()), at));
    }

    /** Whether an instruction may be run again and again. */
    boolean isInLoop(int index) {
        return loops().anyMatch(loop -> loop.holds(index));
    }

    /** The variables that the loops around an instruction change. */
    Set<Integer> changedAround(int index) {
        Set<Integer> slots = new HashSet<>();
        loops().filter(loop -> loop.holds(index)).forEach(loop ->
            elements.subList(loop.from(), loop.to()).forEach(element -> {
                switch (element) {
                    case StoreInstruction store -> slots.add(store.slot());
                    case IncrementInstruction increment -> slots.add(increment.slot());
                    default -> {
                        // changes no variable
                    }
                }
            }));
        return slots;
    }

    /** The name of the variable in a slot, as it is called behind {@code index}. */
    String name(int slot, int index) {
        return elements.stream()
            .filter(LocalVariable.class::isInstance)
            .map(LocalVariable.class::cast)
            .filter(variable -> variable.slot() == slot
                && index + 2 >= index(variable.startScope())
                && index < index(variable.endScope()))
            .map(variable -> variable.name().stringValue())
            .filter(name -> !name.equals("this"))
            .findFirst().orElse("");
    }

    /**
     * Whether the call at {@code index} is the one that failed in {@code line}: an assertion, and
     * the last of its statement in that line.
     */
    boolean fails(int index, int line) {
        if (line(index) != line || !isAssertion(at(index))) {
            return false;
        }
        for (int at = index; at < size() && !endsStatement(at); at++) {
            if (at > index && line(at) == line && isAssertion(at(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean endsStatement(int index) {
        return switch (at(index)) {
            case StackInstruction stack -> stack.opcode() == Opcode.POP;
            case ReturnInstruction _ -> true;
            case InvokeInstruction call ->
                call.typeSymbol().returnType().equals(ConstantDescs.CD_void)
                    && call.opcode() != Opcode.INVOKESPECIAL;
            default -> false;
        };
    }

    private static boolean isAssertion(CodeElement element) {
        if (!(element instanceof InvokeInstruction call)) {
            return false;
        }
        String type = call.owner().asInternalName();
        return isAssertion(type) || type.equals("java/lang/AssertionError");
    }

    /** Whether a class fails tests. */
    static boolean isAssertion(String internalName) {
        return internalName.startsWith("org/assertj/") || internalName.startsWith("org/junit/")
            || internalName.startsWith("workbook/grader/probe/Cost")
            || internalName.equals("workbook/grader/probe/Refusals");
    }
}
