package workbook.grader.suite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the learner's stack frames from the suite's, and finds the learner's method behind a
 * failed assertion.
 */
final class LearnerCode {

    private static final int FRAMES_SHOWN = 3;

    private final String prefix;
    private final Set<String> testTypes;
    private final ClassLoader loader;

    /**
     * @param packageName the exercise
     * @param testTypes top-level classes of that package that belong to its tests
     * @param loader sees both
     */
    LearnerCode(String packageName, Set<String> testTypes, ClassLoader loader) {
        this.prefix = packageName + ".";
        this.testTypes = testTypes;
        this.loader = loader;
    }

    /** The exercise as {@code chapter.exercise}. */
    String exercise() {
        String[] parts = prefix.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    /** The learner's own frames of a stack, innermost first, as {@code at method(File:line)}. */
    List<String> frames(StackTraceElement[] stack) {
        return Arrays.stream(stack)
            .filter(frame -> isLearners(frame.getClassName()) && frame.getLineNumber() > 0)
            .limit(FRAMES_SHOWN)
            .map(frame -> "at " + place(frame.getClassName(), frame.getMethodName(),
                frame.getFileName(), frame.getLineNumber()))
            .toList();
    }

    /**
     * Where to look when an assertion failed after the learner's code had returned: the last of
     * the methods to solve that the suite called up to the failing line.
     */
    Optional<String> lastCalled(StackTraceElement[] stack) {
        return Arrays.stream(stack)
            .filter(frame -> isTests(frame.getClassName()))
            .flatMap(frame -> lastCall(frame.getClassName(), frame.getMethodName(),
                frame.getLineNumber()).stream())
            .findFirst();
    }

    /** Searches one method of the suite, and the lambdas that it makes. */
    private Optional<String> lastCall(String type, String name, int upTo) {
        return ClassFiles.find(loader, type).stream()
            .flatMap(model -> model.methods().stream())
            .filter(method -> method.methodName().equalsString(name))
            .flatMap(method -> calls(method, upTo).reversed().stream())
            .flatMap(call -> toSolve(call).stream())
            .findFirst();
    }

    private static List<MemberRefEntry> calls(MethodModel method, int upTo) {
        List<MemberRefEntry> calls = new ArrayList<>();
        int line = 0;
        for (CodeElement element : method.code().stream()
                .flatMap(CodeModel::elementStream).toList()) {
            if (element instanceof LineNumber number) {
                line = number.line();
            }
            if (line <= upTo) {
                calls(element).forEach(calls::add);
            }
        }
        return calls;
    }

    private static Stream<MemberRefEntry> calls(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> Stream.of(call.method());
            case InvokeDynamicInstruction lambda -> lambda.invokedynamic().bootstrap().arguments()
                .stream()
                .filter(MethodHandleEntry.class::isInstance)
                .map(argument -> ((MethodHandleEntry) argument).reference());
            default -> Stream.of();
        };
    }

    private Optional<String> toSolve(MemberRefEntry call) {
        String type = call.owner().asInternalName().replace('/', '.');
        String name = call.name().stringValue();
        if (isTests(type) && name.startsWith("lambda$")) {
            return lastCall(type, name, Integer.MAX_VALUE);
        }
        if (!isLearners(type)) {
            return Optional.empty();
        }
        return ClassFiles.find(loader, type).stream()
            .flatMap(model -> model.methods().stream())
            .filter(method -> method.methodName().equals(call.name())
                && method.methodType().equals(call.type()))
            .filter(ClassFiles::isMarked)
            .flatMap(method -> line(type, method).stream())
            .findFirst();
    }

    private static Optional<String> line(String type, MethodModel method) {
        String file = outer(type).substring(type.lastIndexOf('.') + 1) + ".java";
        var line = ClassFiles.firstLine(method);
        return line.isEmpty()
            ? Optional.empty()
            : Optional.of("look at "
                + place(type, method.methodName().stringValue(), file, line.getAsInt()));
    }

    private static String place(String type, String method, String file, int line) {
        String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
        String name = switch (method) {
            case "<init>" -> "new " + simple;
            case "<clinit>" -> simple;
            default -> simple + "." + plain(method);
        };
        return name + "(" + file + ":" + line + ")";
    }

    /** A lambda is shown as the method around it. */
    private static String plain(String method) {
        return method.startsWith("lambda$") ? method.split("\\$")[1] : method;
    }

    private boolean isLearners(String className) {
        return className.startsWith(prefix) && !testTypes.contains(outer(className));
    }

    private boolean isTests(String className) {
        return testTypes.contains(outer(className));
    }

    private static String outer(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
