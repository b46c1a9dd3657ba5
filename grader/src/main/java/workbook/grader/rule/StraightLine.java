package workbook.grader.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * "Without a loop": no method of a class jumps backwards.
 *
 * {@snippet :
 * StraightLine.of(ControlWord.class).verify();
 * }
 *
 * What the class calls is not looked at.
 */
public final class StraightLine {

    private final Class<?> type;

    private StraightLine(Class<?> type) {
        this.type = type;
    }

    /** The rule for the methods of {@code type}. */
    public static StraightLine of(Class<?> type) {
        return new StraightLine(type);
    }

    /**
     * Checks the rule.
     *
     * @throws AssertionError naming each loop as {@code File.java:line loops in method}
     */
    public void verify() {
        List<String> loops = new ArrayList<>();
        for (MethodModel method : ClassFile.of().parse(bytes()).methods()) {
            method.code().ifPresent(code ->
                collect(code.elementList(), method.methodName().stringValue(), loops));
        }
        if (!loops.isEmpty()) {
            throw new AssertionError(String.join("\n", loops));
        }
    }

    /** A loop ends in a jump to a label that came before it. */
    private void collect(List<CodeElement> code, String method, List<String> loops) {
        Set<Label> before = new HashSet<>();
        int line = 0;
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> before.add(target.label());
                case LineNumber number -> line = number.line();
                case BranchInstruction branch when before.contains(branch.target()) ->
                    loops.add("%s.java:%d loops in %s".formatted(
                        type.getSimpleName(), line, method));
                default -> {
                }
            }
        }
    }

    private byte[] bytes() {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
