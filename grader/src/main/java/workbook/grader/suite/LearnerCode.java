package workbook.grader.suite;

import java.lang.classfile.MethodModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.grader.Exercise;
import workbook.grader.suite.Value.Call;

/**
 * Tells the learner's stack frames from the suite's, and finds the learner's calls behind a failed
 * assertion.
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

    /** The exercise as a command takes it: its number, or {@code chapter.exercise} without one. */
    String exercise() {
        try {
            Exercise declared = Class.forName(prefix + "package-info", false, loader)
                .getAnnotation(Exercise.class);
            return declared == null ? name() : declared.id();
        } catch (ClassNotFoundException | LinkageError e) {
            return name();
        }
    }

    private String name() {
        String[] parts = prefix.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    /** The learner's own frames of a stack, innermost first, as {@code at method(File:line)}. */
    List<String> frames(StackTraceElement[] stack) {
        return shown(own(stack));
    }

    /**
     * The frames of a call that does not end: from the innermost that stands in a loop, since what
     * a loop calls comes back.
     */
    List<String> loopingFrames(StackTraceElement[] stack) {
        List<StackTraceElement> own = own(stack).toList();
        int loop = IntStream.range(0, own.size()).filter(at -> isInLoop(own.get(at)))
            .findFirst().orElse(0);
        return shown(own.stream().skip(loop));
    }

    /** The innermost frame of the learner's code that a stack without an end has twice. */
    List<String> repeatingFrames(StackTraceElement[] stack) {
        Set<String> met = new HashSet<>();
        Set<String> again = own(stack).map(LearnerCode::method).filter(each -> !met.add(each))
            .collect(Collectors.toSet());
        return shown(own(stack).filter(frame -> again.contains(method(frame))).limit(1));
    }

    private static String method(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }

    private boolean isInLoop(StackTraceElement frame) {
        return TestCode.find(loader, frame.getClassName(), frame.getMethodName(), null)
            .filter(code -> IntStream.range(0, code.size()).anyMatch(at ->
                code.line(at) == frame.getLineNumber() && code.isInLoop(at)))
            .isPresent();
    }

    private Stream<StackTraceElement> own(StackTraceElement[] stack) {
        return Arrays.stream(stack)
            .filter(frame -> isLearners(frame.getClassName()) && frame.getLineNumber() > 0);
    }

    private static List<String> shown(Stream<StackTraceElement> frames) {
        return frames.limit(FRAMES_SHOWN)
            .map(frame -> "at " + place(frame.getClassName(), frame.getMethodName(),
                frame.getFileName(), frame.getLineNumber()))
            .toList();
    }

    /** What the test did with the learner's code until {@code stack}; empty if that is not told. */
    Optional<TestStory> story(StackTraceElement[] stack) {
        int outermost = IntStream.range(0, stack.length)
            .filter(at -> isLearners(stack[at].getClassName())).max().orElse(-1);
        List<StackTraceElement> tests = Arrays.stream(stack).skip(outermost + 1L)
            .filter(frame -> isTests(frame.getClassName()) && frame.getLineNumber() > 0)
            .toList().reversed();
        String thrower = outermost < 0 ? "" : stack[outermost].getMethodName();
        return IntStream.range(0, tests.size())
            .mapToObj(from -> new TestReader(this, loader, tests.subList(from, tests.size()),
                thrower).read())
            .flatMap(Optional::stream)
            .findFirst();
    }

    /** Where a method begins. */
    Optional<String> place(Call call) {
        return method(call).flatMap(method -> line(call.owner(), method));
    }

    /** Whether the learner writes this method. */
    boolean isToSolve(Call call) {
        return method(call).filter(ClassFiles::isMarked).isPresent();
    }

    /** Whether the learner writes a method of this class. */
    boolean isWritten(String className) {
        return ClassFiles.find(loader, className).stream()
            .flatMap(model -> model.methods().stream()).anyMatch(ClassFiles::isMarked);
    }

    private Optional<MethodModel> method(Call call) {
        return ClassFiles.find(loader, call.owner()).stream()
            .flatMap(model -> model.methods().stream())
            .filter(method -> method.methodName().equalsString(call.method())
                && method.methodType().equalsString(call.descriptor()))
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

    boolean isLearners(String className) {
        return className.startsWith(prefix) && !testTypes.contains(outer(className));
    }

    boolean isTests(String className) {
        return testTypes.contains(outer(className));
    }

    private static String outer(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
