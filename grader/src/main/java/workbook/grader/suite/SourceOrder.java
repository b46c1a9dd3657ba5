package workbook.grader.suite;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Runs tests in the order in which the suite's author wrote them: from the first thing to learn to
 * the last.
 */
public final class SourceOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Class<?> suite = context.getTestClass();
        Map<String, Integer> lines = new HashMap<>();
        ClassFiles.find(suite.getClassLoader(), suite.getName())
            .map(ClassModel::methods)
            .ifPresent(methods -> methods.forEach(method -> put(lines, method)));
        context.getMethodDescriptors().sort(Comparator
            .comparingInt((MethodDescriptor each) ->
                lines.getOrDefault(each.getMethod().getName(), Integer.MAX_VALUE))
            .thenComparing(each -> each.getMethod().getName()));
    }

    private static void put(Map<String, Integer> lines, MethodModel method) {
        ClassFiles.firstLine(method).ifPresent(
            line -> lines.putIfAbsent(method.methodName().stringValue(), line));
    }
}
