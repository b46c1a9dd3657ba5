package workbook.grader.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Tells an exercise that nobody has started from one that is wrong, by its compiled code: it is
 * not attempted as long as every body marked {@link Solve} only throws {@link Unsolved}.
 */
public final class Attempts {

    private static final String UNSOLVED = Unsolved.class.getName().replace('.', '/');

    private Attempts() {
    }

    /**
     * Whether somebody has begun to solve the exercise. One without any marked body always counts
     * as attempted.
     *
     * @param classes where the exercise was compiled to
     */
    public static boolean attempted(Path classes, ExercisePackage exercise) {
        try (Stream<Path> files = Files.list(exercise.in(classes))) {
            List<MethodModel> marked = files
                .filter(file -> file.toString().endsWith(".class"))
                .flatMap(file -> parse(file).methods().stream())
                .filter(ClassFiles::isMarked)
                .toList();
            return marked.isEmpty() || !marked.stream().allMatch(Attempts::isStub);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + exercise.in(classes), e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * {@code new, dup, ldc, invokespecial Unsolved.<init>, athrow} and nothing before it. A
     * constructor calls its super constructor and initialises fields first, so there only the end
     * counts: it never returns.
     */
    private static boolean isStub(MethodModel method) {
        List<Instruction> code = method.code().stream()
            .flatMap(CodeModel::elementStream)
            .filter(Instruction.class::isInstance)
            .map(Instruction.class::cast)
            .toList();
        boolean constructor = method.methodName().equalsString("<init>");
        if (code.size() < 5 || !constructor && code.size() > 5) {
            return false;
        }
        boolean returns = code.stream().anyMatch(step -> step.opcode() == Opcode.RETURN);
        return !returns
            && code.getLast().opcode() == Opcode.ATHROW
            && code.get(code.size() - 2) instanceof InvokeInstruction call
            && call.owner().asInternalName().equals(UNSOLVED);
    }
}
